import type { SlotState } from '../slots/slot-value.ts';

/** What the bot waits for or has done. */
export type DialogActionType = 'Close' | 'ConfirmIntent' | 'Delegate' | 'ElicitIntent' | 'ElicitSlot' | 'None';

/** The last step of a conversation. */
export interface DialogAction {
  readonly type: DialogActionType;
  readonly slotToElicit?: string;
}

/** Where an intent stands. */
export type IntentStatus =
  | 'InProgress'
  | 'ReadyForFulfillment'
  | 'Fulfilled'
  | 'Failed'
  | 'FulfillmentInProgress'
  | 'Waiting';

/** An intent in a conversation. */
export interface IntentState {
  readonly name: string;
  /** Every slot of the intent, null where it is empty. */
  readonly slots: Readonly<Record<string, SlotState | null>>;
  readonly state: IntentStatus;
  readonly confirmationState: 'None' | 'Confirmed' | 'Denied';
}

/** A context that is active for some turns or seconds. */
export interface ActiveContext {
  readonly name: string;
  readonly timeToLive: { readonly timeToLiveInSeconds: number; readonly turnsToLive: number };
  readonly contextAttributes: Readonly<Record<string, string>>;
}

/** One interpretation of an utterance. */
export interface Interpretation {
  readonly intent: IntentState | { readonly name: string; readonly slots: Readonly<Record<string, SlotState | null>> };
  /** Absent on the fallback intent. */
  readonly nluConfidence?: number;
}
