import { ACTION_TYPES, type Members, specOf } from '../../../lib/flow-language/catalogue/index.ts';
import type { ActionType } from '../../../lib/flow-language/document.ts';
import { SAMPLES } from './samples.ts';
import { findingsOn } from './support.ts';

const IT = "flow 'main', action 'It'";

const documented = ACTION_TYPES.flatMap((type) => {
  const parameters = specOf(type)?.parameters;
  return parameters === undefined || parameters === 'undocumented' ? [] : [[type, parameters] as const];
});

test.each(documented)('%s refuses a parameter that is not its own', (type) => {
  const found = findingsOn(type, { parameters: { ...SAMPLES[type].parameters, Quux: 'x' } });

  expect(found.filter((finding) => finding.startsWith('error'))).toEqual([
    expect.stringMatching(`^error unknown-parameter: ${IT} has Quux, which an? ${type} does not take; `),
  ]);
});

const requiredOf = (members: Members) => Object.keys(members).filter((name) => members[name]?.need === 'required');

const required = documented.flatMap(([type, members]) => requiredOf(members).map((name) => [type, name] as const));

test.each(required)('%s needs %s', (type, name) => {
  const { [name]: _, ...parameters } = SAMPLES[type].parameters ?? {};

  expect(findingsOn(type, { parameters })).toContainEqual(
    expect.stringMatching(`^error missing-parameter: ${IT} is an? ${type} without ${name}, which is required; add it$`),
  );
});

const texts = documented.flatMap(([type, members]) =>
  Object.entries(members).flatMap(([name, { shape }]) => (shape.kind === 'text' ? [[type, name] as const] : [])),
);

test.each(texts)('%s takes text as %s, and text that is not empty', (type, name) => {
  const having = (value: unknown) => findingsOn(type, { parameters: { ...SAMPLES[type].parameters, [name]: value } });
  // A parameter that another form of the action has is refused before its value is looked at.
  const refused = having('x').some((finding) => finding.includes('refused-parameter'));
  if (refused) return;

  expect(having(7)).toContain(
    `error wrong-kind: ${IT} has the number 7 as ${name}; the service takes strings only, so write it in quotes`,
  );
  expect(having(null)).toContain(`error wrong-kind: ${IT} has null as ${name}; it has to be a string`);
  expect(having('')).toContain(
    `error empty-string: ${IT} has the empty string as ${name}, which the service refuses; leave it out or write a word such as "none"`,
  );
});

type Row = readonly [fact: string, type: ActionType, parameters: Record<string, unknown>, findings: readonly string[]];

const lex = { LexV2Bot: { AliasArn: 'arn' } };
const store = {
  Text: 'Your PIN.',
  StoreInput: 'True',
  InputTimeLimitSeconds: '10',
  InputValidation: { CustomValidation: { MaximumLength: '6' } },
};

