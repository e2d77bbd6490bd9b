import type { LexSlot } from '../model/bot.ts';
import type { ActiveContext } from '../session/session-state.ts';
import { type SlotState, scalar } from './slot-value.ts';

/** Where a default may come from. */
export interface DefaultSources {
  readonly activeContexts: readonly ActiveContext[];
  readonly sessionAttributes: Readonly<Record<string, string>>;
  readonly requestAttributes: Readonly<Record<string, string>>;
}

/** The first default of a slot that has a value: `#context.parameter`, `[session]`, `<request>` or a literal. */
export function defaultOf(slot: LexSlot, sources: DefaultSources): SlotState | undefined {
  for (const source of slot.defaults) {
    const value = lookUp(source, sources);
    if (value !== undefined && value !== '') return scalar(value, value);
  }
  return undefined;
}

function lookUp(
  source: string,
  { activeContexts, sessionAttributes, requestAttributes }: DefaultSources,
): string | undefined {
  const context = /^#([^.]+)\.(.+)$/.exec(source);
  if (context !== null) {
    const [, name = '', parameter = ''] = context;
    return activeContexts.find((active) => active.name === name)?.contextAttributes[parameter];
  }
  const session = /^\[(.+)\]$/.exec(source)?.[1];
  if (session !== undefined) return sessionAttributes[session];
  const request = /^<(.+)>$/.exec(source)?.[1];
  if (request !== undefined) return requestAttributes[request];
  return source;
}
