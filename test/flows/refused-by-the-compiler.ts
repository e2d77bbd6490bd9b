import { lineFor, part, words } from '../../lib/flows/line.ts';
import { design } from './designs.ts';

/**
 * What must not compile in a flow of this line; `tsc` checks it, since an unused `@ts-expect-error` is an error.
 * The bodies never run.
 */
const line = lineFor(design('en-GB'));
const head = { name: 'disconnect', type: 'CONTACT_FLOW', description: 'Says goodbye', start: 'Say' } as const;
const say = part<'Hang up'>()({
  Say: { type: 'MessageParticipant', text: words('goodbye'), next: 'Hang up', onError: 'Hang up' },
});

export const refused = [
  // @ts-expect-error a prompt that does not exist
  () => words('godbye'),
  () =>
    part()({
      // @ts-expect-error a part that leads where it did not say it would
      Say: { type: 'MessageParticipant', text: words('goodbye'), next: 'Hang up', onError: 'Hang up' },
    }),
  () =>
    line.flow({
      ...head,
      // @ts-expect-error a part leads to an action that the flow does not have
      actions: { ...say },
    }),
  () =>
    line.flow({
      ...head,
      // @ts-expect-error a flow the line does not have
      name: 'main',
      actions: { ...say, 'Hang up': { type: 'DisconnectParticipant' } },
    }),
  () =>
    line.flow({
      ...head,
      actions: {
        ...say,
        'Hang up': { type: 'DisconnectParticipant' },
        // @ts-expect-error words without a way out when they cannot be loaded
        'Load words': { type: 'LoadWords', language: 'caller', next: 'Say' },
      },
    }),
];
