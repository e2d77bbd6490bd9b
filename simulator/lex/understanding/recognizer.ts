import type { LexIntent, LexLocale } from '../model/bot.ts';
import { resolveSlot } from '../slots/resolve.ts';
import type { SlotState } from '../slots/slot-value.ts';
import type { Classifier, Ranked, Samples } from './classifier.ts';
import { EXACT_SCORE } from './classifier.ts';
import { normalise } from './normalise.ts';
import { hasSlot, type SamplePattern, samplePatterns, withoutSlots } from './sample-patterns.ts';

/** What was recognised in one utterance. */
export interface Recognized {
  /** Intents that may be meant, best first; empty where nothing fits. */
  readonly ranked: readonly Ranked[];
  /** Slots of the best intent that its sample captured. */
  readonly captured: Readonly<Record<string, SlotState>>;
}

/** Makes a classifier for one language. */
export type TrainClassifier = (samples: readonly Samples[]) => Classifier;

/** Recognises the intents of one language of a bot. */
export class Recognizer {
  readonly #locale: LexLocale;
  readonly #classifier: Classifier;
  readonly #patterns: readonly SamplePattern[];
  readonly #exact: ReadonlyMap<string, string>;

  constructor(locale: LexLocale, train: TrainClassifier) {
    const intents = locale.intents.filter((intent) => !intent.fallback);
    this.#locale = locale;
    this.#patterns = samplePatterns(intents);
    this.#exact = new Map(
      intents.flatMap(({ name, utterances }) =>
        utterances.filter((utterance) => !hasSlot(utterance)).map((utterance) => [normalise(utterance), name] as const),
      ),
    );
    this.#classifier = train(
      intents.map(({ name, utterances }) => ({
        intent: name,
        utterances: utterances.map(withoutSlots).filter((utterance) => utterance !== ''),
      })),
    );
  }

  /** Recognises words: samples with slots first, then the classifier. */
  words(text: string, eligible: readonly LexIntent[], nowMs: number): Recognized {
    const names = new Set(eligible.map(({ name }) => name));
    const ranked = this.#classifier.rank(text).filter(({ intent }) => names.has(intent));
    if (ranked[0]?.score === EXACT_SCORE) return { ranked, captured: {} };
    for (const pattern of this.#patterns) {
      if (!names.has(pattern.intent)) continue;
      const captured = this.#capture(pattern, text, nowMs);
      if (captured === undefined) continue;
      const rest = ranked.filter(({ intent }) => intent !== pattern.intent);
      return { ranked: [{ intent: pattern.intent, score: EXACT_SCORE }, ...rest], captured };
    }
    return { ranked, captured: {} };
  }

  /** Recognises pressed keys: a sample that is exactly these keys, or nothing. Keys are never guessed at. */
  keys(digits: string, eligible: readonly LexIntent[]): Recognized {
    const intent = this.#exact.get(normalise(digits));
    const found = eligible.some(({ name }) => name === intent);
    return { ranked: intent !== undefined && found ? [{ intent, score: EXACT_SCORE }] : [], captured: {} };
  }

  #capture(pattern: SamplePattern, text: string, nowMs: number): Record<string, SlotState> | undefined {
    const match = pattern.expression.exec(text);
    const intent = this.#locale.intents.find(({ name }) => name === pattern.intent);
    if (match === null || intent === undefined) return undefined;
    const captured: Record<string, SlotState> = {};
    for (const [index, name] of pattern.slots.entries()) {
      const slot = intent.slots.find((candidate) => candidate.name === name);
      const said = match[index + 1];
      if (slot === undefined || said === undefined) return undefined;
      const value = resolveSlot(this.#locale, slot, { text: said, localeId: this.#locale.localeId, nowMs });
      if (value === undefined) return undefined;
      captured[name] = value;
    }
    return captured;
  }
}
