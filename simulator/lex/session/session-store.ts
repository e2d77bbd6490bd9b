import type { Session } from './session.ts';

/** What names a conversation. */
export interface SessionKey {
  readonly botId: string;
  readonly aliasId: string;
  readonly localeId: string;
  readonly sessionId: string;
}

/** The conversations of this runtime, in memory. They end after the bot's idle time. */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();

  /** The conversation, or `undefined` where there is none or it was idle longer than `idleTtlSeconds`. */
  get(key: SessionKey, nowMs: number, idleTtlSeconds: number): Session | undefined {
    const session = this.#sessions.get(nameOf(key));
    if (session === undefined) return undefined;
    if (nowMs - session.lastUsedMs <= idleTtlSeconds * 1_000) return session;
    this.#sessions.delete(nameOf(key));
    return undefined;
  }

  put(key: SessionKey, session: Session): void {
    this.#sessions.set(nameOf(key), session);
  }

  delete(key: SessionKey): void {
    this.#sessions.delete(nameOf(key));
  }
}

function nameOf({ botId, aliasId, localeId, sessionId }: SessionKey): string {
  return [botId, aliasId, localeId, sessionId].join('/');
}
