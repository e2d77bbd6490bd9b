import { createServer } from 'node:http';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { entryIn } from '../../../lambda/adapters/decision-store.ts';
import { callStartResponseSchema } from '../../../lambda/contracts/call-start.ts';
import { dialogueResponseSchema } from '../../../lambda/contracts/dialogue.ts';
import { handOverResponseSchema } from '../../../lambda/contracts/hand-over.ts';
import { lexResponseSchema } from '../../../lambda/contracts/lex-response.ts';
import { verifyCallerResponseSchema } from '../../../lambda/contracts/verify-caller.ts';
import { firstBreak } from '../../../lambda/core/decision-record.ts';
import { SAMPLE_CALLERS } from '../../../lambda/functions/seed-sample-bank/sample-callers.ts';
import { customResourceEvent } from '../support/custom-resource-event.ts';
import { type Dynamo, startDynamo } from '../support/dynamo.ts';
import { connectEvent, lexEvent } from '../support/events.ts';
import { FakeKms } from '../support/fake-kms.ts';
import { listening, serveKms } from '../support/kms-server.ts';

type Handler = (event: unknown) => Promise<Record<string, string>>;

const keyArn = (id: string) => `arn:aws:kms:eu-west-2:111122223333:key/${id}`;
const [ada] = SAMPLE_CALLERS;
const environment = { ...process.env };
const written: string[] = [];
const kms = new FakeKms();
const closing: (() => Promise<void>)[] = [];
let dynamo: Dynamo;
let handlers: Readonly<Record<'callStart' | 'verifyCaller' | 'dialogue' | 'handOver' | 'seed', Handler>>;
let answers: { url: string; got: Record<string, unknown>[] };

beforeAll(async () => {
  dynamo = await startDynamo();
  const kmsServer = await serveKms(kms);
  const got: Record<string, unknown>[] = [];
  const cloudFormation = await listening(
    createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      got.push(JSON.parse(Buffer.concat(chunks).toString()));
      response.end();
    }),
  );
  answers = { url: cloudFormation.url, got };
  closing.push(dynamo.close, kmsServer.close, cloudFormation.close);

  Object.assign(process.env, {
    AWS_REGION: 'eu-west-2',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.url,
    AWS_ENDPOINT_URL_KMS: kmsServer.url,
    POWERTOOLS_METRICS_NAMESPACE: 'Trustline',
    LOG_LEVEL: 'INFO',
    PSEUDONYM_KEY_ARN: keyArn('pseudonym'),
    DATA_KEY_ARN: keyArn('data'),
    PIN_KEY_ARN: keyArn('pin'),
    CALLER_KEYS_TABLE_NAME: 'callerKeys',
    CALLERS_TABLE_NAME: 'callers',
    CREDENTIALS_TABLE_NAME: 'credentials',
    SIGNALS_TABLE_NAME: 'signals',
    DECISIONS_TABLE_NAME: 'decisions',
    CONTROLS_TABLE_NAME: 'controls',
    ACCOUNTS_TABLE_NAME: 'accounts',
    DECISION_RETENTION_DAYS: '30',
    OPENING_HOURS_SENTENCES: JSON.stringify({
      'en-GB': 'Nine to five.',
      'en-US': 'Nine to five.',
      'es-US': 'De 9 a 5.',
    }),
  });
  const keep = (text: string | Uint8Array): boolean => written.push(String(text)) > 0;
  jest.spyOn(process.stdout, 'write').mockImplementation(keep);
  jest.spyOn(process.stderr, 'write').mockImplementation(keep);

  const load = async (name: string): Promise<Handler> =>
    (await import(`../../../lambda/functions/${name}/handler.ts`)).handler;
  handlers = {
    callStart: await load('call-start'),
    verifyCaller: await load('verify-caller'),
    dialogue: await load('dialogue'),
    handOver: await load('hand-over'),
    seed: await load('seed-sample-bank'),
  };
  await handlers.seed(customResourceEvent('Create', {}, answers.url));
});

afterAll(async () => {
  jest.restoreAllMocks();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  for (const close of closing) await close();
});

let contacts = 0;
function newContact(): string {
  contacts += 1;
  return `00000000-0000-4000-8000-${String(contacts).padStart(12, '0')}`;
}

