import type { Assembly, JsonObject } from '../../simulator/assembly/index.ts';
import { CONNECT_ANSWER_LIMIT_BYTES, type Functions, openFunctions } from '../../simulator/functions/index.ts';
import { removeAssemblies } from '../assembly/sample-assembly.ts';
import { arnOf, assemblyOf } from './sample-functions.ts';

const NOW = Date.parse('2026-03-04T10:15:00Z');
const CREDENTIALS = { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'token' };
const NO_AWS = { endpoint: 'http://127.0.0.1:1', credentialsFor: () => CREDENTIALS };

type Ok = { readonly context: { readonly awsRequestId: string }; readonly remaining: number };
type Clock = { readonly loadedAt: number; readonly before: number; readonly after: number };
type Stateful = { readonly invocations: number; readonly alone: boolean };

const opened: Functions[] = [];

function open(fixtures: Record<string, JsonObject>) {
  const assembly = assemblyOf(fixtures);
  const functions = openFunctions(assembly, NO_AWS);
  opened.push(functions);
  const invoke = (name: string, event: unknown = {}, limitMs = 5_000, nowMs = NOW) =>
    functions.invoke(arnOf(assembly, name), event, limitMs, nowMs);
  return { assembly, functions, invoke };
}

async function answer<T = unknown>(invoke: ReturnType<typeof open>['invoke'], name: string, event = {}, nowMs = NOW) {
  const outcome = await invoke(name, event, 5_000, nowMs);
  if (outcome.kind !== 'answered') throw new Error(`${name} ended as ${JSON.stringify(outcome)}`);
  return outcome.payload as T;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map((functions) => functions.close()));
});
afterAll(removeAssemblies);

test('a handler answers with its JSON and its size', async () => {
  const { invoke } = open({ large: {} });

  expect(await invoke('large', { bytes: 100 })).toEqual({ kind: 'answered', payload: 'x'.repeat(98), bytes: 100 });
});

test('a handler sees the context of its function', async () => {
  const { assembly, invoke } = open({ ok: { Timeout: 7, MemorySize: 256, FunctionName: 'trustline-ok' } });

  const { context, remaining } = await answer<Ok>(invoke, 'ok', { question: 'who am I' });

  expect(context).toMatchObject({
    functionName: 'trustline-ok',
    functionVersion: '$LATEST',
    invokedFunctionArn: arnOf(assembly, 'ok'),
    memoryLimitInMB: '256',
    logGroupName: '/aws/lambda/trustline-ok',
    awsRequestId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  });
  expect(remaining).toBeGreaterThan(6_000);
  expect(remaining).toBeLessThanOrEqual(7_000);
});

test('a function is found by its qualified ARN, and an unknown one is unknown', async () => {
  const { assembly, functions } = open({ ok: {} });

  const qualified = await functions.invoke(`${arnOf(assembly, 'ok')}:live`, {}, 5_000, NOW);
  const unknown = await functions.invoke('arn:aws:lambda:eu-west-2:111122223333:function:nobody', {}, 5_000, NOW);

  expect(qualified.kind).toBe('answered');
  expect(unknown).toEqual({ kind: 'unknown' });
  expect(functions.nameOf(`${arnOf(assembly, 'ok')}:live`)).toBe('ok');
  expect(functions.nameOf('arn:aws:lambda:eu-west-2:111122223333:function:nobody')).toBe('nobody');
});

test('the environment is the template’s and Lambda’s, and nothing of the machine’s', async () => {
  const { assembly, invoke } = open({
    echo: { FunctionName: 'trustline-echo', Environment: { Variables: { COLOUR: 'blue' } } },
  });

  const environment = await answer(invoke, 'echo');

  expect(environment).toEqual({
    COLOUR: 'blue',
    _HANDLER: 'index.handler',
    AWS_ACCESS_KEY_ID: 'ASIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'token',
    AWS_DEFAULT_REGION: 'eu-west-2',
    AWS_REGION: 'eu-west-2',
    AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
    AWS_LAMBDA_FUNCTION_NAME: 'trustline-echo',
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/trustline-echo',
    AWS_LAMBDA_LOG_STREAM_NAME: 'simulator',
    HOME: '/home/sbx_user1051',
    LAMBDA_TASK_ROOT: assembly.functionCode(assembly.byArn(arnOf(assembly, 'echo'))!),
    LANG: 'en_US.UTF-8',
    PATH: '/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin',
    TZ: ':UTC',
  });
});

test('a handler that throws is known by the name of its error only', async () => {
  const { invoke } = open({ throws: {} });

  expect(await invoke('throws')).toEqual({ kind: 'threw', error: 'NoSuchCallerError' });
});

test.each([
  ['a module that fails to load', 'broken', {}, 'TypeError'],
  ['a module without the handler', 'missing-export', {}, 'Runtime.HandlerNotFound'],
  ['a bundle without the module', 'ok', { Handler: 'elsewhere.handler' }, 'Runtime.ImportModuleError'],
  ['a handler that ends the process', 'exits', {}, 'Runtime.ExitError'],
  ['a handler that eats all memory', 'hungry', { Timeout: 20 }, 'Runtime.OutOfMemory'],
])('%s threw, as Lambda names it', async (_, fixture, properties, error) => {
  const { invoke } = open({ [fixture]: properties });

  expect(await invoke(fixture, {}, 20_000)).toEqual({ kind: 'threw', error });
});

