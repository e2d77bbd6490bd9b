import type { CustomSlotType, LexLocale, LexSlot } from '../model/bot.ts';
import { normalise } from '../understanding/normalise.ts';
import { BUILT_IN_SLOT_TYPES, type SlotInput } from './built-in.ts';
import { type SlotState, scalar } from './slot-value.ts';

/** Longest answer, in words, that an open-ended custom type takes as a value it does not list. */
const OPEN_VALUE_MAX_WORDS = 4;

/** Reads a slot's value from a whole answer, or `undefined` where the type knows none in it. */
export function resolveSlot(locale: LexLocale, slot: LexSlot, input: SlotInput): SlotState | undefined {
  const custom = locale.slotTypes.get(slot.typeName);
  return custom === undefined ? BUILT_IN_SLOT_TYPES[slot.typeName]?.(input) : resolveCustom(custom, input);
}

/** Finds a listed value of a custom type anywhere in an utterance, longest first; built-in types are not searched for. */
export function findSlot(locale: LexLocale, slot: LexSlot, text: string): SlotState | undefined {
  const custom = locale.slotTypes.get(slot.typeName);
  if (custom === undefined) return undefined;
  const said = ` ${normalise(text)} `;
  const found = listed(custom)
    .filter(({ spoken }) => said.includes(` ${spoken} `))
    .sort((a, b) => b.spoken.length - a.spoken.length)[0];
  return found === undefined ? undefined : listedValue(custom, found.spoken, found.value);
}

function resolveCustom(type: CustomSlotType, { text }: SlotInput): SlotState | undefined {
  const given = text.trim();
  if (type.pattern !== undefined) {
    const joined = given.replace(/\s+/g, '');
    return type.pattern.test(joined) ? scalar(given, joined) : undefined;
  }
  const said = normalise(given);
  const found = listed(type).find(({ spoken }) => spoken === said);
  if (found !== undefined) return listedValue(type, given, found.value);
  if (type.resolution === 'TOP_RESOLUTION' || said === '') return undefined;
  return said.split(' ').length <= OPEN_VALUE_MAX_WORDS ? scalar(given, given, []) : undefined;
}

function listedValue(type: CustomSlotType, given: string, value: string): SlotState {
  return scalar(given, type.resolution === 'TOP_RESOLUTION' ? value : given, [value]);
}

function listed(type: CustomSlotType): { readonly spoken: string; readonly value: string }[] {
  return type.values.flatMap(({ value, synonyms }) =>
    [value, ...synonyms].map((word) => ({ spoken: normalise(word), value })),
  );
}
