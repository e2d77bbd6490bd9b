import type { Line } from '../line.ts';
import { part, words } from '../line.ts';
import { goodbye, goTo, noteReason } from '../shared/leaving.ts';

/** Every way out of the inbound flow: to a person, to the closed hours, or a goodbye. */
export function leaving(line: Line) {
  return part()({
    ...goodbye,
    Trouble: { type: 'UpdateFlowLoggingBehavior', logging: 'Enabled', next: 'Say trouble' },
    'Say trouble': {
      type: 'MessageParticipant',
      text: words('trouble'),
      next: 'Reason system',
      onError: 'Reason system',
    },
    ...lastResort(line),

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

/** The way out when not even the words of this flow could be loaded: nothing here depends on them. */
function lastResort({ defaultWords }: Line) {
  return part<'Hang up'>()({
    'Last resort': {
      type: 'MessageParticipant',
      text: defaultWords.lastResort,
      next: 'Reason last resort',
      onError: 'Reason last resort',
    },
    'Reason last resort': noteReason('system', 'Hand over in any case'),
    'Hand over in any case': goTo('hand-over', 'Say sorry in any case'),
    'Say sorry in any case': {
      type: 'MessageParticipant',
      text: defaultWords.cannotConnect,
      next: 'Hang up',
      onError: 'Hang up',
    },
  });
}