test.each(['never', 'endless'])('a handler that hangs (%s) is ended at the invoker’s limit', async (fixture) => {
  const { invoke } = open({ [fixture]: { Timeout: 30 } });

  expect(await invoke(fixture, { forever: true }, 200)).toEqual({ kind: 'timed-out', limitMs: 200 });
});

test('the function’s own limit counts when it is shorter', async () => {
  const { invoke } = open({ never: { Timeout: 1 } });

  expect(await invoke('never', {}, 8_000)).toEqual({ kind: 'timed-out', limitMs: 1_000 });
});

test('a function that hung answers the next invocation', async () => {
  const { invoke } = open({ endless: { Timeout: 30 } });

  await invoke('endless', { forever: true }, 200);

  expect(await invoke('endless', { forever: false })).toMatchObject({ kind: 'answered', payload: 'done' });
});

test('an answer of 32 KB passes and a larger one does not', async () => {
  const { invoke } = open({ large: {} });

  const largest = await invoke('large', { bytes: CONNECT_ANSWER_LIMIT_BYTES });
  const tooLarge = await invoke('large', { bytes: CONNECT_ANSWER_LIMIT_BYTES + 1 });

  expect(largest).toMatchObject({ kind: 'answered', bytes: 32_768 });
  expect(tooLarge).toEqual({ kind: 'too-large', bytes: 32_769, limitBytes: 32_768 });
});

test('the handler’s clock starts at the invocation’s virtual time and runs on', async () => {
  const { invoke } = open({ clock: {} });
  const later = NOW + 86_400_000;

  await answer(invoke, 'clock');
  const { loadedAt, before, after } = await answer<Clock>(invoke, 'clock', { waitMs: 50 }, later);

  expect(loadedAt).toBeGreaterThanOrEqual(NOW);
  expect(loadedAt).toBeLessThan(NOW + 5_000);
  expect(before - later).toBeGreaterThanOrEqual(0);
  expect(before - later).toBeLessThan(1_000);
  expect(after - before).toBeGreaterThanOrEqual(45);
});

test('an execution environment is used again when idle and never shared when busy', async () => {
  const { invoke } = open({ stateful: {} });

  const first = await answer<Stateful>(invoke, 'stateful');
  const second = await answer<Stateful>(invoke, 'stateful');
  const together = await Promise.all(
    Array.from({ length: 6 }, () => answer<Stateful>(invoke, 'stateful', { waitMs: 50 })),
  );

  expect([first.invocations, second.invocations]).toEqual([1, 2]);
  expect(together.map(({ alone }) => alone)).toEqual(Array(6).fill(true));
  expect(together.filter(({ invocations }) => invocations === 1)).toHaveLength(3); // four environments in all
});

test('what a handler writes is kept for those who ask', async () => {
  const { functions, invoke } = open({ ok: {}, throws: {} });

  expect(functions.logsOf('ok')).toEqual([]);
  await answer(invoke, 'ok', { question: 'one' });
  await answer(invoke, 'ok', { question: 'two' });
  await new Promise((resolve) => setTimeout(resolve, 50));

  expect(functions.logsOf('ok')).toEqual(['loaded', 'asked one', 'asked two']);
  expect(() => functions.logsOf('okay')).toThrow("no function 'okay' in the assembly; there are: ok, throws");
});

test('a closed simulator ends hanging handlers and takes no more invocations', async () => {
  const { functions, invoke } = open({ endless: { Timeout: 60 } });
  await invoke('endless');
  const hanging = invoke('endless', { forever: true }, 60_000);

  const started = performance.now();
  await functions.close();

  expect(performance.now() - started).toBeLessThan(2_000);
  expect((await hanging).kind).toBe('threw');
  await expect(invoke('endless')).rejects.toThrow("function 'endless' is invoked after the simulator was closed");
});

test.each<[string, JsonObject, string]>([
  [
    'another runtime',
    { Runtime: 'python3.13' },
    "sample/Ok has runtime 'python3.13'; only nodejs runtimes are simulated",
  ],
  [
    'inline code',
    { Code: { ZipFile: 'code' } },
    'sample/Ok has no S3Key in its Code; the simulator runs bundled directories only',
  ],
])('a function with %s is refused by name when it is invoked', async (_, properties, message) => {
  const { invoke } = open({ ok: properties });

  await expect(invoke('ok')).rejects.toThrow(message);
});

test('request ids differ from invocation to invocation and are the same in every run', async () => {
  const idsOf = async ({ invoke }: { assembly: Assembly; invoke: ReturnType<typeof open>['invoke'] }) => [
    (await answer<Ok>(invoke, 'ok')).context.awsRequestId,
    (await answer<Ok>(invoke, 'ok')).context.awsRequestId,
  ];

  const once = await idsOf(open({ ok: {} }));
  const again = await idsOf(open({ ok: {} }));

  expect(once[0]).not.toBe(once[1]);
  expect(again).toEqual(once);
});
