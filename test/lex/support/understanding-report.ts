import { LOCALES, type Locale } from '../../../lambda/contracts/locale.ts';
import { INTENTS, utterancesOf } from '../../../lib/bot/bot-definition.ts';
import { createLexRuntime, type LexRuntime } from '../../../simulator/lex/runtime.ts';
import { trainRidgeClassifier, type Unseen } from '../../../simulator/lex/understanding/ridge-classifier.ts';
import { enGb } from '../held-out/en-gb.ts';
import { enUs } from '../held-out/en-us.ts';
import { esUs } from '../held-out/es-us.ts';
import type { HeldOut } from '../held-out/held-out.ts';
import { LINE_ALIAS, LINE_BOT } from './line-bot.ts';

/** What the bot was not taught, by language. */
export const HELD_OUT: Readonly<Record<Locale, HeldOut>> = { 'en-GB': enGb, 'en-US': enUs, 'es-US': esUs };

/** One sentence and what became of it. */
export interface Understood {
  readonly sentence: string;
  /** `FallbackIntent` for a sentence the line does not serve. */
  readonly meant: string;
  readonly understood: string;
}

/** Puts every held-out sentence of a language through the whole runtime, threshold and all. */
export async function understand(runtime: LexRuntime, locale: Locale): Promise<readonly Understood[]> {
  const { paraphrases, outOfDomain } = HELD_OUT[locale];
  const sentences = [
    ...Object.entries(paraphrases).flatMap(([meant, lines]) => lines.map((sentence) => ({ sentence, meant }))),
    ...outOfDomain.map((sentence) => ({ sentence, meant: 'FallbackIntent' })),
  ];
  return Promise.all(
    sentences.map(async ({ sentence, meant }, index) => {
      const turned = await runtime.turn({
        aliasArn: LINE_ALIAS.arn,
        localeId: locale.replace('-', '_'),
        sessionId: `held-out-${index}`,
        text: sentence,
        inputMode: 'Speech',
        nowMs: 0,
      });
      return { sentence, meant, understood: turned.kind === 'answered' ? turned.intentName : turned.error };
    }),
  );
}

/** A runtime of the line's bot whose code hook closes whatever it is called for. */
export function lineRuntime(): LexRuntime {
  return createLexRuntime({
    bots: [LINE_BOT],
    aliases: [LINE_ALIAS],
    invokeHook: async (_, event) => {
      const { intent } = (event as { sessionState: { intent: { name: string } } }).sessionState;
      const payload = { sessionState: { dialogAction: { type: 'Close' }, intent: { ...intent, state: 'Fulfilled' } } };
      return { kind: 'answered', payload, bytes: JSON.stringify(payload).length };
    },
  });
}

/** The samples of one language, each classified as if it had been left out of the training. */
export function leftOut(locale: Locale): readonly Unseen[] {
  const samples = INTENTS.filter(({ parent }) => parent === undefined).map((intent) => ({
    intent: intent.name,
    utterances: utterancesOf(intent, locale),
  }));
  return trainRidgeClassifier(samples).leaveOneOut();
}

/** The share of paraphrases understood as meant, 0 to 1. */
export function accuracy(results: readonly Understood[]): number {
  const paraphrases = results.filter(({ meant }) => meant !== 'FallbackIntent');
  return paraphrases.filter(({ meant, understood }) => meant === understood).length / paraphrases.length;
}

/** The share of out-of-domain sentences that reached the fallback, 0 to 1. */
export function rejection(results: readonly Understood[]): number {
  const strange = results.filter(({ meant }) => meant === 'FallbackIntent');
  return strange.filter(({ understood }) => understood === 'FallbackIntent').length / strange.length;
}

/** The whole report as Markdown: the part of docs/understanding.md that is measured. */
export async function understandingReport(): Promise<string> {
  const runtime = lineRuntime();
  const sections = await Promise.all(LOCALES.map(async (locale) => section(locale, await understand(runtime, locale))));
  return sections.join('\n\n');
}

function section(locale: Locale, results: readonly Understood[]): string {
  const names = Object.keys(HELD_OUT[locale].paraphrases);
  const samples = leftOut(locale);
  const rows = names.map((name) => {
    const meant = results.filter((result) => result.meant === name);
    const understood = results.filter((result) => result.understood === name);
    const right = meant.filter((result) => result.understood === name).length;
    const fallback = meant.filter((result) => result.understood === 'FallbackIntent').length;
    const own = samples.filter(({ intent }) => intent === name);
    const best = own.filter(({ predicted }) => predicted === name).length;
    const cells = [percent(right, meant.length), percent(right, understood.length), percent(fallback, meant.length)];
    return `| ${name} | ${own.length} | ${meant.length} | ${cells.join(' | ')} | ${percent(best, own.length)} |`;
  });
  const wrong = results.filter(({ meant, understood }) => meant !== understood && understood !== 'FallbackIntent');
  const best = samples.filter(({ intent, predicted }) => intent === predicted).length;
  const leaning = samples
    .filter(({ intent, predicted, score }) => intent !== predicted && score >= 0.4)
    .map(
      ({ utterance, intent, predicted, score }) => `| ${utterance} | ${intent} | ${predicted} | ${score.toFixed(2)} |`,
    );
  const sure = samples.filter(({ intent, predicted, score }) => intent === predicted && score >= 0.4).length;
  return [
    `### ${locale}`,
    '',
    '| Intent | Samples | Held out | Recall | Precision | To fallback | Best when left out |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    `Held-out paraphrases understood: **${share(accuracy(results))}**. Out-of-domain sentences sent to the fallback: **${share(rejection(results))}** of ${HELD_OUT[locale].outOfDomain.length}.`,
    `Understood as the wrong intent: ${wrong.length} of ${results.length} sentences.`,
    `Samples left out one by one: the right intent is best for ${percent(best, samples.length)}, and above the threshold for ${percent(sure, samples.length)}.`,
    '',
    '| Leans elsewhere when left out | Intent | Leans to | Score |',
    '| --- | --- | --- | ---: |',
    ...leaning,
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : share(part / whole);
}

function share(value: number): string {
  return `${(value * 100).toFixed(1)} %`;
}
