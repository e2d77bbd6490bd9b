import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { isObject, type JsonObject } from '../assembly/index.ts';
import { AwsError, NotSimulatedError } from './aws-error.ts';
import { type Authorize, type AwsCall, allowEverything, type RecordedCall } from './call.ts';
import type { Callers } from './callers.ts';
import { accessDenied, type FaultBox } from './faults.ts';
import type { Answer, Service } from './service.ts';
import { verifySignature } from './signature.ts';

const HOST = '127.0.0.1';
/** DynamoDB's limit for one request; KMS allows less and says so itself. */
const MAX_REQUEST_BYTES = 16 * 1024 * 1024;
/** Older records are forgotten first. */
const MAX_RECORDED_CALLS = 10_000;
/** Longer than any handler keeps an idle connection, so that none is closed under a request. */
const KEEP_ALIVE_MS = 600_000;

export interface GatewayOptions {
  readonly services: readonly Service[];
  readonly callers: Callers;
  readonly faults: FaultBox;
  /** @default - everything is allowed */
  readonly authorize?: Authorize;
  /** @default 0, a free port */
  readonly port?: number;
}

/** The one door every AWS call of every handler passes. */
export interface Gateway {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** Calls so far, oldest first; the last ten thousand are kept. */
  readonly calls: readonly RecordedCall[];
  close(): Promise<void>;
}

/**
 * Opens the gateway on the local machine.
 *
 * @throws Error in one line when the port is taken
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway> {
  const calls: RecordedCall[] = [];
  const record = (call: RecordedCall) => {
    calls.push(call);
    if (calls.length > MAX_RECORDED_CALLS) calls.shift();
  };
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 }, (request, response) => {
    void serve(options, record, request, response);
  });
  const { port } = await listen(server, options.port ?? 0);
  return {
    endpoint: `http://${HOST}:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE'
          ? new Error(`port ${port} on ${HOST} is taken by another program; choose another, or 0 for a free one`, {
              cause,
            })
          : cause,
      ),
    );
    server.listen(port, HOST, () => resolve(server.address() as AddressInfo));
  });
}

async function serve(
  options: GatewayOptions,
  record: (call: RecordedCall) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const started = performance.now();
  const { target } = operationOf(request);
  const seen = { function: 'unknown', service: 'unknown', operation: target, resources: [] as readonly string[] };
  let answer: Answer | undefined;
  let error: string | undefined;
  try {
    answer = await decide(options, request, seen);
    error = errorOf(answer);
  } catch (thrown) {
    const failure = thrown instanceof AwsError ? thrown : internal(thrown);
    error = failure.name;
    answer = errorAnswer(failure);
  }
  const ms = performance.now() - started;
  record({ ...seen, status: answer?.status ?? 0, ...(error === undefined ? {} : { error }), ms });
  if (answer === undefined) request.socket.destroy();
  else send(response, request, answer);
}

/** Everything between reading a request and its answer; `undefined` means the connection is to be cut. */
async function decide(
  { services, callers, faults, authorize = allowEverything }: GatewayOptions,
  request: IncomingMessage,
  seen: { function: string; service: string; operation: string; resources: readonly string[] },
): Promise<Answer | undefined> {
  const body = await readBody(request);
  const { method = '', url = '/', headers } = request;
  const signer = verifySignature({ method, url, headers, body }, callers);
  seen.function = signer.principal.name;
  seen.service = signer.service;

  const service = services.find(({ name }) => name === signer.service);
  const { prefix, operation, target } = operationOf(request);
  if (service === undefined) {
    const known = services.map(({ name }) => name).join(', ');
    throw new NotSimulatedError(
      `${signer.principal.name} called ${signer.service} (${target}), which is not simulated; services are: ${known}`,
    );
  }
  if (prefix !== service.target || !service.operations.includes(operation)) {
    throw new NotSimulatedError(
      `${signer.principal.name} called ${target} of ${service.name}, which is not simulated; operations are: ${service.operations.join(', ')}`,
    );
  }
  seen.operation = operation;

  const input = parseInput(body);
  const call: AwsCall = {
    caller: signer.principal,
    service: service.name,
    operation,
    resources: service.resourcesOf(operation, input),
    signedAtMs: signer.signedAtMs,
  };
  seen.resources = call.resources;

  const blow = faults.strike(call);
  if (blow?.kind === 'cut') return undefined;
  if (blow?.kind === 'answer') throw blow.error;
  if (blow?.kind === 'late') await wait(blow.delayMs);

  const decision = authorize(call);
  if (!decision.allowed) throw accessDenied(call, decision.reason);
  return service.answer(operation, input, signer.signedAtMs);
}

function operationOf({ headers, method, url }: IncomingMessage) {
  const header = headers['x-amz-target'];
  if (typeof header !== 'string') return { prefix: '', operation: '', target: `${method} ${url}` };
  const dot = header.indexOf('.');
  return { prefix: header.slice(0, dot), operation: header.slice(dot + 1), target: header };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES) throw new AwsError('RequestEntityTooLargeException', 'the request is too large', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseInput(body: Buffer): JsonObject {
  let input: unknown;
  try {
    input = JSON.parse(body.length === 0 ? '{}' : body.toString('utf8'));
  } catch {
    input = undefined;
  }
  if (!isObject(input)) throw new AwsError('SerializationException', 'the request body must be a JSON object');
  return input;
}

/** A fault of our own code must be seen, not retried in silence: its name goes to the caller, its stack to nobody. */
function internal(thrown: unknown): AwsError {
  const message = thrown instanceof Error ? thrown.message : 'something that is no Error was thrown';
  return new AwsError('SimulatorFailure', message, 500);
}

function errorAnswer({ name, message, status }: AwsError): Answer {
  return { status, headers: { 'x-amzn-errortype': name }, body: JSON.stringify({ __type: name, message }) };
}

/** Services behind the gateway may answer with an error of their own making. */
function errorOf(answer: Answer | undefined): string | undefined {
  if (answer === undefined) return 'unreachable';
  if (answer.status < 400) return undefined;
  const body: unknown = JSON.parse(answer.body.toString());
  return isObject(body) && typeof body.__type === 'string' ? body.__type.replace(/^.*#/, '') : 'unknown';
}

function send(response: ServerResponse, request: IncomingMessage, { status, headers, body }: Answer): void {
  response.sendDate = false;
  response.writeHead(status, {
    'content-type': request.headers['content-type'] ?? 'application/x-amz-json-1.1',
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': randomUUID(),
    date: callersDate(request), // clients correct their clock by this; theirs is virtual and must not be corrected
    ...headers,
  });
  response.end(body);
}

function callersDate({ headers }: IncomingMessage): string {
  const signed = String(headers['x-amz-date'] ?? '').replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/,
    '$1-$2-$3T$4:$5:$6Z',
  );
  const time = Date.parse(signed);
  return new Date(Number.isNaN(time) ? Date.now() : time).toUTCString();
}
