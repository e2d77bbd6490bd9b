import type { ActionDefinition } from '../definition.ts';
import { LIMITS, TIMING } from '../limits.ts';
import { failed } from '../problem.ts';
import { ON } from '../stage.ts';
import { isPhoneNumber } from './phone-number.ts';

const MINUTE_MS = 60_000;

/** Connects an outside number; with `ContinueFlowExecution` the flow goes on after the talk. */
export const transferParticipantToThirdParty: ActionDefinition = {
  parameters: [
    'ThirdPartyPhoneNumber',
    'ThirdPartyConnectionTimeLimitSeconds',
    'ContinueFlowExecution',
    'ThirdPartyDTMFDigits',
    'CallerId',
    'VoiceConnector',
  ],
  start(stage, parameters) {
    if (parameters.has('VoiceConnector')) {
      throw parameters.refusal('dials through a VoiceConnector, which is not simulated');
    }
    const continues = parameters.flag('ContinueFlowExecution', false);
    const limitMs = parameters.integer('ThirdPartyConnectionTimeLimitSeconds', LIMITS.thirdPartySeconds) * 1000;
    const number = parameters.value('ThirdPartyPhoneNumber');
    const { dialablePrefixes, thirdParty = { kind: 'answers', talkMs: MINUTE_MS } } = stage.world;
    if (!isPhoneNumber(number)) throw failed('ThirdPartyPhoneNumber is no E.164 number');
    if (dialablePrefixes !== undefined && !dialablePrefixes.some((prefix) => number.startsWith(prefix))) {
      throw failed(`the instance may only dial ${dialablePrefixes.join(', ')}`);
    }
    if (thirdParty.kind === 'fails') return failure('CallFailed', continues, 'the call failed');
    if (thirdParty.kind === 'does-not-answer') {
      stage.advance(limitMs);
      return failure('ConnectionTimeLimitExceeded', continues, `nobody answered within ${limitMs / 1000} s`);
    }
    stage.advance(TIMING.ringMs + thirdParty.talkMs);
    stage.update({ spoken: true });
    return continues ? ON : { go: 'end', reason: 'third-party' };
  },
};

/** Without a way back into the flow there is only one error branch. */
function failure(error: 'CallFailed' | 'ConnectionTimeLimitExceeded', continues: boolean, why: string) {
  return { go: 'error', error: continues ? error : 'NoMatchingError', why } as const;
}
