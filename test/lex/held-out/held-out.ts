/** Sentences the bot was not taught, in one language: what it should understand of them. */
export interface HeldOut {
  /** Paraphrases by intent. */
  readonly paraphrases: Readonly<Record<string, readonly string[]>>;
  /** What the line does not do, and noise: should reach the fallback. */
  readonly outOfDomain: readonly string[];
}
