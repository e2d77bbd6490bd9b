import type { Json } from '../../simulator/connect/json.ts';
import { descend, referencesIn, replaceReferences, wholeReference } from '../../simulator/connect/reference.ts';
import { dial } from './support/dial.ts';
import { documentOf, HANG_UP, say } from './support/document.ts';
import { CALLER, INSTANCE, LINE } from './support/world.ts';

const VALUES: Json = {
  Attributes: { name: 'Alex', 'two words': 'both', 'a-b': 'dash', count: 3, yes: true, none: null },
  SegmentAttributes: { 'connect:Subtype': 'connect:Telephony' },
  External: { cards: [{ ending: '4417' }], group: { a: 1 } },
  AwsRegion: 'eu-west-2',
};
const replaced = (text: string) => replaceReferences(text, (path) => descend(VALUES, path));

test.each([
  ['Hello $.Attributes.name', 'Hello Alex'],
  ["$.Attributes['two words'] and $.Attributes.['two words']", 'both and both'],
  ['$.Attributes["two words"]', 'both'],
  ["$['AwsRegion']", 'eu-west-2'],
  ["$.SegmentAttributes['connect:Subtype']", 'connect:Telephony'],
  ['$.External.cards.0.ending', '4417'],
  ['$.External.cards[0].ending', '4417'],
  ['`$.External.cards[0].ending`', '4417'],
  ['$.External.group', '{"a":1}'],
  ['$.Attributes.count $.Attributes.yes', '3 true'],
  ['<$.Attributes.none> <$.Attributes.other> <$.Nowhere.at> <$.Attributes.name.length>', '<> <> <> <>'],
  ['arn:aws:lex:$.AwsRegion:1:bot', 'arn:aws:lex:eu-west-2:1:bot'],
  ['Bye $.Attributes.name.', 'Bye Alex.'],
  ['$.Attributes.a-b', 'dash'],
  ['It costs $5.00, or $.50, or $', 'It costs $5.00, or $.50, or $'],
  ['$.Attributes.constructor $.Attributes.__proto__', ' '],
])('"%s" becomes "%s"', (text, result) => {
  expect(replaced(text)).toBe(result);
});

test('a value is one whole reference or none', () => {
  expect(wholeReference('$.Attributes.name')).toEqual(['Attributes', 'name']);
  expect(wholeReference('`$.External.cards[0]`')).toEqual(['External', 'cards', '0']);
  expect(wholeReference('x$.Attributes.name')).toBeUndefined();
  expect(wholeReference('$.Attributes.name $.Attributes.name')).toBeUndefined();
  expect(wholeReference('gold')).toBeUndefined();
});

test('all references of a text are found in order', () => {
  expect(referencesIn("a $.Channel b $.Attributes['x y']")).toEqual([['Channel'], ['Attributes', 'x y']]);
});

test.each([
  ['$.ContactId $.InitialContactId', '00000000-0000-4000-8000-000000000001 00000000-0000-4000-8000-000000000001'],
  ['$.Channel $.InitiationMethod', 'VOICE INBOUND'],
  ['$.InstanceARN $.AwsRegion', `${INSTANCE} eu-west-2`],
  ['$.CustomerEndpoint.Address $.CustomerEndpoint.Type', `${CALLER} TELEPHONE_NUMBER`],
  ['$.SystemEndpoint.Address', LINE],
  ['$.LanguageCode $.TextToSpeechVoiceId', 'en-US Joanna'],
  ["$.Tags['aws:connect:systemEndpoint']", LINE],
  ["$.SegmentAttributes['connect:Subtype']", 'connect:Telephony'],
  ['<$.Queue.Name> <$.Name> <$.Description> <$.CustomerId>', '<> <> <> <>'],
  ['<$.StoredCustomerInput> <$.External.a> <$.Lex.IntentName> <$.Metrics.Queue.Size>', '<> <> <> <>'],
  ['<$.LambdaInvocation.InvocationId> <$.CustomerCallBackPhoneNumber> <$.Customer.FirstName>', '<> <> <>'],
])('on a fresh call "%s" is "%s"', async (text, said) => {
  expect((await dial(documentOf({ Say: say(text), 'Hang up': HANG_UP }))).said).toEqual([said]);
});
