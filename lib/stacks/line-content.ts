import { botContentHash } from '../bot/bot-content-hash.ts';
import { botDefinition } from '../bot/bot-definition.ts';
import { renderBotLocales } from '../bot/render-bot-locales.ts';
import type { Settings } from '../deployment/settings.ts';
import { type LineDesign, lineFlows, openingHoursSentences } from '../flows/index.ts';
import type { FunctionCode } from './fulfillment-stack.ts';
import type { LineContent } from './line-stacks.ts';

/** What a caller hears of the settings. */
export const lineDesign = ({ languages, bankName, timeZone, openingHours }: Settings): LineDesign => ({
  languages,
  bank: bankName,
  timeZone,
  openingHours,
});

/** The line as its settings want it: flows, bot and words from the repository, functions from `functionCode`. */
export function lineContent(settings: Settings, functionCode: FunctionCode): LineContent {
  const design = lineDesign(settings);
  const { flows, modules } = lineFlows(design);
  const bot = botDefinition(settings.languages);
  return {
    flows: [...flows, ...modules],
    bot: { name: bot.name, locales: renderBotLocales(bot), contentHash: botContentHash(bot) },
    openingHours: openingHoursSentences(design),
    functionCode,
  };
}
