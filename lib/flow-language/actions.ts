import type { Names } from './actions/common.ts';
import type { ContactForms } from './actions/contact.ts';
import type { ControlForms } from './actions/control.ts';
import type { OtherForms } from './actions/other.ts';
import type { ParticipantForms } from './actions/participant.ts';
import type { ActionType } from './document.ts';

export type { Comparison, Names, OptionalQueue, QueueChoice, Reference, Speech, Text } from './actions/common.ts';
export type { Key } from './actions/participant.ts';

type Forms<Id extends string, N extends Names, Result extends string> = ParticipantForms<Id, N> &
  ContactForms<Id, N> &
  ControlForms<Id, N, Result> &
  OtherForms<Id>;

/** One action of a flow, as its author writes it. Every branch that the service requires is a required property. */
export type Action<Id extends string = string, N extends Names = Names, Result extends string = string> = {
  readonly [T in ActionType]: { readonly type: T } & Forms<Id, N, Result>[T];
}[ActionType];

/** The form of one type: `ActionForm<'Compare'>`. */
export type ActionForm<
  T extends ActionType,
  Id extends string = string,
  N extends Names = Names,
  Result extends string = string,
> = Extract<Action<Id, N, Result>, { readonly type: T }>;
