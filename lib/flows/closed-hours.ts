import type { Line } from './line.ts';
import { words } from './line.ts';
import { offeringCallback } from './shared/callback.ts';
import { choosingQueueByLanguage, settingQueues } from './shared/queues.ts';

/** Nobody is there: says when somebody will be, and offers a callback. */
export const closedHours = (line: Line) =>
  line.flow({
    name: 'closed-hours',
    type: 'CONTACT_FLOW',
    description: 'Says the opening hours and offers a callback.',
    start: 'Load words',
    actions: {
      'Load words': { type: 'LoadWords', language: 'caller', next: 'Say closed', onError: 'Last resort' },
      'Last resort': {
        type: 'MessageParticipant',
        text: line.defaultWords.cannotConnect,
        next: 'Hang up',
        onError: 'Hang up',
      },
      'Say closed': { type: 'MessageParticipant', text: words('closed'), next: 'Say hours', onError: 'Say hours' },
      'Say hours': {
        type: 'MessageParticipant',
        text: words('openingHours'),
        next: 'Choose queue',
        onError: 'Choose queue',
      },
      'Choose queue': choosingQueueByLanguage(line.design),
      ...settingQueues(line.design, 'Check number', 'Say no callback'),
      ...offeringCallback,
    },
  });
