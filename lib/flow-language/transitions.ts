import type { Action, Comparison } from './actions.ts';
import type { ConditionBranch, ErrorBranch, ErrorType, Operator, Transitions } from './document.ts';

type Errors = readonly (readonly [ErrorType, string | undefined])[];

/** Builds transitions the way the console writes them; branches without a target are left out. */
function ways(next: string | undefined, errors: Errors = [], conditions: readonly ConditionBranch[] = []): Transitions {
  const branches: ErrorBranch[] = errors.flatMap(([ErrorType, NextAction]) =>
    NextAction === undefined ? [] : [{ ErrorType, NextAction }],
  );
  return {
    ...(next === undefined ? {} : { NextAction: next }),
    ...(branches.length === 0 ? {} : { Errors: branches }),
    ...(conditions.length === 0 ? {} : { Conditions: conditions }),
  };
}

const condition = (operator: Operator, operand: string | number, next: string): ConditionBranch => ({
  NextAction: next,
  Condition: { Operator: operator, Operands: [String(operand)] },
});

/** `Equals` branches in the author's order; absent targets are left out. */
function equal(branches: Readonly<Record<string, string | undefined>>): ConditionBranch[] {
  return Object.entries(branches).flatMap(([operand, next]) =>
    next === undefined ? [] : [condition('Equals', operand, next)],
  );
}

function compared(comparison: Comparison<string>): ConditionBranch {
  const { next } = comparison;
  if ('equals' in comparison) return condition('Equals', comparison.equals, next);
  if ('startsWith' in comparison) return condition('TextStartsWith', comparison.startsWith, next);
  if ('endsWith' in comparison) return condition('TextEndsWith', comparison.endsWith, next);
  if ('contains' in comparison) return condition('TextContains', comparison.contains, next);
  if ('greaterThan' in comparison) return condition('NumberGreaterThan', comparison.greaterThan, next);
  if ('atLeast' in comparison) return condition('NumberGreaterOrEqualTo', comparison.atLeast, next);
  if ('lessThan' in comparison) return condition('NumberLessThan', comparison.lessThan, next);
  if ('atMost' in comparison) return condition('NumberLessOrEqualTo', comparison.atMost, next);
  return condition('KeyExists', comparison.hasKey, next);
}

/** Thresholds on the wire are 1 plus the cumulative percentage. */
function shares(list: readonly { readonly percent: number; readonly next: string }[]): ConditionBranch[] {
  let total = 0;
  return list.map(({ percent, next }) => {
    total += percent;
    return condition('NumberLessThan', total + 1, next);
  });
}

/**
 * Every way out of an action, as the service wants it.
 *
 * The service asks for a `NextAction` even where each outcome has a branch of its own; there it repeats the target of
 * the branch that the console repeats.
 */
