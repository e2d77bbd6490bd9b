import { readFileSync } from 'node:fs';
import { LOCALES } from '../../../lambda/contracts/locale.ts';
import { INTENTS, utterancesOf } from '../../../lib/bot/bot-definition.ts';
import { normalise } from '../../../simulator/lex/understanding/normalise.ts';
import { DEVELOPMENT_OUT_OF_DOMAIN } from '../development/out-of-domain.ts';
import {
  accuracy,
  HELD_OUT,
  lineRuntime,
  rejection,
  understand,
  understandingReport,
} from '../support/understanding-report.ts';

const LEAST_ACCURACY = 0.85;
const LEAST_REJECTION = 0.9;

const runtime = lineRuntime();

test.each(LOCALES)(
  'in %s enough of what was not taught is understood, and talk of other things is not',
  async (locale) => {
    const results = await understand(runtime, locale);

    expect(accuracy(results)).toBeGreaterThanOrEqual(LEAST_ACCURACY);
    expect(rejection(results)).toBeGreaterThanOrEqual(LEAST_REJECTION);
  },
);

test.each(LOCALES)('no held-out sentence in %s is taught, said twice or used in development', (locale) => {
  const { paraphrases, outOfDomain } = HELD_OUT[locale];
  const heldOut = [...Object.values(paraphrases).flat(), ...outOfDomain].map(normalise);
  const taught = new Set(INTENTS.flatMap((intent) => utterancesOf(intent, locale)).map(normalise));
  const development = new Set(Object.values(DEVELOPMENT_OUT_OF_DOMAIN).flat().map(normalise));

  expect(heldOut.filter((sentence) => taught.has(sentence) || development.has(sentence))).toEqual([]);
  expect(heldOut.filter((sentence, index) => heldOut.indexOf(sentence) !== index)).toEqual([]);
});

test.each(LOCALES)('in %s at least 15 paraphrases per intent and 40 other sentences are held out', (locale) => {
  const { paraphrases, outOfDomain } = HELD_OUT[locale];
  const named = INTENTS.filter(({ parent }) => parent === undefined).map(({ name }) => name);

  expect(Object.keys(paraphrases)).toEqual(named);
  for (const lines of Object.values(paraphrases)) expect(lines.length).toBeGreaterThanOrEqual(15);
  expect(outOfDomain.length).toBeGreaterThanOrEqual(40);
});

test('the figures in docs/understanding.md are the measured ones', async () => {
  const text = readFileSync('docs/understanding.md', 'utf8');

  expect(text).toContain(await understandingReport());
});
