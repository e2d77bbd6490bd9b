import type { Action, ErrorType } from '../../../lib/flow-language/index.ts';

export const errors = (...pairs: [ErrorType, string][]) =>
  pairs.map(([ErrorType, NextAction]) => ({ ErrorType, NextAction }));
export const failed = errors(['NoMatchingError', 'Error']);
export const on = (operand: string, NextAction: string, Operator = 'Equals') => ({
  NextAction,
  Condition: { Operator, Operands: [operand] },
});
export const ways = { next: 'Next', onError: 'Error' } as const;
export const wayOn = { NextAction: 'Next', Errors: failed };

export type Example = [string, Action, { Parameters: object; Transitions: object }];
