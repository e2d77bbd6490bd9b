import type { LexIntent, LexSlot } from '../model/bot.ts';
import type { IntentState } from '../session/session-state.ts';

/** What an intent needs next. */
export type Step =
  | { readonly kind: 'elicit-slot'; readonly slot: LexSlot }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'decline' }
  | { readonly kind: 'fulfill' };

/** The next step of an intent: the first empty required slot, then the confirmation, then fulfilment. */
export function nextStep(intent: LexIntent, state: IntentState): Step {
  const slot = intent.slots.find(({ name, required }) => required && (state.slots[name] ?? null) === null);
  if (slot !== undefined) return { kind: 'elicit-slot', slot };
  if (state.confirmationState === 'Denied') return { kind: 'decline' };
  if (intent.confirmation !== undefined && state.confirmationState === 'None') return { kind: 'confirm' };
  return { kind: 'fulfill' };
}
