import { type FunctionFault, type Line, openLine } from '../../simulator/line/index.ts';
import { devAssembly, dial, OPEN, openDevLine, queueOf } from './support/line-under-test.ts';

const CALLER = '+441632960101';
const PEOPLE = 'customer-service-en-dev';
const BALANCE = ["what's my balance", '2468#'];

/** Everything that matters to a caller when something is broken: words, then a person. */
function expectApologyAndPerson(call: Awaited<ReturnType<typeof dial>>): void {
  expect(call.said.join(' ')).toMatch(/[Ss]orry/);
  expect(queueOf(call)).toBe(PEOPLE);
  expect(call.orderly).toBe(true);
}

let line: Line;

beforeAll(async () => {
  line = await openDevLine();
});
afterEach(() => line.faults.clear());
afterAll(() => line.close());

describe.each<FunctionFault['kind']>(['throws', 'times-out', 'answers-too-much', 'answers-nonsense'])(
  'a function that %s',
  (kind) => {
    test.each([
      ['call-start', [] as string[]],
      ['verify-caller', BALANCE],
      ['dialogue', [...BALANCE, '0', '0']],
    ])('is apologised for and a person takes over: %s', async (name, script) => {
      const call = await dial(line, CALLER, script, { functionFaults: [{ function: name, kind }] });

      expectApologyAndPerson(call);
    });

    test('does not keep a caller from a person: hand-over', async () => {
      const call = await dial(line, CALLER, ['0'], { functionFaults: [{ function: 'hand-over', kind }] });

      expect(queueOf(call)).toBe(PEOPLE);
    });
    test('does not send a Spanish speaker to people who speak English: hand-over', async () => {
      const call = await dial(line, '+12025550102', ['quiero hablar con una persona'], {
        functionFaults: [{ function: 'hand-over', kind }],
      });

      expect(queueOf(call)).toBe('customer-service-es-dev');
    });
  },
);

describe.each(['unreachable', 'throttle', 'deny', 'error'] as const)('an AWS service that answers with: %s', (kind) => {
  test.each(['kms', 'dynamodb'])('%s: nothing is served by machine and a person takes over', async (service) => {
    line.faults.inject({ service, kind });

    const call = await dial(line, CALLER, []);

    expect(call.invoked[0]).toBe('call-start: threw');
    expectApologyAndPerson(call);
  });
});

test('a table that fails in the middle of a call is apologised for', async () => {
  line.faults.inject({ service: 'dynamodb', function: 'dialogue', kind: 'unreachable' });

  const call = await dial(line, CALLER, [...BALANCE, '0', '0']);

  expect(call.said.join(' ')).not.toMatch(/pounds/);
  expectApologyAndPerson(call);
});

test('a key that fails while a PIN is checked lets nobody in', async () => {
  line.faults.inject({ service: 'kms', function: 'verify-caller', kind: 'unreachable' });

  const call = await dial(line, CALLER, BALANCE);

  expect(call.said.join(' ')).not.toMatch(/pounds/);
  expectApologyAndPerson(call);
});

test('one lost request is retried and the caller notices nothing', async () => {
  line.faults.inject({ service: 'dynamodb', kind: 'error', times: 1 });

  const call = await dial(line, CALLER, [...BALANCE, 'goodbye']);

  expect(call.said.join(' ')).toMatch(/1,234 pounds/);
});

test('a bot that nobody associated with the instance is replaced by the keypad', async () => {
  const assembly = devAssembly();
  const botless = await openLine(
    {
      ...assembly,
      byType: (...types: string[]) =>
        assembly.byType(...types).filter(({ type, properties }) => {
          return type !== 'AWS::Connect::IntegrationAssociation' || properties.IntegrationType !== 'LEX_BOT';
        }),
    },
    { seed: 1, startMs: OPEN },
  );

  const call = await dial(botless, CALLER, ['1', '2468#', '9']);
  await botless.close();

  expect(call.said.join(' ')).toMatch(/use your keypad instead/);
  expect(call.said.join(' ')).toMatch(/1,234 pounds/);
  expect(call.orderly).toBe(true);
});
