import { createHash } from 'node:crypto';
import type { BotDefinition } from './bot-definition.ts';
import { renderBotLocales } from './render-bot-locales.ts';

/** Hexadecimal characters kept of the digest: enough that two contents never meet, short enough for a logical id. */
const HASH_LENGTH = 16;

/**
 * A name for what the bot can understand and say, stable across machines and key order.
 *
 * `AWS::Lex::BotVersion` freezes the bot's draft once; a version's logical id carries this hash so that a changed bot
 * gets a new version and an unchanged one keeps its own.
 */
export function botContentHash(bot: BotDefinition): string {
  const content = canonical({ name: bot.name, locales: renderBotLocales(bot) });
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
