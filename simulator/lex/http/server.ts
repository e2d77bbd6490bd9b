import { createHash } from 'node:crypto';
import { createServer as createHttp1Server, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttp2Server, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { LexRuntimeError } from '../errors.ts';
import type { LexRuntime } from '../runtime.ts';
import { answerOperation } from './operations.ts';
import { MAX_REQUEST_BYTES, route } from './requests.ts';

/** Where the server listens and by which clock sessions grow old. */
export interface LexServerOptions {
  readonly runtime: LexRuntime;
  /** @default 0 - any free port */
  readonly port?: number;
  /** @default '127.0.0.1' */
  readonly host?: string;
  /**
   * Epoch milliseconds.
   *
   * @default Date.now
   */
  readonly now?: () => number;
}

/** A running server. */
export interface LexServer {
  /** For `AWS_ENDPOINT_URL_LEX_RUNTIME_V2` or a client's `endpoint`. */
  readonly url: string;
  close(): Promise<void>;
}

/** First bytes of HTTP/2 with prior knowledge: https://www.rfc-editor.org/rfc/rfc9113#section-3.4 */
const HTTP2_PREFACE = 'PRI';

type Request = IncomingMessage | Http2ServerRequest;
type Response = ServerResponse | Http2ServerResponse;

/**
 * Serves the Lex V2 runtime over HTTP. The AWS client for Node speaks HTTP/2 without TLS here and others speak HTTP/1.1,
 * so both are served on one port, told apart by a connection's first bytes.
 *
 * @throws Error in one line where the port is taken
 */
export async function startLexServer(options: LexServerOptions): Promise<LexServer> {
  const { runtime, port = 0, host = '127.0.0.1', now = Date.now } = options;
  const handle = (request: Request, response: Response): void => void answer(runtime, now, request, response);
  const http1 = createHttp1Server(handle);
  const http2 = createHttp2Server(handle);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => hand(socket));
  });

  function hand(socket: Socket): void {
    const first: Buffer | null = socket.read();
    if (first === null) return void socket.once('readable', () => hand(socket));
    socket.unshift(first);
    const target = first.subarray(0, HTTP2_PREFACE.length).toString('latin1') === HTTP2_PREFACE ? http2 : http1;
    target.emit('connection', socket);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(inOneLine(error, host, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function inOneLine(error: NodeJS.ErrnoException, host: string, port: number): Error {
  return error.code === 'EADDRINUSE'
    ? new Error(`port ${port} on ${host} is taken; stop what uses it or choose another port`, { cause: error })
    : new Error(`cannot listen on ${host}:${port}: ${error.code ?? error.message}`, { cause: error });
}

async function answer(runtime: LexRuntime, now: () => number, request: Request, response: Response): Promise<void> {
  const requestId = requestIdOf(request);
  try {
    const body = await read(request);
    const target = route(request.method ?? '', request.url ?? '');
    const answered = await answerOperation(runtime, target, { headers: request.headers, body, nowMs: now() });
    write(response, 200, { ...answered.headers, 'x-amzn-requestid': requestId }, answered.body);
  } catch (error) {
    const known =
      error instanceof LexRuntimeError
        ? error
        : new LexRuntimeError('InternalServerException', 'the runtime failed; this is a fault of the simulator');
    const headers = {
      'content-type': 'application/json',
      'x-amzn-errortype': known.name,
      'x-amzn-requestid': requestId,
    };
    write(response, known.status, headers, JSON.stringify({ message: known.message }));
  }
}

async function read(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_REQUEST_BYTES) {
      throw new LexRuntimeError('ValidationException', `the request is larger than ${MAX_REQUEST_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function write(response: Response, status: number, headers: Readonly<Record<string, string>>, body: string): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}

/** Requests are told apart in a client's logs by this id; it names the connection and nothing of the caller. */
function requestIdOf(request: Request): string {
  const { remotePort } = request.socket;
  const hex = createHash('sha256').update(`${remotePort}/${request.method}/${request.url}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
