import type { Line } from './line.ts';
import { part, words } from './line.ts';
import { familiesOf } from './line-design.ts';
import { QUEUE_OF } from './line-names.ts';
import { offeringCallback } from './shared/callback.ts';
import { goTo } from './shared/leaving.ts';
import { choosingQueueByLanguage, queueByFamily, settingQueues } from './shared/queues.ts';
import { FUNCTION_SECONDS } from './time-limits.ts';

/**
 * Finds a person: the queue that speaks the caller's language if it is open, otherwise the closed hours, and a callback
 * if it is full. Without its function the queue follows from the caller's language, and the agent reads no summary.
 */
export const handOver = (line: Line) =>
  line.flow({
    name: 'hand-over',
    type: 'CONTACT_FLOW',
    description: 'Hands the caller over to a person, with a short reason for the agent.',
    start: 'Load words',
    actions: {
      'Load words': { type: 'LoadWords', language: 'caller', next: 'Say one moment', onError: 'Last resort' },
      ...lastResort(line),
      'Say one moment': {
        type: 'MessageParticipant',
        text: words('oneMoment'),
        next: 'Prepare the agent',
        onError: 'Prepare the agent',
      },
      'Prepare the agent': {
        type: 'InvokeLambdaFunction',
        function: 'hand-over',
        timeLimitSeconds: FUNCTION_SECONDS,
        parameters: { reason: '$.Attributes.handOverReason' },
        next: 'Keep the summary',
        onError: 'Choose queue by language',
      },
      'Keep the summary': {
        type: 'UpdateContactAttributes',
        attributes: { handOverSummary: '$.External.summary' },
        next: 'Choose queue',
        onError: 'Choose queue',
      },
      'Choose queue': {
        type: 'Compare',
        value: '$.External.queue',
        equals: queueByFamily(line.design),
        otherwise: 'Choose queue by language',
      },
      'Choose queue by language': choosingQueueByLanguage(line.design),
      ...settingQueues(line.design, 'Check hours', 'Say trouble'),
      'Check hours': {
        type: 'CheckHoursOfOperation',
        hours: 'opening-hours',
        open: 'Say connecting',
        closed: 'Go to closed hours',
        onError: 'Say connecting', // trying costs the caller nothing
      },
      'Say connecting': {
        type: 'MessageParticipant',
        text: words('connecting'),
        next: 'Join the queue',
        onError: 'Join the queue',
      },
      'Join the queue': { type: 'TransferContactToQueue', onAtCapacity: 'Say full', onError: 'Say trouble' },
      'Say full': {
        type: 'MessageParticipant',
        text: words('queueFull'),
        next: 'Check number',
        onError: 'Check number',
      },
      'Say trouble': {
        type: 'MessageParticipant',
        text: words('trouble'),
        next: 'Check number',
        onError: 'Check number',
      },
      'Go to closed hours': goTo('closed-hours', 'Say trouble'),
      ...offeringCallback,
    },
  });

/** The same without words of its own: a person in the default language, or an apology. */
function lastResort({ defaultWords, design }: Line) {
  const [standard = 'english'] = familiesOf(design);
  return part<'Hang up'>()({
    'Last resort': {
      type: 'MessageParticipant',
      text: defaultWords.lastResort,
      next: 'Use queue in any case',
      onError: 'Use queue in any case',
    },
    'Use queue in any case': {
      type: 'UpdateContactTargetQueue',
      queue: QUEUE_OF[standard],
      next: 'Check hours in any case',
      onError: 'Say sorry in any case',
    },
    'Check hours in any case': {
      type: 'CheckHoursOfOperation',
      hours: 'opening-hours',
      open: 'Join in any case',
      closed: 'Close in any case',
      onError: 'Join in any case',
    },
    'Join in any case': {
      type: 'TransferContactToQueue',
      onAtCapacity: 'Say sorry in any case',
      onError: 'Say sorry in any case',
    },
    'Close in any case': goTo('closed-hours', 'Say sorry in any case'),
    'Say sorry in any case': {
      type: 'MessageParticipant',
      text: defaultWords.cannotConnect,
      next: 'Hang up',
      onError: 'Hang up',
    },
  });
}
