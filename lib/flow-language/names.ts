import type { Action } from './actions.ts';

/** A thing of the line that a flow names, and where the name stands. */
export interface Named {
  readonly kind: 'function' | 'flow' | 'module' | 'queue' | 'hours' | 'bot';
  readonly name: string;
}

/** Everything an action names. */
export function namesOf(action: Action): readonly Named[] {
  switch (action.type) {
    case 'InvokeLambdaFunction':
      return [{ kind: 'function', name: action.function }];
    case 'TransferToFlow':
    case 'UpdateContactEventHooks':
      return [{ kind: 'flow', name: action.flow }];
    case 'InvokeFlowModule':
      return [{ kind: 'module', name: action.module }];
    case 'ConnectParticipantWithLexBot':
      return [{ kind: 'bot', name: action.bot }];
    case 'CheckHoursOfOperation':
      return action.hours === undefined ? [] : [{ kind: 'hours', name: action.hours }];
    case 'CheckMetricData':
    case 'GetMetricData':
    case 'UpdateContactTargetQueue':
    case 'DequeueContactAndTransferToQueue':
      return action.queue === undefined ? [] : [{ kind: 'queue', name: action.queue }];
    case 'CreateCallbackContact':
      return [
        ...(action.queue === undefined ? [] : [{ kind: 'queue', name: action.queue } as const]),
        ...(action.flow === undefined ? [] : [{ kind: 'flow', name: action.flow } as const]),
      ];
    default:
      return [];
  }
}