export function transitionsOf(action: Action): Transitions {
  switch (action.type) {
    case 'MessageParticipant':
    case 'UpdateContactAttributes':
    case 'UpdateContactData':
    case 'UpdateContactEventHooks':
    case 'UpdateContactTargetQueue':
    case 'UpdateContactTextToSpeechVoice':
    case 'GetMetricData':
    case 'UpdateFlowAttributes':
    case 'InvokeLambdaFunction':
    case 'CreateCallbackContact':
      return ways(action.next, [['NoMatchingError', action.onError]]);
    case 'GetParticipantInput':
      if ('keyBuffer' in action) return ways(action.next, [['NoMatchingError', action.onError]]);
      if (action.store !== undefined) {
        return ways(action.next, [
          ['InvalidPhoneNumber', action.onInvalidPhoneNumber],
          ['NoMatchingError', action.onError],
        ]);
      }
      return ways(
        action.onNoMatch,
        [
          ['InputTimeLimitExceeded', action.onTimeout],
          ['NoMatchingCondition', action.onNoMatch],
          ['NoMatchingError', action.onError],
        ],
        equal(action.keys),
      );
    case 'ConnectParticipantWithLexBot':
      return ways(
        action.onError,
        [
          ['InputTimeLimitExceeded', action.chatTimeLimit?.onTimeout],
          ['NoMatchingCondition', action.onNoMatch],
          ['NoMatchingError', action.onError],
        ],
        equal(action.intents),
      );
    case 'DisconnectParticipant':
    case 'EndFlowExecution':
    case 'EndFlowModuleExecution':
    case 'TransferContactToAgent':
      return {};
    case 'MessageParticipantIteratively':
      return ways(
        undefined,
        [['NoMatchingError', action.onError]],
        action.interrupt === undefined ? [] : [condition('Equals', 'MessagesInterrupted', action.interrupt.next)],
      );
    case 'TransferParticipantToThirdParty':
      return action.continueFlow
        ? ways(action.next, [
            ['CallFailed', action.onCallFailed],
            ['ConnectionTimeLimitExceeded', action.onTimeout],
            ['NoMatchingError', action.onError],
          ])
        : ways(action.onError, [['NoMatchingError', action.onError]]);
    case 'UpdateContactRecordingBehavior':
    case 'UpdateContactRoutingBehavior':
    case 'UpdateFlowLoggingBehavior':
      return ways(action.next);
    case 'UpdateContactRecordingAndAnalyticsBehavior':
      return ways(action.next, [
        ['NoMatchingError', action.onError],
        ['ChannelMismatch', action.onChannelMismatch],
        ['InFlightRedactionConfigurationFailed', 'chat' in action ? action.onRedactionFailed : undefined],
      ]);
    case 'TransferContactToQueue':
    case 'DequeueContactAndTransferToQueue':
      return ways(action.onError, [
        ['QueueAtCapacity', action.onAtCapacity],
        ['NoMatchingError', action.onError],
      ]);
    case 'TransferToFlow':
      return ways(action.onError, [['NoMatchingError', action.onError]]);
    case 'UpdateContactCallbackNumber':
      return ways(action.next, [
        ['InvalidCallbackNumber', action.onInvalidNumber],
        ['CallbackNumberNotDialable', action.onNotDialable],
      ]);
    case 'CheckHoursOfOperation':
      return ways(
        action.onError,
        [['NoMatchingError', action.onError]],
        equal({ True: action.open, False: action.closed }),
      );
    case 'CheckMetricData':
      return ways(
        action.onError,
        [
          ['NoMatchingCondition', action.otherwise],
          ['NoMatchingError', action.onError],
        ],
        action.any === undefined ? action.when.map(compared) : [condition('NumberGreaterThan', '0', action.any)],
      );
    case 'Compare':
      return ways(
        action.otherwise,
        [['NoMatchingCondition', action.otherwise]],
        [...equal(action.equals ?? {}), ...(action.when ?? []).map(compared)],
      );
    case 'DistributeByPercentage':
      return ways(action.otherwise, [['NoMatchingCondition', action.otherwise]], shares(action.shares));
    case 'Loop':
      return ways(
        action.done,
        [['NoMatchingError', action.onError]],
        equal({ ContinueLooping: action.again, DoneLooping: action.done }),
      );
    case 'Wait':
      return action.onContinue === undefined
        ? ways(
            action.onError,
            [
              ['NoMatchingError', action.onError],
              ['ParticipantNotFound', action.onBotDisconnected?.onParticipantNotFound],
            ],
            equal({
              WaitCompleted: action.onWaited,
              CustomerReturned: action.onCustomerReturned,
              BotParticipantDisconnected: action.onBotDisconnected?.next,
            }),
          )
        : ways(
            action.onError,
            [['NoMatchingError', action.onError]],
            equal({ Continue: action.onContinue, WaitCompleted: action.onWaited }),
          );
    case 'InvokeFlowModule':
      return ways(
        action.onError,
        [
          ['NoMatchingCondition', action.onNoMatch],
          ['NoMatchingError', action.onError],
        ],
        equal(action.results),
      );
    default:
      return ways(action.next, Object.entries(action.errors) as unknown as Errors, (action.when ?? []).map(compared));
  }
}

/** The identifiers an action leads to, each once, in the order of its branches. */
export function targetsOf(action: Action): string[] {
  const { NextAction, Errors = [], Conditions = [] } = transitionsOf(action);
  const targets = [...Conditions, ...(NextAction === undefined ? [] : [{ NextAction }]), ...Errors];
  return [...new Set(targets.map((branch) => branch.NextAction))];
}
