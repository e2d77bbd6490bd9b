import { DynamoBackOffice } from '../../lambda/adapters/back-office.ts';
import { DynamoSignals, type Signals } from '../../lambda/adapters/signals.ts';
import type { DynamoSender } from '../../lambda/adapters/table.ts';
import { Table } from '../../lambda/adapters/table.ts';
import { NO_REFUSALS } from '../../lambda/core/verification.ts';
import { templatesOf } from '../support/synth.ts';

type Conditions = Readonly<Record<string, Readonly<Record<string, string | string[]>>>>;

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Conditions;
}

/** What DynamoDB is asked: the operation, and what IAM gets to see of the request. */
interface Asked {
  readonly action: string;
  readonly 'dynamodb:LeadingKeys': readonly string[];
  readonly 'dynamodb:Attributes': readonly string[];
}

/** Statements of a function about one table. */
function statementsAbout(name: string, table: string): Statement[] {
  const template = templatesOf('dev').fulfillment;
  const [lambda] = Object.values(
    template.findResources('AWS::Lambda::Function', {
      Properties: { Environment: { Variables: { POWERTOOLS_SERVICE_NAME: name } } },
    }),
  );
  const role = lambda?.Properties.Role['Fn::GetAtt'][0] as string;
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .filter(({ Properties }) => Properties.Roles.some(({ Ref }: { Ref: string }) => Ref === role))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
    .filter(({ Resource }) => JSON.stringify(Resource).includes(`GetAttTables${table}`));
}

const like = (pattern: string, value: string) =>
  pattern.endsWith('*') ? value.startsWith(pattern.slice(0, -1)) : value === pattern;

/** The part of IAM these policies use: every value of the request has to be like one of the policy's. */
function meets(conditions: Conditions, asked: Asked): boolean {
  const known: Readonly<Record<string, readonly string[]>> = {
    'dynamodb:LeadingKeys': asked['dynamodb:LeadingKeys'],
    'dynamodb:Attributes': asked['dynamodb:Attributes'],
    'dynamodb:ReturnValues': ['NONE'],
  };
  return Object.values(conditions).every((keys) =>
    Object.entries(keys).every(([key, patterns]) =>
      (known[key] ?? ['?']).every((value) => [patterns].flat().some((pattern) => like(pattern, value))),
    ),
  );
}

const allows = (statements: readonly Statement[], asked: Asked) =>
  statements.some(
    ({ Action, Condition = {} }) => [Action].flat().includes(`dynamodb:${asked.action}`) && meets(Condition, asked),
  );

interface Command {
  readonly input: {
    readonly Key?: Record<string, { S?: string }>;
    readonly Item?: Record<string, { S?: string }>;
    readonly UpdateExpression?: string;
    readonly ConditionExpression?: string;
    readonly ExpressionAttributeNames?: Record<string, string>;
  };
}

const NOT_NAMES = /^(SET|ADD|OR|AND|attribute_exists|attribute_not_exists)$/;

/** Names of attributes in an expression: bare words, and what placeholders stand for. */
const namesIn = (expression = '', names: Record<string, string> = {}) =>
  (expression.match(/(?<![:\w])#?[A-Za-z_]+/g) ?? [])
    .filter((word) => !NOT_NAMES.test(word))
    .map((word) => names[word] ?? word);

/** Everything `work` asks of DynamoDB. */
async function askedBy(work: (table: Table) => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  const sender = {
    send: (command: Command) => {
      const { Key, Item, UpdateExpression, ConditionExpression, ExpressionAttributeNames } = command.input;
      const [leading] = Object.values(Key ?? Item ?? {});
      asked.push({
        action: command.constructor.name.replace('Command', ''),
        'dynamodb:LeadingKeys': [leading?.S ?? ''],
        'dynamodb:Attributes': [
          ...Object.keys(Key ?? Item ?? {}),
          ...namesIn(UpdateExpression, ExpressionAttributeNames),
          ...namesIn(ConditionExpression, ExpressionAttributeNames),
        ],
      });
      return Promise.resolve({});
    },
  };
  await work(new Table(sender as unknown as DynamoSender, 'table'));
  return asked;
}

const CONTACT = '5ca1ab1e-0000-4000-8000-000000000001';
const CALLER = 'pseudonym-of-a-caller';
const RECORD = { pseudonym: CALLER, customerId: 'customer-1', assurance: 'pin', expiresAt: 2_000_000_000 } as const;
const REFUSED = { ...NO_REFUSALS, count: 1 };

/** What the adapter of the Signals table asks for each thing it is told to do. */
const SIGNALS: Readonly<Record<string, (signals: Signals) => Promise<unknown>>> = {
  'count calls': (signals) => signals.countCall(CALLER),
  'read counted calls': (signals) => signals.callsInLastHour(CALLER),
  'read refused PINs': (signals) => signals.refusals(CALLER),
  'count refused PINs': (signals) => signals.countRefusal(CALLER, NO_REFUSALS, REFUSED),
  'count refused PINs of withheld numbers': (signals) =>
    signals.countRefusal(`contact#${CONTACT}`, NO_REFUSALS, REFUSED),
  'forget refused PINs': (signals) => signals.clearRefusals(CALLER, REFUSED),
  'write verification records': (signals) => signals.saveVerification(CONTACT, RECORD),
  'read verification records': (signals) => signals.verification(CONTACT),
};

describe('of the short-lived signals', () => {
  const clock = { now: () => new Date('2026-11-02T10:00:00Z') };

  test.each([
    ['call-start', ['count calls', 'read counted calls', 'read refused PINs']],
    [
      'verify-caller',
      [
        'count refused PINs',
        'count refused PINs of withheld numbers',
        'forget refused PINs',
        'read refused PINs',
        'write verification records',
      ],
    ],
    ['dialogue', ['read verification records']],
    ['hand-over', ['read verification records']],
  ])('%s may do its part, and nothing else', async (name, may) => {
    const statements = statementsAbout(name, 'Signals');
    const possible: string[] = [];
    for (const [what, work] of Object.entries(SIGNALS)) {
      const asked = await askedBy((table) => work(new DynamoSignals(table, clock)));

      expect(asked).not.toEqual([]);
      if (asked.every((request) => allows(statements, request))) possible.push(what);
    }

    expect(possible.sort()).toEqual(may);
  });

  test('call-start cannot make a verification record out of a counter', () => {
    const asked = {
      action: 'UpdateItem',
      'dynamodb:LeadingKeys': [`contact#${CONTACT}`],
      'dynamodb:Attributes': ['signal', 'customerId'],
    };

    expect(allows(statementsAbout('call-start', 'Signals'), asked)).toBe(false);
  });
});

describe('of the accounts, dialogue', () => {
  const statements = () => statementsAbout('dialogue', 'Accounts');

  test('may block a card', async () => {
    const asked = await askedBy((table) => new DynamoBackOffice(table).blockCard('customer-1', 'card-1'));

    expect(asked).toEqual([
      {
        action: 'UpdateItem',
        'dynamodb:LeadingKeys': ['customer-1'],
        'dynamodb:Attributes': ['customerId', 'item', 'status', 'customerId'],
      },
    ]);
    expect(asked.every((request) => allows(statements(), request))).toBe(true);
  });

  test.each(['balance', 'amount', 'endsWith'])('may not change %s', (attribute) => {
    const asked = {
      action: 'UpdateItem',
      'dynamodb:LeadingKeys': ['customer-1'],
      'dynamodb:Attributes': ['customerId', 'item', attribute],
    };

    expect(allows(statements(), asked)).toBe(false);
  });
});
