import type { CustomSlotType, LexLocale, LexSlot } from '../../../simulator/lex/model/bot.ts';
import { findSlot, resolveSlot } from '../../../simulator/lex/slots/resolve.ts';

const VALUES = [
  { value: 'large', synonyms: ['big', 'very big'] },
  { value: 'small', synonyms: [] },
];

function localeWith(type: Partial<CustomSlotType>): LexLocale {
  const size: CustomSlotType = {
    name: 'Size',
    resolution: 'TOP_RESOLUTION',
    values: VALUES,
    pattern: undefined,
    ...type,
  };
  return { localeId: 'en_GB', nluConfidenceThreshold: 0.4, intents: [], slotTypes: new Map([['Size', size]]) };
}

const SLOT: LexSlot = {
  name: 'Size',
  typeName: 'Size',
  required: true,
  prompt: undefined,
  utterances: [],
  defaults: [],
};

function said(text: string) {
  return { text, localeId: 'en_GB', nowMs: 0 };
}

test('a synonym resolves to its value, and nothing unlisted is understood', () => {
  const locale = localeWith({ resolution: 'TOP_RESOLUTION' });

  expect(resolveSlot(locale, SLOT, said('Very BIG!'))?.value).toEqual({
    originalValue: 'Very BIG!',
    interpretedValue: 'large',
    resolvedValues: ['large'],
  });
  expect(resolveSlot(locale, SLOT, said('huge'))).toBeUndefined();
});

test('an open type keeps the words of the caller and takes short unlisted answers', () => {
  const locale = localeWith({ resolution: 'ORIGINAL_VALUE' });

  expect(resolveSlot(locale, SLOT, said('big'))?.value).toMatchObject({
    interpretedValue: 'big',
    resolvedValues: ['large'],
  });
  expect(resolveSlot(locale, SLOT, said('huge'))?.value).toMatchObject({
    interpretedValue: 'huge',
    resolvedValues: [],
  });
  expect(resolveSlot(locale, SLOT, said('well I am not so sure'))).toBeUndefined();
});

test('a pattern is the only thing that counts where there is one', () => {
  const locale = localeWith({ pattern: /^[a-z]{2}[0-9]{2}$/iu });

  expect(resolveSlot(locale, SLOT, said('AB 12'))?.value.interpretedValue).toBe('AB12');
  expect(resolveSlot(locale, SLOT, said('large'))).toBeUndefined();
});

test('the longest listed value is found inside an utterance, whole words only', () => {
  const locale = localeWith({});

  expect(findSlot(locale, SLOT, 'a very big room, please')?.value.originalValue).toBe('very big');
  expect(findSlot(locale, SLOT, 'a smallish room')).toBeUndefined();
});
