import { UnsupportedBotError } from '../errors.ts';
import { BUILT_IN_SLOT_TYPES } from '../slots/built-in.ts';
import type { CustomSlotType, LexSlot } from './bot.ts';
import type { Properties } from './properties.ts';
import { readPrompt } from './read-messages.ts';

/** `SlotTypes` of a locale, by name. */
export function readSlotTypes(locale: Properties): Map<string, CustomSlotType> {
  return new Map(
    locale.list('SlotTypes').map((type) => {
      const read = readSlotType(type);
      return [read.name, read];
    }),
  );
}

function readSlotType(type: Properties): CustomSlotType {
  type.only(['Name', 'SlotTypeValues', 'ValueSelectionSetting', 'ParentSlotTypeSignature'], ['Description']);
  const parent = type.optionalText('ParentSlotTypeSignature');
  if (parent !== undefined && parent !== 'AMAZON.AlphaNumeric') {
    throw new UnsupportedBotError(
      `${type.path}.ParentSlotTypeSignature '${parent}' is not supported; only AMAZON.AlphaNumeric is`,
    );
  }
  const selection = type.optionalObject('ValueSelectionSetting');
  selection?.only(['ResolutionStrategy', 'RegexFilter'], ['AdvancedRecognitionSetting']);
  const pattern = selection?.optionalObject('RegexFilter')?.text('Pattern');
  return {
    name: type.text('Name'),
    resolution: selection?.oneOf('ResolutionStrategy', ['ORIGINAL_VALUE', 'TOP_RESOLUTION']) ?? 'ORIGINAL_VALUE',
    values: type.list('SlotTypeValues').map((value) => ({
      value: value.only(['SampleValue', 'Synonyms']).object('SampleValue').text('Value'),
      synonyms: value.list('Synonyms').map((synonym) => synonym.text('Value')),
    })),
    pattern: pattern === undefined ? undefined : new RegExp(`^(?:${pattern})$`, 'iu'),
  };
}

/** `Slots` of an intent, ordered by `SlotPriorities`. */
export function readSlots(intent: Properties, slotTypes: ReadonlyMap<string, CustomSlotType>): LexSlot[] {
  const slots = intent.list('Slots').map((slot) => readSlot(slot, slotTypes));
  const priorities = new Map(
    intent.list('SlotPriorities').map((entry) => [entry.text('SlotName'), entry.number('Priority', 0, 1_000)]),
  );
  for (const name of priorities.keys()) {
    if (!slots.some((slot) => slot.name === name)) {
      throw new UnsupportedBotError(`${intent.path}.SlotPriorities names '${name}', which is not one of its slots`);
    }
  }
  const rank = (slot: LexSlot): number => priorities.get(slot.name) ?? Number.POSITIVE_INFINITY;
  return slots
    .map((slot, index) => ({ slot, index }))
    .sort(byRank)
    .map(({ slot }) => slot);

  function byRank(a: { slot: LexSlot; index: number }, b: { slot: LexSlot; index: number }): number {
    const [first, second] = [rank(a.slot), rank(b.slot)];
    return first === second ? a.index - b.index : first - second;
  }
}

function readSlot(slot: Properties, slotTypes: ReadonlyMap<string, CustomSlotType>): LexSlot {
  slot.only(
    ['Name', 'SlotTypeName', 'ValueElicitationSetting', 'MultipleValuesSetting'],
    ['Description', 'ObfuscationSetting'],
  );
  if (slot.optionalObject('MultipleValuesSetting')?.boolean('AllowMultipleValues', false) === true) {
    throw new UnsupportedBotError(
      `${slot.path}.MultipleValuesSetting.AllowMultipleValues is not supported; use one value`,
    );
  }
  const typeName = slot.text('SlotTypeName');
  if (!slotTypes.has(typeName) && !Object.hasOwn(BUILT_IN_SLOT_TYPES, typeName)) {
    throw new UnsupportedBotError(
      `${slot.path}.SlotTypeName '${typeName}' is neither a slot type of this locale nor one of the built-in types this runtime knows: ${Object.keys(BUILT_IN_SLOT_TYPES).join(', ')}`,
    );
  }
  const setting = slot.object('ValueElicitationSetting');
  setting.only(['SlotConstraint', 'PromptSpecification', 'DefaultValueSpecification', 'SampleUtterances']);
  const prompt = setting.optionalObject('PromptSpecification');
  const required = setting.oneOf('SlotConstraint', ['Required', 'Optional']) === 'Required';
  if (required && prompt === undefined) {
    throw new UnsupportedBotError(`${setting.path}.PromptSpecification is missing; a required slot needs a prompt`);
  }
  return {
    name: slot.text('Name'),
    typeName,
    required,
    prompt: prompt === undefined ? undefined : readPrompt(prompt),
    utterances: setting.list('SampleUtterances').map((sample) => sample.text('Utterance')),
    defaults:
      setting
        .optionalObject('DefaultValueSpecification')
        ?.list('DefaultValueList')
        .map((value) => value.text('DefaultValue')) ?? [],
  };
}
