import type { Locale } from '../../lambda/contracts/locale.ts';
import { LOCALES } from '../../lambda/contracts/locale.ts';
import type { Action, Flow, Module } from '../flow-language/index.ts';
import { flowBuilder } from '../flow-language/index.ts';
import type { LineDesign } from './line-design.ts';
import { defaultLanguage, nearestLanguage } from './line-design.ts';
import type { LineNames } from './line-names.ts';
import { promptsIn } from './prompts/index.ts';
import { VOICES } from './voices.ts';
import { promptsMentioned } from './words-mentioned.ts';

/**
 * Makes the line's words ready: voice, language and the prompts this flow mentions, in one language.
 *
 * Not an action of the service; it becomes a Compare on the caller's language and three actions per language.
 */
export interface LoadWords<Id extends string> {
  readonly type: 'LoadWords';
  /** The line's own language, or the one in the contact's attributes. */
  readonly language: 'default' | 'caller';
  readonly next: Id;
  /** Must not rely on any words. */
  readonly onError: Id;
}

/** An action of a flow of this line. */
export type LineAction<Id extends string = string, Result extends string = never> =
  | Action<Id, LineNames, Result>
  | LoadWords<Id>;

type LineActions<Id extends string, Result extends string = never> = Readonly<Record<Id, LineAction<Id, Result>>>;

interface Written<Id extends string, Result extends string = never> {
  readonly description: string;
  readonly start: NoInfer<Id>;
  readonly actions: Readonly<Record<Id, LineAction<NoInfer<Id>, NoInfer<Result>>>>;
}

/** One deployment's line: defines flows whose words are known. */
export interface Line {
  readonly design: LineDesign;
  /** Words of the default language, for the few actions that must not depend on loaded words. */
  readonly defaultWords: ReturnType<typeof promptsIn>;
  flow<const Id extends string>(
    flow: Written<Id> & { readonly name: LineNames['flow']; readonly type: Flow['type'] },
  ): Flow;
  module<const Id extends string, const Result extends string>(
    module: Written<Id, Result> & {
      readonly name: keyof LineNames['module'] & string;
      readonly results: Readonly<Record<Result, string>>;
    },
  ): Module;
}

/** Flow text for a prompt: `$.FlowAttributes.<name>`. The compiler knows the names. */
export const words = <const Name extends keyof ReturnType<typeof promptsIn>>(name: Name) =>
  `$.FlowAttributes.${name}` as const;

/**
 * Part of a flow, kept in a file of its own; `Exit` are identifiers of other parts that it leads to.
 *
 * @example const leaving = part<'Hang up'>()({ 'Say goodbye': { …, next: 'Hang up' } });
 */
export function part<Exit extends string = never>() {
  return <const Id extends string>(actions: Readonly<Record<Id, LineAction<NoInfer<Id> | Exit>>>) => actions;
}

/**
 * A part whose inside depends on the design, so that other parts see its entries only: they lead into it by `Entry`,
 * it leads out by `Exit`.
 */
export function sealedPart<Entry extends string, Exit extends string>() {
  return <const Id extends string>(
    actions: Readonly<Record<Id | Entry, LineAction<NoInfer<Id> | Entry | Exit>>>,
  ): Readonly<Record<Entry, LineAction<Exit>>> => actions as Readonly<Record<Entry, LineAction<Exit>>>;
}

/** The line of one deployment. */
export function lineFor(design: LineDesign): Line {
  const { defineFlow, defineModule } = flowBuilder<LineNames>();
  return {
    design,
    defaultWords: promptsIn(defaultLanguage(design), design),
    flow: (flow) => defineFlow<string>({ ...flow, actions: withWords(design, flow.name, flow.actions) }),
    module: (module) =>
      defineModule<string, string>({ ...module, actions: withWords(design, module.name, module.actions) }),
  };
}

/** Replaces every `LoadWords` by the actions it stands for. */
function withWords<Result extends string>(
  design: LineDesign,
  name: string,
  actions: LineActions<string, Result>,
): Record<string, Action<string, LineNames, Result>> {
  const mentioned = promptsMentioned(name, Object.values(actions));
  const expanded: Record<string, Action<string, LineNames, Result>> = {};
  for (const [id, action] of Object.entries(actions)) {
    if (action.type !== 'LoadWords') expanded[id] = action;
    else Object.assign(expanded, loadWords(design, id, action, mentioned));
  }
  return expanded;
}

type Prompt = ReturnType<typeof promptsMentioned>[number];

function loadWords(design: LineDesign, id: string, load: LoadWords<string>, mentioned: readonly Prompt[]) {
  const standard = defaultLanguage(design);
  if (load.language === 'default' || design.languages.length === 1) {
    return wordsIn(design, standard, id, id, load, mentioned);
  }
  const first = (locale: Locale) => `${id} ${locale} voice`;
  const equals = Object.fromEntries(LOCALES.map((locale) => [locale, first(nearestLanguage(design, locale))]));
  const choose: Action<string, LineNames, never> = {
    type: 'Compare',
    value: '$.Attributes.language',
    equals,
    otherwise: first(standard),
  };
  const chains = design.languages.flatMap((locale) =>
    Object.entries(wordsIn(design, locale, first(locale), id, load, mentioned)),
  );
  return { [id]: choose, ...Object.fromEntries(chains) };
}

/** Voice, language and prompts of one locale, one after another. */
function wordsIn(
  design: LineDesign,
  locale: Locale,
  first: string,
  id: string,
  { next, onError }: LoadWords<string>,
  mentioned: readonly Prompt[],
): Record<string, Action<string, LineNames, never>> {
  const { voice, engine, languageCode } = VOICES[locale];
  const prompts = promptsIn(locale, design);
  const language = `${id} ${locale} language`;
  const text = `${id} ${locale} text`;
  return {
    [first]: {
      type: 'UpdateContactTextToSpeechVoice',
      voice,
      engine,
      languageCode,
      next: language,
      onError: language, // the words still stand in any voice
    },
    [language]: { type: 'UpdateContactData', data: { languageCode }, next: text, onError: text },
    [text]: {
      type: 'UpdateFlowAttributes',
      attributes: Object.fromEntries(mentioned.map((prompt) => [prompt, prompts[prompt]])),
      next,
      onError,
    },
  };
}
