import type { LexIntent } from '../model/bot.ts';

/** A sample utterance with slots in it: `a room on {Day}`. */
export interface SamplePattern {
  readonly intent: string;
  readonly expression: RegExp;
  /** Slot names in the order of the expression's groups. */
  readonly slots: readonly string[];
  /** Characters outside the slots: the pattern with most of them is tried first. */
  readonly literalLength: number;
}

const PLACEHOLDER = /\{([^}]+)\}/g;

/** The samples of some intents that hold slots, most literal first. */
export function samplePatterns(intents: readonly LexIntent[]): SamplePattern[] {
  return intents
    .flatMap((intent) => intent.utterances.filter(hasSlot).map((utterance) => samplePattern(intent.name, utterance)))
    .sort((a, b) => b.literalLength - a.literalLength);
}

/** Reads one sample with slots. Case and punctuation around words are ignored. */
export function samplePattern(intent: string, utterance: string): SamplePattern {
  const slots: string[] = [];
  const source = utterance
    .split(PLACEHOLDER)
    .map((part, index) => {
      if (index % 2 === 0) return wordsOf(part).map(escaped).join('[^\\p{L}\\p{N}]+');
      slots.push(part.trim());
      return '(.+?)';
    })
    .filter((part) => part !== '')
    .join('[^\\p{L}\\p{N}]+');
  return {
    intent,
    expression: new RegExp(`^[^\\p{L}\\p{N}]*${source}[^\\p{L}\\p{N}]*$`, 'iu'),
    slots,
    literalLength: utterance.replace(PLACEHOLDER, '').length,
  };
}

/** Whether a sample holds a slot. */
export function hasSlot(utterance: string): boolean {
  return utterance.includes('{');
}

/** A sample without its slots, as a classifier learns it. */
export function withoutSlots(utterance: string): string {
  return utterance.replace(PLACEHOLDER, ' ').trim();
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
