import { LOCALES } from '../../lambda/contracts/locale.ts';
import { leftOut } from '../lex/support/understanding-report.ts';

/**
 * From this score on, another intent is strongly favoured for an utterance that was left out of the training. Between
 * the bot's threshold and this, words are shared but the utterance itself tells the intents apart once it is taught.
 */
const STRONGLY = 0.75;

test.each(LOCALES)('no utterance in %s sounds strongly like another intent', (locale) => {
  const table = leftOut(locale)
    .filter(({ intent, predicted, score }) => predicted !== intent && score >= STRONGLY)
    .map(({ utterance, intent, predicted, score }) => `${intent} | ${predicted} ${score.toFixed(2)} | ${utterance}`);

  expect(table).toEqual([]);
});

test.each(LOCALES)('in %s few utterances lean to another intent at all', (locale) => {
  const samples = leftOut(locale);
  const leaning = samples.filter(({ intent, predicted, score }) => predicted !== intent && score >= 0.4);

  expect(leaning.length / samples.length).toBeLessThan(0.03);
});
