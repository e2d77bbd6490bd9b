import { Readable, Writable } from 'node:stream';
import { resolve, type Scope } from '../../simulator/assembly/intrinsics.ts';
import { MEMBERS } from '../../simulator/aws/dynamodb/members.ts';
import type { Fault } from '../../simulator/aws/index.ts';
import { KEY_SPECS } from '../../simulator/aws/kms/key-specs.ts';
import type { KeyStore } from '../../simulator/aws/kms/key-store.ts';
import { kmsService } from '../../simulator/aws/kms/service.ts';
import { seededRandom } from '../../simulator/aws/seeded-random.ts';
import { ACTIONS } from '../../simulator/connect/actions/index.ts';
import {
  type CallEvent,
  type EndReason,
  type InvocationOutcome,
  isOrderly,
} from '../../simulator/connect/call-event.ts';
import { TIMING } from '../../simulator/connect/limits.ts';
import { route } from '../../simulator/lex/http/requests.ts';
import { BUILT_IN_SLOT_TYPES } from '../../simulator/lex/slots/built-in.ts';
import { FICTIONAL_LINE_NUMBER } from '../../simulator/line/entry.ts';
import type { FunctionFault } from '../../simulator/line/index.ts';
import { DEFAULT_START, readOptions, USAGE } from '../../simulator/phone/options.ts';
import { EXIT, placeCall } from '../../simulator/phone/place-call.ts';
import { DEV_ASSEMBLY } from '../support/global-setup.ts';
import { plain, read, tableUnder, words } from './support/documents.ts';

const simulator = read('docs/simulator.md');
const table = (heading: string) => tableUnder(simulator, heading);
const column = (heading: string, index = 0) => table(heading).map((row) => plain(row[index]));
/** The names of a closed list; the compiler refuses a list that lacks one. */
const every = <Word extends string>(list: Readonly<Record<Word, true>>) => Object.keys(list) as Word[];

describe('Connect', () => {
  test('every action that is carried out has its row', () => {
    const carriedOut = Object.entries(ACTIONS).flatMap(([type, how]) => ('refused' in how ? [] : [type]));

    expect(column('Actions carried out').sort()).toEqual(carriedOut.sort());
  });

  test('every action that is refused stands beside the reason', () => {
    const documented = table('Actions refused').flatMap(([why, types]) => words(types).map((type) => [type, why]));
    const refused = Object.entries(ACTIONS).flatMap(([type, how]) => ('refused' in how ? [[type, how.refused]] : []));

    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(refused));
  });

  test('the estimates of time are those of the code', () => {
    const documented = table('Time').map(([constant, ms]) => [plain(constant), Number(ms)]);

    expect(Object.fromEntries(documented)).toEqual(TIMING);
  });
});

describe('Lex', () => {
  test('every built-in slot type is named', () => {
    const section = simulator.text.split('### Slot types')[1]?.split('\n#')[0] ?? '';

    expect(words(section).filter((word) => word.startsWith('AMAZON.'))).toEqual(Object.keys(BUILT_IN_SLOT_TYPES));
  });

  test.each(table('Over HTTP').map(([operation = '', request = '']) => [plain(operation), plain(request)]))(
    '%s is asked for by: %s',
    (operation, request) => {
      const [method = '', path = ''] = request.split(' ');
      const session = '/bots/ABCDEFGHIJ/botAliases/TSTALIASID/botLocales/en_GB/sessions/someone';

      expect(route(method, `${session}${path}`).operation).toBe(operation);
    },
  );
});

describe('AWS', () => {
  const noKeys: KeyStore = {
    keys: [],
    aliases: [],
    find: () => {
      throw new Error('there is no key');
    },
    findByKeyId: () => {
      throw new Error('there is no key');
    },
  };
  const listed = (heading: string, what: string) => words(table(heading).find(([name]) => name === what)?.[1]);

  test('every operation and key spec of KMS is named', () => {
    expect(listed('KMS', 'operations')).toEqual(kmsService(noKeys, seededRandom('docs')).operations);
    expect(listed('KMS', 'key specs')).toEqual(Object.keys(KEY_SPECS));
  });

  test('every operation of DynamoDB is named', () => {
    expect(listed('DynamoDB', 'operations')).toEqual(Object.keys(MEMBERS));
  });

  test('the intrinsic functions are those the resolver names when it refuses another', () => {
    const sentence = /Intrinsic functions resolved: ([^.]*(?:\.[^.\s]+)*?)\. Any other/.exec(simulator.text)?.[1];
    let refusal = '';
    try {
      resolve({ 'Fn::Cidr': [] }, {} as Scope, 'somewhere');
    } catch (error) {
      refusal = String(error);
    }

    expect(refusal).toMatch(/use one of: /);
    expect(words(sentence).join(', ')).toBe(refusal.split('use one of: ')[1]);
  });
});

