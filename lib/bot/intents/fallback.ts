import type { IntentDefinition } from '../intent-definition.ts';

/** What Lex reports when it understood nothing. It may have no utterances. */
export const fallback: IntentDefinition = {
  name: 'FallbackIntent',
  description: 'Nothing the line knows was understood',
  parent: 'AMAZON.FallbackIntent',
  utterances: { 'en-GB': [], 'en-US': [], 'es-US': [] },
};
