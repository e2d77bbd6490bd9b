import type { LexIntent, LexSlot } from '../model/bot.ts';
import { isEligible } from '../session/contexts.ts';
import type { Session } from '../session/session.ts';
import type { Interpretation } from '../session/session-state.ts';
import { FREE_FORM, readConfirmation } from '../slots/built-in.ts';
import { findSlot, resolveSlot } from '../slots/resolve.ts';
import type { SlotState } from '../slots/slot-value.ts';
import type { Recognized } from '../understanding/recognizer.ts';
import { samplePattern } from '../understanding/sample-patterns.ts';
import { startIntent } from './draft.ts';
import type { TurnContext } from './turn-context.ts';

/** What one input means to the conversation. */
export type Heard =
  | {
      readonly kind: 'intent';
      readonly intent: LexIntent;
      readonly slots: Readonly<Record<string, SlotState>>;
      readonly interpretations: readonly Interpretation[];
    }
  | { readonly kind: 'slot'; readonly slot: LexSlot; readonly value: SlotState }
  | { readonly kind: 'confirmation'; readonly answer: 'Confirmed' | 'Denied' }
  | { readonly kind: 'not-understood' };

/** Most interpretations of one utterance. */
export const MAX_INTERPRETATIONS = 5;

/**
 * How sure recognition must be before an answer to the bot's own question counts as a change of subject. The service's
 * rule is not published; a clear utterance changes the subject, a vague one is taken as a failed answer.
 */
const CHANGE_OF_SUBJECT_SCORE = 0.7;

/** Understands one input in the light of what the bot waits for. */
export function hear(context: TurnContext, session: Session): Heard {
  const { type, slotToElicit } = session.dialogAction ?? { type: 'ElicitIntent' };
  const current = context.locale.intents.find(({ name }) => name === session.intent?.name);
  if (current !== undefined && type === 'ElicitSlot') {
    const slot = current.slots.find(({ name }) => name === slotToElicit);
    if (slot !== undefined) return hearSlot(context, session, slot);
  }
  if (current !== undefined && type === 'ConfirmIntent') return hearConfirmation(context, session);
  return hearIntent(context, recognize(context, session));
}

function hearSlot(context: TurnContext, session: Session, slot: LexSlot): Heard {
  if (context.text === undefined) return { kind: 'not-understood' };
  if (slot.typeName === FREE_FORM) {
    const value = slotValue(context, slot, context.text);
    return value === undefined ? { kind: 'not-understood' } : { kind: 'slot', slot, value };
  }
  const recognized = recognize(context, session);
  const openEnded = context.locale.slotTypes.get(slot.typeName)?.resolution === 'ORIGINAL_VALUE';
  if (openEnded && isChangeOfSubject(recognized, session)) return hearIntent(context, recognized);
  const value = slotValue(context, slot, context.text);
  if (value !== undefined) return { kind: 'slot', slot, value };
  return isChangeOfSubject(recognized, session) ? hearIntent(context, recognized) : { kind: 'not-understood' };
}

function slotValue(context: TurnContext, slot: LexSlot, text: string): SlotState | undefined {
  const { locale, nowMs } = context;
  const captured = slot.utterances.flatMap((utterance) => {
    const match = samplePattern(slot.name, utterance).expression.exec(text)?.[1];
    return match === undefined ? [] : [match];
  });
  for (const said of [text, ...captured]) {
    const value = resolveSlot(locale, slot, { text: said, localeId: locale.localeId, nowMs });
    if (value !== undefined) return value;
  }
  return undefined;
}

function hearConfirmation(context: TurnContext, session: Session): Heard {
  if (context.text === undefined) return { kind: 'not-understood' };
  const { localeId } = context.locale;
  const answer = readConfirmation({ text: context.text, localeId, nowMs: context.nowMs })?.value.interpretedValue;
  if (answer === 'Yes') return { kind: 'confirmation', answer: 'Confirmed' };
  if (answer === 'No') return { kind: 'confirmation', answer: 'Denied' };
  const recognized = recognize(context, session);
  return isChangeOfSubject(recognized, session) ? hearIntent(context, recognized) : { kind: 'not-understood' };
}

function isChangeOfSubject({ ranked }: Recognized, session: Session): boolean {
  const best = ranked[0];
  return best !== undefined && best.score >= CHANGE_OF_SUBJECT_SCORE && best.intent !== session.intent?.name;
}

function recognize({ locale, recognizer, text, inputMode, nowMs }: TurnContext, session: Session): Recognized {
  if (text === undefined) return { ranked: [], captured: {} };
  const eligible = locale.intents.filter((intent) => !intent.fallback && isEligible(intent, session.activeContexts));
  return inputMode === 'DTMF' ? recognizer.keys(text, eligible) : recognizer.words(text, eligible, nowMs);
}

function hearIntent({ locale, text }: TurnContext, { ranked, captured }: Recognized): Heard {
  const threshold = locale.nluConfidenceThreshold;
  const sure = ranked.filter(({ score }) => score >= threshold);
  const unsure = ranked.filter(({ score }) => score < threshold && score > 0);
  const fallback = locale.intents.find((intent) => intent.fallback);
  const order = [...sure.map(({ intent }) => intent), fallback?.name, ...unsure.map(({ intent }) => intent)];
  const intents = order
    .flatMap((name) => locale.intents.find((intent) => intent.name === name) ?? [])
    .slice(0, MAX_INTERPRETATIONS);
  const intent = intents[0];
  if (intent === undefined) return { kind: 'not-understood' };
  const slots = intent.fallback ? {} : { ...found(intent, text ?? ''), ...captured };
  const interpretations = intents.map((candidate, index): Interpretation => {
    const score = ranked.find((entry) => entry.intent === candidate.name)?.score;
    const started = startIntent(candidate, index === 0 ? slots : {});
    return {
      intent: index === 0 ? started : { name: started.name, slots: started.slots },
      ...(score === undefined ? {} : { nluConfidence: score }),
    };
  });
  return { kind: 'intent', intent, slots, interpretations };

  function found(candidate: LexIntent, said: string): Record<string, SlotState> {
    return Object.fromEntries(
      candidate.slots.flatMap((slot) => {
        const value = findSlot(locale, slot, said);
        return value === undefined ? [] : [[slot.name, value]];
      }),
    );
  }
}
