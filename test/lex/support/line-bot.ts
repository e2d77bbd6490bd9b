import { LOCALES } from '../../../lambda/contracts/locale.ts';
import { botDefinition } from '../../../lib/bot/bot-definition.ts';
import { renderBotLocales } from '../../../lib/bot/render-bot-locales.ts';
import type { BotAliasResource, BotResource } from '../../../simulator/lex/model/read-bot.ts';

/** The line's own bot as a template holds it. */
export const LINE_BOT: BotResource = {
  id: 'HARBOURBOT',
  arn: 'arn:aws:lex:eu-west-2:111122223333:bot/HARBOURBOT',
  name: 'harbour-bank',
  properties: {
    Name: 'harbour-bank',
    RoleArn: 'arn:aws:iam::111122223333:role/lex',
    DataPrivacy: { ChildDirected: false },
    IdleSessionTTLInSeconds: 300,
    BotLocales: pascalCase(renderBotLocales(botDefinition(LOCALES))),
  },
};

/** Its alias, with one code hook for every language. */
export const LINE_ALIAS: BotAliasResource = {
  id: 'HARBOURALS',
  arn: 'arn:aws:lex:eu-west-2:111122223333:bot-alias/HARBOURBOT/HARBOURALS',
  name: 'live',
  botId: 'HARBOURBOT',
  version: '1',
  properties: {
    BotId: 'HARBOURBOT',
    BotAliasName: 'live',
    BotVersion: '1',
    BotAliasLocaleSettings: ['en_GB', 'en_US', 'es_US'].map((LocaleId) => ({
      LocaleId,
      BotAliasLocaleSetting: {
        Enabled: true,
        CodeHookSpecification: {
          LambdaCodeHook: {
            LambdaArn: 'arn:aws:lambda:eu-west-2:111122223333:function:dialogue',
            CodeHookInterfaceVersion: '1.0',
          },
        },
      },
    })),
  },
};

/** Keys as a template writes them. */
function pascalCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pascalCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key.charAt(0).toUpperCase() + key.slice(1), pascalCase(member)]),
  );
}
