import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakeKms } from './fake-kms.ts';

const BLOBS = ['Message', 'Mac', 'CiphertextBlob', 'Plaintext'];

/** A fake KMS behind the service's own protocol, for handlers that build their own client. */
export async function serveKms(kms: FakeKms): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    const input = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    const blobs = Object.entries(input).map(([name, value]) => [
      name,
      BLOBS.includes(name) ? Buffer.from(String(value), 'base64') : value,
    ]);
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    try {
      const answer = Object.entries(kms.answer(operation, Object.fromEntries(blobs))).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
      ]);
      response.end(JSON.stringify(Object.fromEntries(answer)));
    } catch (error) {
      response.statusCode = 400;
      response.end(JSON.stringify({ __type: (error as Error).name, message: 'refused by a fake' }));
    }
  });
  return listening(server);
}

/** Opens a server on a free port of this machine. */
export async function listening(server: Server): Promise<{ readonly url: string; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
