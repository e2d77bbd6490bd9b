import type { Action } from '../../lib/flow-language/index.ts';
import { targetsOf } from '../../lib/flow-language/index.ts';
import { lineFor, words } from '../../lib/flows/line.ts';
import { familiesOf, type LineDesign, nearestLanguage, offeredLanguages } from '../../lib/flows/line-design.ts';
import { design } from './designs.ts';

/** A flow that loads its words and says one prompt. */
const greeting = (languages: LineDesign['languages'], text: string = words('goodbye')) =>
  lineFor(design(...languages)).flow({
    name: 'disconnect',
    type: 'CONTACT_FLOW',
    description: 'Says goodbye',
    start: 'Load words',
    actions: {
      'Load words': { type: 'LoadWords', language: 'caller', next: 'Say', onError: 'Hang up' },
      Say: { type: 'MessageParticipant', text, next: 'Hang up', onError: 'Hang up' },
      'Hang up': { type: 'DisconnectParticipant' },
    },
  });

const action = (flow: ReturnType<typeof greeting>, id: string) => flow.actions[id] as Action;

test('words are loaded by the language of the caller: voice, then language, then prompts', () => {
  const flow = greeting(['en-GB', 'es-US']);

  expect(action(flow, 'Load words')).toMatchObject({
    type: 'Compare',
    value: '$.Attributes.language',
    equals: { 'en-GB': 'Load words en-GB voice', 'es-US': 'Load words es-US voice' },
    otherwise: 'Load words en-GB voice',
  });
  expect(action(flow, 'Load words es-US voice')).toMatchObject({ voice: 'Lupe', next: 'Load words es-US language' });
  expect(action(flow, 'Load words es-US language')).toMatchObject({
    data: { languageCode: 'es-US' },
    next: 'Load words es-US text',
  });
  expect(action(flow, 'Load words es-US text')).toMatchObject({
    attributes: { goodbye: 'Gracias por llamar a Harbour Bank. Adiós.' },
    next: 'Say',
    onError: 'Hang up',
  });
});

test('a flow loads the prompts it mentions and no others', () => {
  const { attributes } = action(
    greeting(['en-GB'], `${words('yourPlace')} 3 ${words('goodbye')}`),
    'Load words en-GB text',
  ) as Action & {
    type: 'UpdateFlowAttributes';
  };

  expect(Object.keys(attributes)).toEqual(['goodbye', 'yourPlace']);
});

test('a line of one language compares nothing', () => {
  const flow = greeting(['es-US']);

  expect(action(flow, 'Load words')).toMatchObject({ type: 'UpdateContactTextToSpeechVoice', voice: 'Lupe' });
  expect(Object.values(flow.actions).map(({ type }) => type)).not.toContain('Compare');
});

test('a voice or a language that cannot be set still leaves the words', () => {
  const flow = greeting(['en-GB', 'es-US']);

  expect(targetsOf(action(flow, 'Load words en-GB voice'))).toEqual(['Load words en-GB language']);
  expect(targetsOf(action(flow, 'Load words en-GB language'))).toEqual(['Load words en-GB text']);
});

test('an attribute that nobody sets is refused, since it would be spoken as silence', () => {
  expect(() => greeting(['en-GB'], '$.FlowAttributes.godbye')).toThrow(
    "flow 'disconnect' mentions $.FlowAttributes.godbye, which is neither a prompt nor set by an UpdateFlowAttributes of the flow",
  );
});

test('a caller whose language is not spoken hears the nearest', () => {
  const line = design('es-US', 'en-US');

  expect(nearestLanguage(line, 'en-US')).toBe('en-US');
  expect(nearestLanguage(line, 'en-GB')).toBe('en-US');
  expect(nearestLanguage(design('es-US'), 'en-GB')).toBe('es-US');
});

test('one language of each other family is offered', () => {
  expect(offeredLanguages(design('en-GB', 'es-US'))).toEqual(['es-US']);
  expect(offeredLanguages(design('es-US', 'en-US', 'en-GB'))).toEqual(['en-US']);
  expect(offeredLanguages(design('en-GB', 'en-US'))).toEqual([]);
  expect(familiesOf(design('es-US', 'en-US', 'en-GB'))).toEqual(['spanish', 'english']);
});
