import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Assembly, isObject, type Json, objectOf, type Resource, textOf } from '../assembly/index.ts';
import type { FunctionPort } from '../ports.ts';

export interface CustomResourceOptions {
  /** Custom resource types to create. @default - `Custom::SampleBank` */
  readonly types?: readonly string[];
  /** Virtual time, epoch milliseconds. */
  readonly nowMs: number;
}

/** What became of an assembly's custom resources; each is named `<stack>/<logical id>`. */
export interface CustomResourceReport {
  readonly created: readonly string[];
  /** Types that reach into services which are not simulated. */
  readonly notSimulated: readonly string[];
}

interface CustomResourceAnswer {
  readonly status: string;
  readonly reason: string;
}

const SIMULATED_TYPES = ['Custom::SampleBank'];
/** CloudFormation gives an hour; nobody at a laptop does. */
const LIMIT_MS = 60_000;
/** How long after the handler returned its answer may still be on the way. */
const GRACE_MS = 2_000;

/**
 * Does for custom resources what CloudFormation does at deployment: sends the function behind each a `Create` event
 * and waits for its answer.
 *
 * @throws Error in one line when a function fails, answers FAILED or does not answer
 */
export async function runCustomResources(
  assembly: Assembly,
  functions: FunctionPort,
  { types = SIMULATED_TYPES, nowMs }: CustomResourceOptions,
): Promise<CustomResourceReport> {
  const custom = assembly.resources.filter(
    ({ type }) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource',
  );
  const wanted = custom.filter(({ type }) => types.includes(type));
  const answers = wanted.length > 0 ? await openAnswers() : undefined;
  try {
    for (const resource of wanted) {
      if (answers !== undefined) await create(resource, functions, answers, nowMs);
    }
  } finally {
    answers?.server.close();
    answers?.server.closeAllConnections();
  }
  return {
    created: wanted.map(({ path }) => path),
    notSimulated: custom.filter(({ type }) => !types.includes(type)).map(({ path, type }) => `${path} (${type})`),
  };
}

async function create(resource: Resource, functions: FunctionPort, answers: Answers, nowMs: number): Promise<void> {
  const { path, properties } = resource;
  const serviceToken = textOf(properties.ServiceToken, `${path}.ServiceToken`);
  const name = functions.nameOf(serviceToken);
  const answer = answers.expect(path);
  const event = {
    RequestType: 'Create',
    RequestId: answer.requestId,
    ResponseURL: answer.url,
    StackId: `arn:aws:cloudformation:${resource.region}:${serviceToken.split(':')[4]}:stack/${resource.stack}/${answer.requestId}`,
    ResourceType: resource.type,
    LogicalResourceId: resource.logicalId,
    ServiceToken: serviceToken,
    ResourceProperties: asText({ ...properties }),
  };
  const outcome = await functions.invoke(serviceToken, event, LIMIT_MS, nowMs);
  if (outcome.kind === 'unknown')
    throw new Error(`${path} asks '${serviceToken}', which is no function of the assembly`);
  if (outcome.kind === 'threw') throw new Error(`${path} cannot be created: function '${name}' threw ${outcome.error}`);
  if (outcome.kind === 'timed-out') {
    throw new Error(`${path} cannot be created: function '${name}' gave no answer within ${outcome.limitMs} ms`);
  }
  const said = await answer.within(GRACE_MS);
  if (said === undefined) throw new Error(`${path} cannot be created: function '${name}' returned without answering`);
  if (said.status !== 'SUCCESS') throw new Error(`${path} cannot be created: function '${name}' said ${said.reason}`);
}

/** CloudFormation hands every scalar over as text. */
function asText(value: Json | undefined | Record<string, Json | undefined>): Json {
  if (Array.isArray(value)) return value.map(asText);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, asText(member)]));
  return value === null || value === undefined ? '' : String(value);
}

interface Answers {
  readonly server: Server;
  expect(path: string): {
    readonly url: string;
    readonly requestId: string;
    within(ms: number): Promise<CustomResourceAnswer | undefined>;
  };
}

/** Stands in for the pre-signed S3 address to which functions put their answers. */
async function openAnswers(): Promise<Answers> {
  const waiting = new Map<string, (answer: CustomResourceAnswer) => void>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const settle = waiting.get(request.url ?? '');
    response.writeHead(request.method === 'PUT' && settle !== undefined ? 200 : 403).end();
    if (request.method === 'PUT') settle?.(read(Buffer.concat(chunks).toString('utf8')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    expect(path) {
      const requestId = `simulator-${waiting.size + 1}`;
      const address = `/${encodeURIComponent(path)}/${requestId}`;
      const arrived = new Promise<CustomResourceAnswer>((resolve) => waiting.set(address, resolve));
      return {
        url: `http://127.0.0.1:${port}${address}`,
        requestId,
        async within(ms) {
          let timer: NodeJS.Timeout | undefined;
          const late = new Promise<undefined>((resolve) => {
            timer = setTimeout(() => resolve(undefined), ms);
          });
          const answer = await Promise.race([arrived, late]);
          clearTimeout(timer);
          return answer;
        },
      };
    },
  };
}

function read(text: string): CustomResourceAnswer {
  try {
    const { Status, Reason } = objectOf(JSON.parse(text), 'the answer');
    return { status: String(Status), reason: `${String(Status)}: ${String(Reason ?? 'no reason given')}` };
  } catch {
    return { status: 'FAILED', reason: 'something that is not a JSON object' };
  }
}