test('CloudFormation is told that the sample bank stands', () => {
  expect(answers.got[0]).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'sample-bank' });
});

test.each(SAMPLE_CALLERS)('$customerId calls, verifies and hears the balance', async ({ number, pin, language }) => {
  const contactId = newContact();

  const started = await handlers.callStart(connectEvent({ contactId, number }));
  expect(callStartResponseSchema.parse(started)).toMatchObject({ mode: 'automated', known: 'true', language });

  const attributes = { pseudonym: started.pseudonym!, language };
  const verified = await handlers.verifyCaller(connectEvent({ contactId, number, attributes, parameters: { pin } }));
  expect(verified).toEqual({ verification: 'verified' });

  const balance = await handlers.dialogue(
    connectEvent({
      contactId,
      number,
      attributes,
      languageCode: language,
      parameters: { intent: 'Balance', pending: 'none' },
    }),
  );
  expect(balance).toMatchObject({ next: 'listen', last: 'Balance' });
  expect(balance.reply).toMatch(/pound|dollar|dólar/);
});

test('a call through the bot is recorded as a chain that holds, and stays out of the log', async () => {
  const contactId = newContact();
  const { number, pin, name, customerId } = ada!;
  const { pseudonym } = await handlers.callStart(connectEvent({ contactId, number }));
  const attributes = { contactId, pseudonym: pseudonym!, language: 'en-GB' };
  const transcript = 'hello my name is Ada Mercer';

  const first = lexResponseSchema.parse(await handlers.dialogue(lexEvent('Balance', { attributes, transcript })));
  expect(first.sessionState.sessionAttributes.next).toBe('bank');
  await handlers.verifyCaller(connectEvent({ contactId, number, attributes, parameters: { pin: '0000' } }));
  await handlers.verifyCaller(connectEvent({ contactId, number, attributes, parameters: { pin } }));
  const asked = connectEvent({ contactId, number, attributes, parameters: { intent: 'Balance' } });
  expect((await handlers.dialogue(asked)).reply).toContain('1,234 pounds and 56 pence');
  const verified = lexResponseSchema.parse(await handlers.dialogue(lexEvent('Balance', { attributes, transcript })));
  expect(verified).toEqual(first);
  const handed = await handlers.handOver(
    connectEvent({ contactId, number, attributes, parameters: { reason: 'asked' } }),
  );
  expect(handed.queue).toBe('english');

  const items = await dynamo.tables.decisions.query({
    expression: 'contactId = :contactId',
    values: { ':contactId': contactId },
  });
  const entries = items.map(entryIn);
  expect(entries.map(({ decision }) => decision.kind)).toEqual([
    'call-opened',
    'turn',
    'verification',
    'verification',
    'turn',
    'turn',
    'handed-over',
  ]);
  expect(firstBreak(entries)).toBeUndefined();

  const log = written.join('\n');
  expect(log).toContain('turn answered');
  for (const secret of [number, number.slice(1), pin, name, 'Ada', customerId, pseudonym!, '1,234', 'hello']) {
    expect(`${log}${JSON.stringify(items)}`).not.toContain(secret);
  }
});

test('two KMS requests start the call of a known caller', async () => {
  kms.requests.length = 0;

  await handlers.callStart(connectEvent({ contactId: newContact(), number: ada!.number }));

  expect(kms.requests).toEqual(['GenerateMac', 'Decrypt']);
});

test.each([
  ['callStart', {}],
  ['callStart', { Details: { ContactData: { ContactId: 'PIN 2468' } } }],
  ['verifyCaller', connectEvent({ parameters: { pin: '2468' } })],
  ['dialogue', { inputTranscript: 'hello' }],
  ['dialogue', connectEvent({ parameters: { intent: 'hello' } })],
  ['handOver', connectEvent({ parameters: { reason: 'hello' } })],
] as const)('%s refuses what it was not built for, without repeating it', async (name, event) => {
  await expect(handlers[name](event)).rejects.toThrow(/^function '[a-z-]+' failed with MalformedEventError; /);
});

