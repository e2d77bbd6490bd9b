import type { ActionType } from '../../../lib/flow-language/document.ts';
import { type Finding, validateFlow } from '../../../lib/flow-language/validate/index.ts';
import type { ValidateOptions } from '../../../lib/flow-language/validate/inspect.ts';
import { SAMPLES, type Sample } from './samples.ts';

/** An action of a document under test; nothing about it has to be right. */
export interface TestAction {
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters?: unknown;
  readonly Transitions?: unknown;
}

export type Transitions = {
  readonly NextAction?: unknown;
  readonly Errors?: unknown;
  readonly Conditions?: unknown;
};

export const errorsTo = (target: string, ...types: readonly string[]) =>
  types.map((ErrorType) => ({ ErrorType, NextAction: target }));

export const when = (operator: string, operand: unknown, target = 'End') => ({
  NextAction: target,
  Condition: { Operator: operator, Operands: [operand] },
});

/** Every document under test ends here. */
export const END: TestAction = { Identifier: 'End', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} };

/** A sound action of a type, with some members replaced; everything leads to `next`. */
export function sampleOf(type: ActionType, changes: Partial<Sample> = {}, identifier = 'It', next = 'End'): TestAction {
  const { parameters = {}, errors = [], conditions = [], terminal } = { ...SAMPLES[type], ...changes };
  return {
    Identifier: identifier,
    Type: type,
    Parameters: parameters,
    Transitions:
      terminal === true
        ? {}
        : {
            NextAction: next,
            Errors: errorsTo(next, ...errors),
            Conditions: conditions.map(([operator, operand]) => when(operator, operand, next)),
          },
  };
}

/** A document that starts with the first action. */
export function flowOf(...actions: readonly TestAction[]) {
  const ends = actions.some(({ Identifier }) => Identifier === 'End') ? [] : [END];
  return { Version: '2019-10-30', StartAction: actions[0]?.Identifier, Actions: [...actions, ...ends] };
}

/** A module's content around the same actions. */
export const moduleOf = (...actions: readonly TestAction[]) => ({
  ...flowOf(...actions),
  Settings: {
    InputParameters: [],
    OutputParameters: [],
    Transitions: [
      { DisplayName: 'Success', ReferenceName: 'Success', Description: '' },
      { DisplayName: 'Error', ReferenceName: 'Error', Description: '' },
    ],
  },
});

/** Findings on a document called `main`, as `severity code: message`. */
export function findingsIn(document: unknown, options: Partial<ValidateOptions> = {}): string[] {
  return validate(document, options).map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
}

export const validate = (document: unknown, options: Partial<ValidateOptions> = {}): Finding[] =>
  validateFlow(document, { name: 'main', type: 'CONTACT_FLOW', ...options });

/** Findings on one action, without those about how it is reached or how the flow ends. */
export function findingsOn(
  type: ActionType,
  changes: Partial<Sample> = {},
  options: Partial<ValidateOptions> = {},
): string[] {
  const wanted = options.type ?? SAMPLES[type].type ?? 'CONTACT_FLOW';
  const document = wanted === 'MODULE' ? moduleOf(sampleOf(type, changes)) : flowOf(sampleOf(type, changes));
  return validate(document, { ...options, type: wanted })
    .filter(({ action }) => action === 'It')
    .map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
}
