import fc from 'fast-check';
import type { StepEvent } from '../../../simulator/connect/effect.ts';
import { botSays } from './dial.ts';
import type { Terse } from './document.ts';
import { BOT_ALIAS, flowArn, functionArn, hoursArn, moduleArn, queueArn } from './world.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const target = fc.constantFrom(...NAMES);
const text = fc.constantFrom(
  'hello',
  'you are $.Attributes.a',
  '$.External.name',
  '$.StoredCustomerInput please',
  '$.Lex.IntentName',
);

/** An action of this type and these parameters, with all of these branches leading somewhere. */
const leading = (
  type: string,
  parameters: fc.Arbitrary<Record<string, unknown>>,
  branches: readonly string[],
): fc.Arbitrary<Terse> =>
  fc
    .tuple(parameters, target, fc.array(target, { minLength: branches.length, maxLength: branches.length }))
    .map(([with_, next, targets]) => ({
      type,
      with: with_,
      next,
      on: Object.fromEntries(branches.map((branch, index) => [branch, targets[index] ?? next])),
    }));

const nothing = fc.constant({});
const ERROR = ['NoMatchingError'];

const anyAction: fc.Arbitrary<Terse> = fc.oneof(
  leading('MessageParticipant', fc.record({ Text: text }), ERROR),
  leading('GetParticipantInput', fc.record({ Text: text, InputTimeLimitSeconds: fc.constantFrom('1', '5') }), [
    'Equals 1',
    'Equals *',
    'InputTimeLimitExceeded',
    'NoMatchingCondition',
    ...ERROR,
  ]),
  leading(
    'GetParticipantInput',
    fc.record({
      Text: text,
      StoreInput: fc.constant('True'),
      InputTimeLimitSeconds: fc.constant('5'),
      InputValidation: fc.constantFrom(
        { CustomValidation: { MaximumLength: '4' } },
        { PhoneNumberValidation: { NumberFormat: 'E164' } },
      ),
    }),
    ['InvalidPhoneNumber', ...ERROR],
  ),
  leading('GetParticipantInput', fc.record({ EnableDTMFBuffer: fc.constantFrom('True', 'False') }), ERROR),
  leading('ConnectParticipantWithLexBot', fc.record({ Text: text, LexV2Bot: fc.constant({ AliasArn: BOT_ALIAS }) }), [
    'Equals Balance',
    'NoMatchingCondition',
    ...ERROR,
  ]),
  leading(
    'InvokeLambdaFunction',
    fc.record({
      LambdaFunctionARN: fc.constant(functionArn('f')),
      InvocationTimeLimitSeconds: fc.constantFrom('1', '8'),
    }),
    ERROR,
  ),
  leading('Compare', fc.record({ ComparisonValue: fc.constantFrom('$.Attributes.a', '$.External.name') }), [
    'Equals x',
    'NumberLessThan 3',
    'NoMatchingCondition',
  ]),
  leading('Loop', fc.record({ LoopCount: fc.constantFrom('0', '2', '$.Attributes.a') }), [
    'Equals ContinueLooping',
    'Equals DoneLooping',
    ...ERROR,
  ]),
  leading('DistributeByPercentage', nothing, ['NumberLessThan 31', 'NoMatchingCondition']),
  leading('CheckHoursOfOperation', fc.record({ HoursOfOperationId: fc.constant(hoursArn('office')) }), [
    'Equals True',
    'Equals False',
    ...ERROR,
  ]),
  leading('UpdateContactAttributes', fc.record({ Attributes: fc.record({ a: text }) }), ERROR),
  leading('UpdateContactTargetQueue', fc.record({ QueueId: fc.constant(queueArn('support')) }), ERROR),
  leading('TransferContactToQueue', nothing, ['QueueAtCapacity', ...ERROR]),
  leading('TransferToFlow', fc.record({ ContactFlowId: fc.constantFrom(flowArn('main'), flowArn('nowhere')) }), ERROR),
  leading('InvokeFlowModule', fc.record({ FlowModuleId: fc.constantFrom(moduleArn('again'), moduleArn('nowhere')) }), [
    'Equals done',
    'NoMatchingCondition',
    ...ERROR,
  ]),
  leading(
    'CreateCallbackContact',
    fc.constant({ InitialCallDelaySeconds: '1', MaximumConnectionAttempts: '1', RetryDelaySeconds: '1' }),
    ERROR,
  ),
  fc.constant<Terse>({ type: 'DisconnectParticipant' }),
  fc.constant<Terse>({ type: 'EndFlowExecution' }),
);

/** Six actions, called `a` to `f`, that lead to one another in any way. */
export const anyActions: fc.Arbitrary<Record<string, Terse>> = fc
  .array(anyAction, { minLength: NAMES.length, maxLength: NAMES.length })
  .map((actions) => Object.fromEntries(actions.map((action, index) => [NAMES[index] ?? '', action])));

type On<Name extends StepEvent['on']> = Extract<StepEvent, { on: Name }>;

/** Something for every effect that has to be answered. */
export interface Answers {
  readonly act: On<'act'>['act'];
  readonly function: On<'function'>['outcome'];
  readonly bot: On<'bot'>['turned'];
}

export const anyAnswers: fc.Arbitrary<Answers> = fc.record<Answers>({
  act: fc.oneof(
    fc.record({
      kind: fc.constant('keys' as const),
      keys: fc.string({ unit: fc.constantFrom(...'012*#'), minLength: 1, maxLength: 6 }),
      afterMs: fc.option(fc.nat(3000), { nil: undefined }),
    }),
    fc.constantFrom<Answers['act']>({ kind: 'silence' }, { kind: 'speech', text: 'my balance' }),
    fc.constantFrom<Answers['act']>({ kind: 'silence' }, { kind: 'none' }, { kind: 'hangup' }),
  ),
  function: fc.constantFrom<Answers['function']>(
    { kind: 'answered', payload: { name: 'x' }, bytes: 12 },
    { kind: 'answered', payload: 3, bytes: 1 },
    { kind: 'answered', payload: { name: 'x' }, bytes: 40_000 },
    { kind: 'threw', error: 'Error' },
    { kind: 'timed-out', limitMs: 900 },
    { kind: 'unknown' },
  ),
  bot: fc.constantFrom<Answers['bot']>(
    botSays('Balance'),
    botSays('Help', { dialogAction: 'ElicitIntent', messages: [{ contentType: 'PlainText', content: 'And now?' }] }),
    botSays('Balance', { intentState: 'Failed' }),
    { kind: 'failed', error: 'BadGatewayException', message: '' },
  ),
});
