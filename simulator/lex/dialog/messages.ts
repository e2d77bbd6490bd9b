import type { MessageGroup, RuntimeMessage } from '../model/messages.ts';
import type { Draft } from './draft.ts';

/** The messages of some groups with `{Slot}` and `[sessionAttribute]` filled in; an unknown name becomes nothing. */
export function spoken(groups: readonly MessageGroup[], draft: Draft): RuntimeMessage[] {
  return groups.map(({ message }) =>
    message.content === undefined ? message : { ...message, content: fill(message.content, draft) },
  );
}

function fill(text: string, { intent, sessionAttributes }: Draft): string {
  return text
    .replace(/\{([\w-]+)\}/g, (_, slot: string) => intent.slots[slot]?.value.interpretedValue ?? '')
    .replace(/\[([\w:.-]+)\]/g, (_, attribute: string) => sessionAttributes[attribute] ?? '');
}