describe('faults', () => {
  const kinds = (where: string) => words(table('Faults').find(([name]) => name?.startsWith(where))?.[1]);

  test('of AWS calls and of functions are all named', () => {
    expect(kinds('an AWS call')).toEqual(
      every<Fault['kind']>({ unreachable: true, throttle: true, deny: true, error: true, delay: true }),
    );
    expect(kinds('a function')).toEqual(
      every<FunctionFault['kind']>({
        throws: true,
        'times-out': true,
        'answers-too-much': true,
        'answers-nonsense': true,
      }),
    );
  });
});

describe('the phone', () => {
  test('every option of the usage has its row', () => {
    const options = USAGE.match(/--(?!silent)[a-z]+/g)?.filter((option) => option !== '--') ?? [];

    expect(options.length).toBeGreaterThan(5);
    expect(column('Options')).toEqual(expect.arrayContaining(options));
  });

  test.each(table('Options').map(([option = '', value = '']) => [plain(option), value]))(
    'knows the option %s',
    (option, value) => {
      const values: Readonly<Record<string, string>> = {
        '--from': 'withheld',
        '--to': '+441632960000',
        '--seed': '4294967295',
        '--at': DEFAULT_START,
      };
      const argv = value === '-' ? [option] : [option, values[option] ?? 'something'];

      expect(() => readOptions(option === '--from' ? argv : ['--from', '+441632960101', ...argv])).not.toThrow();
    },
  );

  test('what holds without an option is what the table says', () => {
    const { environment, seed, startMs, assembly } = readOptions(['--from', '+441632960101']);
    const without = Object.fromEntries(
      table('Options').map(([option, , otherwise]) => [plain(option), plain(otherwise)]),
    );

    expect(without['--env']).toBe(environment);
    expect(without['--seed']).toBe(String(seed));
    expect(without['--assembly']).toBe(assembly);
    expect(without['--at']).toContain(DEFAULT_START);
    expect(Date.parse(DEFAULT_START)).toBe(startMs);
    expect(without['--to']).toContain(FICTIONAL_LINE_NUMBER);
  });

  test('the exit codes are those of the code', () => {
    expect(column('Exit codes').map(Number)).toEqual([EXIT.orderly, EXIT.disorderly, EXIT.usage]);
  });

  test('every reason for an end has its row, and says whether it is orderly', () => {
    const reasons = every<EndReason>({
      'caller-hung-up': true,
      'line-hung-up': true,
      queued: true,
      'agent-answered': true,
      callback: true,
      'third-party': true,
      'dead-air': true,
      'unhandled-error': true,
      refused: true,
    });

    expect(table('How a call ends').map(([reason, orderly]) => [plain(reason), orderly])).toEqual(
      reasons.map((reason) => [reason, isOrderly(reason) ? 'yes' : 'no']),
    );
  });

  test('every outcome of an invocation is named', () => {
    const outcomes = every<InvocationOutcome>({
      ok: true,
      threw: true,
      'timed-out': true,
      'too-large': true,
      unknown: true,
      'invalid-response': true,
    });

    expect(words(/^`outcome` is one of (.*)$/m.exec(simulator.text)?.[1])).toEqual(outcomes);
  });

  test('every type of event has its row', () => {
    expect(column('Events')).toEqual(
      every<CallEvent['type']>({
        said: true,
        heard: true,
        pressed: true,
        silence: true,
        invoked: true,
        branched: true,
        transferred: true,
        callback: true,
        ended: true,
      }),
    );
  });

  test.each<[what: string, acts: string[], more: string[]]>([
    ['a talk that ends with a person', ['when are you open', 'speak more slowly', 'help', '.', '0'], []],
    ['a night call with a callback', ['speak to a person', '1'], ['--at', '2026-11-08T03:00:00Z']],
  ])('the events of %s have the fields of the table and no others', async (_what, acts, more) => {
    const fields = new Map(table('Events').map(([type, names]) => [plain(type), words(names)]));
    let text = '';
    const output = new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        done();
      },
    });
    await placeCall(['--from', '+441632960101', '--assembly', DEV_ASSEMBLY, '--json', ...more], {
      input: Readable.from([acts.map((act) => `${act}\n`).join('')]),
      output,
      errors: output,
    });
    const events = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

    expect(events.length).toBeGreaterThan(10);
    for (const { ms: _ms, type, ssml: _ssml, ...event } of events) {
      expect([type, Object.keys(event)]).toEqual([type, fields.get(String(type))?.filter((name) => name !== 'ssml')]);
    }
  });
});
