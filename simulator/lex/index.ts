/** What the rest of the simulator uses of the Lex V2 runtime. */
export { UnsupportedBotError } from './errors.ts';
export { type LexServer, type LexServerOptions, startLexServer } from './http/server.ts';
export type { BotAliasResource, BotResource } from './model/read-bot.ts';
export { readBot } from './model/read-bot.ts';
export { createLexRuntime, type LexRuntime, type LexRuntimeOptions } from './runtime.ts';