/** What no log may hold. It has the form of a contact id, so that some of it passes as one. */
const SECRET = 'zq7.secret';
const anyJson = fc.jsonValue().map((value) => ({ [SECRET]: value, text: SECRET }) as unknown);
const anyPart = fc.oneof(
  anyJson,
  fc.constantFrom<unknown>(SECRET, `${SECRET} 2468`, SECRET.repeat(500), null, '', 7, []),
);

/** Well-formed events of both kinds, with one or two of their parts replaced by anything. */
const nearlyRight = fc
  .tuple(fc.boolean(), fc.constantFrom('asked', SECRET), fc.array(fc.tuple(fc.nat(), anyPart), { maxLength: 2 }))
  .map(([fromLex, reason, replacements]) => {
    const parameters = { intent: 'Balance', pin: SECRET, reason };
    const attributes = { pseudonym: 'p'.repeat(43), language: SECRET };
    const event = structuredClone(
      fromLex
        ? lexEvent('Balance', { transcript: SECRET, attributes: { [SECRET]: SECRET } })
        : connectEvent({ contactId: newContact(), parameters, attributes }),
    );
    for (const [place, part] of replacements) replaceAt(event, place, part);
    return event as unknown;
  });

function replaceAt(event: object, place: number, part: unknown): void {
  const places: [Record<string, unknown>, string][] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const name of Object.keys(node)) {
      places.push([node as Record<string, unknown>, name]);
      collect((node as Record<string, unknown>)[name]);
    }
  };
  collect(event);
  const [node, name] = places[place % places.length]!;
  node[name] = part;
}

test.each([
  ['callStart', callStartResponseSchema],
  ['verifyCaller', verifyCallerResponseSchema],
  ['dialogue', z.union([dialogueResponseSchema, lexResponseSchema])],
  ['handOver', handOverResponseSchema],
  ['seed', z.never()],
] as const)('whatever invokes %s, it answers as agreed or fails, and repeats nothing', async (name, schema) => {
  written.length = 0;
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof({ weight: 1, arbitrary: anyJson }, { weight: 3, arbitrary: nearlyRight }),
      async (event) => {
        const outcome = await handlers[name](event).then(
          (answer) => ({ answer }),
          (error: Error) => ({ error }),
        );

        if ('error' in outcome) {
          expect(`${outcome.error.message}${outcome.error.stack}${outcome.error.cause}`).not.toContain(SECRET);
          expect(['FunctionFailedError', 'MalformedEventError']).toContain(outcome.error.name);
        } else {
          answered += 1;
          expect(z.safeParse(schema, outcome.answer).success).toBe(true);
        }
      },
    ),
  );

  expect(written.join('\n')).not.toContain(SECRET);
  expect(answered > 0).toBe(name !== 'seed');
});

test('keys out of order make functions fail, and say so in the log', async () => {
  kms.broken = 'DisabledException';

  await expect(handlers.callStart(connectEvent({ contactId: newContact() }))).rejects.toThrow('DisabledException');

  kms.broken = undefined;
  expect(written.join('\n')).toContain('"error":"DisabledException"');
});

test('seeding again unblocks no card and keeps every caller working', async () => {
  await dynamo.tables.accounts.update(
    { customerId: ada!.customerId, item: 'card#debit-4417' },
    { expression: 'SET #status = :blocked', names: { '#status': 'status' }, values: { ':blocked': 'blocked' } },
  );

  await handlers.seed(customResourceEvent('Update', {}, answers.url));

  const card = await dynamo.tables.accounts.get({ customerId: ada!.customerId, item: 'card#debit-4417' });
  expect(card?.status).toBe('blocked');
  const { pseudonym } = await handlers.callStart(connectEvent({ contactId: newContact() }));
  const attributes = { pseudonym: pseudonym! };
  expect(
    await handlers.verifyCaller(connectEvent({ contactId: newContact(), attributes, parameters: { pin: ada!.pin } })),
  ).toEqual({ verification: 'verified' });
});

test('deleting the sample bank deletes nothing', async () => {
  await handlers.seed(customResourceEvent('Delete', {}, answers.url));

  expect(answers.got.at(-1)).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId: 'physical' });
  expect(await dynamo.tables.accounts.get({ customerId: ada!.customerId, item: 'card#debit-4417' })).toBeDefined();
});
