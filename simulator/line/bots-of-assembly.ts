import { type Assembly, type Resource, textOf } from '../assembly/index.ts';
import type { BotAliasResource, BotResource } from '../lex/model/read-bot.ts';

/** The bots of an assembly and their aliases, as the Lex runtime reads them. */
export function botsOf(assembly: Assembly): { bots: BotResource[]; aliases: BotAliasResource[] } {
  return {
    bots: assembly.byType('AWS::Lex::Bot').map((bot) => ({
      id: bot.ref,
      arn: arnOf(bot),
      name: textOf(bot.properties.Name, `${bot.path}.Name`),
      properties: whole(bot),
    })),
    aliases: assembly.byType('AWS::Lex::BotAlias').map((alias) => ({
      id: textOf(alias.attribute('BotAliasId'), `${alias.path}.BotAliasId`),
      arn: arnOf(alias),
      name: textOf(alias.properties.BotAliasName, `${alias.path}.BotAliasName`),
      botId: textOf(alias.properties.BotId, `${alias.path}.BotId`),
      ...(alias.properties.BotVersion !== undefined && {
        version: textOf(alias.properties.BotVersion, `${alias.path}.BotVersion`),
      }),
      properties: whole(alias),
    })),
  };
}

/** Lazily resolved properties as a plain object. */
function whole({ properties }: Resource): Record<string, unknown> {
  return Object.fromEntries(Object.keys(properties).map((name) => [name, properties[name]]));
}

function arnOf(resource: Resource): string {
  if (resource.arn === undefined) throw new Error(`${resource.path} (${resource.type}) has no ARN`);
  return resource.arn;
}