const rows: readonly Row[] = [
  [
    'one message at a time',
    'MessageParticipant',
    { Text: 'Hello.', SSML: '<speak>Hello.</speak>' },
    [
      `error parameter-group: ${IT} has Text and SSML; a MessageParticipant takes exactly one of Text, SSML, PromptId, Media`,
    ],
  ],
  [
    'a message at all',
    'MessageParticipant',
    {},
    [
      `error parameter-group: ${IT} has none of Text, SSML, PromptId, Media; a MessageParticipant needs exactly one of them`,
    ],
  ],
  [
    'groups inside lists are judged as well',
    'MessageParticipantIteratively',
    { Messages: [{ Text: 'Please hold.', PromptId: 'prompt' }] },
    [
      `error parameter-group: ${IT} has Text and PromptId in Messages[0]; a MessageParticipantIteratively takes exactly one of Text, SSML, PromptId, Media`,
    ],
  ],
  [
    'a bot',
    'ConnectParticipantWithLexBot',
    { Text: 'How can I help?' },
    [
      `error parameter-group: ${IT} has none of LexV2Bot, LexBot; a ConnectParticipantWithLexBot needs exactly one of them`,
    ],
  ],
  [
    'a sound file is complete',
    'MessageParticipant',
    { Media: { Uri: 's3://prompts/welcome.wav', SourceType: 'S3' } },
    [`error missing-parameter: ${IT} is a MessageParticipant without Media.MediaType, which is required; add it`],
  ],
  [
    'members of members have names too',
    'ConnectParticipantWithLexBot',
    { Text: 'How can I help?', LexV2Bot: { AliasARN: 'arn' } },
    [
      `error unknown-parameter: ${IT} has LexV2Bot.AliasARN, which a ConnectParticipantWithLexBot does not take; allowed are AliasArn; did you mean 'AliasArn'?`,
      `error missing-parameter: ${IT} is a ConnectParticipantWithLexBot without LexV2Bot.AliasArn, which is required; add it`,
    ],
  ],
  [
    'a list is a list',
    'UntagContact',
    { TagKeys: 'team' },
    [`error wrong-kind: ${IT} has "team" as TagKeys; it has to be a list`],
  ],
  [
    'a list is not empty where one is needed',
    'UntagContact',
    { TagKeys: [] },
    [`error refused-value: ${IT} has 0 entries in TagKeys; the service takes at least 1`],
  ],
  [
    'an object is an object',
    'ConnectParticipantWithLexBot',
    { ...lex, Text: 'How can I help?', LexSessionAttributes: 'language' },
    [`error wrong-kind: ${IT} has "language" as LexSessionAttributes; it has to be an object`],
  ],
  [
    'at most six tags',
    'TagContact',
    { Tags: Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`tag${index}`, 'x'])) },
    [`error refused-value: ${IT} has 7 entries in Tags; the service takes at least 1 and at most 6`],
  ],
  [
    'some tags are reserved',
    'TagContact',
    { Tags: { 'aws:team': 'cards' } },
    [`error refused-value: ${IT} has the key "aws:team" in Tags; aws: is reserved, choose another prefix`],
  ],
  [
    'attributes have plain keys',
    'UpdateContactAttributes',
    { Attributes: { 'a.b': 'x' }, TargetContact: 'Current' },
    [`error refused-value: ${IT} has "." in the key "a.b" of Attributes; write it without`],
  ],
  [
    'attributes have keys at all',
    'UpdateContactAttributes',
    { Attributes: { '': 'x' }, TargetContact: 'Current' },
    [`error empty-string: ${IT} has an empty key in Attributes; name it`],
  ],
  [
    'attributes keep within 32 KB',
    'UpdateContactAttributes',
    { Attributes: { a: 'é'.repeat(16_384) }, TargetContact: 'Current' },
    [
      `error refused-value: ${IT} has 32769 bytes in Attributes; all attributes of a contact together take at most 32768`,
    ],
  ],
  [
    'a hook is one of ten',
    'UpdateContactEventHooks',
    { EventHooks: { CustomerQueues: 'flow-1' } },
    [
      `error refused-value: ${IT} has the key "CustomerQueues" in EventHooks; an UpdateContactEventHooks takes AgentHold, AgentWhisper, CustomerHold, CustomerQueue, CustomerRemaining, CustomerWhisper, DefaultAgentUI, DisconnectAgentUI, PauseContact, ResumeContact; did you mean 'CustomerQueue'?`,
    ],
  ],
  [
    'a text is not longer than a service speaks',
    'MessageParticipant',
    { Text: 'a'.repeat(6_001) },
    [`error refused-value: ${IT} has a Text of 6001 characters; at most 6000 are spoken, so say it in parts`],
  ],
  [
    'input that is stored is validated',
    'GetParticipantInput',
    { Text: 'Your PIN.', StoreInput: 'True', InputTimeLimitSeconds: '10' },
    [
      `error missing-parameter: ${IT} is a GetParticipantInput without InputValidation, which is required when StoreInput is True; add it`,
    ],
  ],
  [
    'a menu validates nothing',
    'GetParticipantInput',
    {
      Text: 'Press 1.',
      InputTimeLimitSeconds: '5',
      InputValidation: { CustomValidation: { MaximumLength: '1' } },
    },
    [`error refused-parameter: ${IT} has InputValidation, which is refused unless StoreInput is True; remove it`],
  ],
  [
    'a local number needs its country',
    'GetParticipantInput',
    { ...store, InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local' } } },
    [
      `error missing-parameter: ${IT} is a GetParticipantInput without InputValidation.PhoneNumberValidation.CountryCode, which is required when InputValidation.PhoneNumberValidation.NumberFormat is Local; add it`,
    ],
  ],
  [
    'five keys end an input at most',
    'GetParticipantInput',
    { ...store, DTMFConfiguration: { InputTerminationSequence: '######' } },
    [
      `error refused-value: ${IT} has "######" as DTMFConfiguration.InputTerminationSequence, which is not 1 to 5 of 0-9 # *`,
    ],
  ],
  [
    'a queue or an agent',
    'UpdateContactTargetQueue',
    { QueueId: 'queue', AgentId: 'agent' },
    [
      `error parameter-group: ${IT} has QueueId and AgentId; an UpdateContactTargetQueue takes exactly one of QueueId, AgentId`,
    ],
  ],
  [
    'the old spelling of a queue is guessed',
    'UpdateContactTargetQueue',
    { Queue: { Id: 'queue' }, QueueId: 'queue' },
    [
      `error unknown-parameter: ${IT} has Queue, which an UpdateContactTargetQueue does not take; write QueueId instead`,
    ],
  ],
  [
    'priority or age',
    'UpdateContactRoutingBehavior',
    { QueuePriority: '1', QueueTimeAdjustmentSeconds: '-60' },
    [
      `error parameter-group: ${IT} has QueuePriority and QueueTimeAdjustmentSeconds; an UpdateContactRoutingBehavior takes at most one of QueuePriority, QueueTimeAdjustmentSeconds`,
    ],
  ],
  ['the last priority there is', 'UpdateContactRoutingBehavior', { QueuePriority: '9223372036854775807' }, []],
  [
    'one more than the last priority',
    'UpdateContactRoutingBehavior',
    { QueuePriority: '9223372036854775808' },
    [
      `error refused-value: ${IT} has "9223372036854775808" as QueuePriority, which is not a whole number from 1 to 9223372036854775807`,
    ],
  ],
  [
    'a proficiency from 1.0 to 5.0',
    'UpdateContactRoutingCriteria',
    {
      RoutingCriteria: {
        Steps: [
          {
            Expression: {
              AttributeCondition: {
                Name: 'language',
                Value: 'spanish',
                ProficiencyLevel: '5.5',
                ComparisonOperator: 'NumberGreaterOrEqualTo',
              },
            },
          },
        ],
      },
    },
    [
      `error refused-value: ${IT} has "5.5" as RoutingCriteria.Steps[0].Expression.AttributeCondition.ProficiencyLevel, which is not a number from 1 to 5`,
    ],
  ],
  [
    'a number abroad in E.164',
    'TransferParticipantToThirdParty',
    {
      ThirdPartyPhoneNumber: '020 7946 0000',
      ThirdPartyConnectionTimeLimitSeconds: '30',
      ContinueFlowExecution: 'True',
    },
    [
      `error refused-value: ${IT} has "020 7946 0000" as ThirdPartyPhoneNumber, which is not a number in E.164, such as +442079460000`,
    ],
  ],
];

test.each(rows)('%s (%s)', (_, type, parameters, findings) => {
  const errors = parameters.StoreInput === 'True' ? errorsOfStoredInput(parameters) : undefined;

  expect(findingsOn(type, { parameters, ...(errors && { errors, conditions: [] }) })).toEqual(findings);
});

function errorsOfStoredInput({ InputValidation }: Record<string, unknown>): readonly string[] {
  const phone = JSON.stringify(InputValidation ?? {}).includes('PhoneNumberValidation');
  return phone ? ['NoMatchingError', 'InvalidPhoneNumber'] : ['NoMatchingError'];
}
