import type { Line } from '../line.ts';
import { part, words } from '../line.ts';
import { goodbye, goTo, noteReason } from '../shared/leaving.ts';

/** Every way out of the inbound flow: to a person, to the closed hours, or a goodbye. */
export function leaving({ defaultWords }: Line) {
  return part()({
    ...goodbye,
    Trouble: { type: 'UpdateFlowLoggingBehavior', logging: 'Enabled', next: 'Say trouble' },
    'Say trouble': {
      type: 'MessageParticipant',
      text: words('trouble'),
      next: 'Reason system',
      onError: 'Reason system',
    },
    'Last resort': {
      type: 'MessageParticipant',
      text: defaultWords.lastResort,
      next: 'Reason system',
      onError: 'Reason system',
    },

    'Reason asked': noteReason('asked', 'Hand over'),
    'Reason verification-refused': noteReason('verification-refused', 'Hand over'),
    'Reason locked': noteReason('locked', 'Hand over'),
    'Reason not-understood': noteReason('not-understood', 'Hand over'),
    'Reason system': noteReason('system', 'Hand over'),
    'Reason human-only': noteReason('human-only', 'Hand over'),
    'Reason risk': noteReason('risk', 'Hand over'),
    'Hand over': goTo('hand-over', 'Cannot connect'),

    'Reason closed': noteReason('closed', 'Go to closed hours'),
    'Go to closed hours': goTo('closed-hours', 'Cannot connect'),

    'Cannot connect': {
      type: 'MessageParticipant',
      text: words('cannotConnect'),
      next: 'Hang up',
      onError: 'Hang up',
    },
  });
}
