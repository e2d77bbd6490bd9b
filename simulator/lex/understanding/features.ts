import { normalise } from './normalise.ts';

/** One trait of an utterance. */
export interface Feature {
  readonly key: string;
  readonly group: FeatureGroup;
}

/** Kinds of trait, by how much each says about the meaning. */
export type FeatureGroup = 'word' | 'pair' | 'part';

/** Share of each kind in an utterance, before weights. Chosen on the development sentences and by leave-one-out. */
export const GROUP_SHARE: Readonly<Record<FeatureGroup, number>> = { word: 1, pair: 1, part: 0.5 };

/** Lengths of the word parts that stand in for stems: `despacio` and `despacito` share most of theirs. */
const PART_LENGTHS = [3, 4];

/**
 * The traits of an utterance: its words, its neighbouring words with both ends marked, and parts of its words. Each
 * counts once.
 */
export function featuresOf(utterance: string): Feature[] {
  const words = normalise(utterance).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const features = new Map<string, Feature>();
  const add = (group: FeatureGroup, text: string): void => {
    const key = `${group}:${text}`;
    features.set(key, { key, group });
  };
  for (const word of words) add('word', word);
  const line = ['^', ...words, '$'];
  for (let index = 0; index + 1 < line.length; index += 1) add('pair', `${line[index]} ${line[index + 1]}`);
  for (const word of words) {
    const marked = `<${word}>`;
    for (const length of PART_LENGTHS) {
      for (let start = 0; start + length <= marked.length; start += 1) add('part', marked.slice(start, start + length));
    }
  }
  return [...features.values()];
}
