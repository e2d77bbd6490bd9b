import { PIN_DIGITS } from '../../lambda/contracts/limits.ts';
import { RETRIES } from './bounds.ts';
import type { Line } from './line.ts';
import { words } from './line.ts';
import { VERIFICATION_OUTCOMES } from './line-names.ts';
import { FUNCTION_SECONDS, PIN_INTERDIGIT_SECONDS, PIN_SECONDS } from './time-limits.ts';

/**
 * Asks for the PIN by keys, at most three times.
 *
 * Flow logging is off from before the first digit until the answer is in, on every branch: the PIN is a parameter of
 * `verify-caller` and nothing else. Zero alone, or waiting, leads to a person; star clears what was entered.
 */
export const verification = (line: Line) =>
  line.module({
    name: 'verification',
    description: 'Checks by PIN that the caller is who the number says.',
    results: VERIFICATION_OUTCOMES,
    start: 'Load words',
    actions: {
      'Load words': { type: 'LoadWords', language: 'caller', next: 'Log off', onError: 'Failed' },

      'Log off': { type: 'UpdateFlowLoggingBehavior', logging: 'Disabled', next: 'Ask for the PIN' },
      'Ask for the PIN': {
        type: 'GetParticipantInput',
        text: words('askPin'),
        timeLimitSeconds: PIN_SECONDS,
        store: { maximumLength: PIN_DIGITS },
        endKeys: ['#'],
        disableCancelKey: false,
        interdigitTimeLimitSeconds: PIN_INTERDIGIT_SECONDS,
        next: 'Check for a wish',
        onError: 'Log on after failure',
      },
      'Check for a wish': {
        type: 'Compare',
        value: '$.StoredCustomerInput',
        equals: { '0': 'Log on for a person', Timeout: 'Log on for a person' },
        otherwise: 'Check the PIN',
      },
      'Check the PIN': {
        type: 'InvokeLambdaFunction',
        function: 'verify-caller',
        timeLimitSeconds: FUNCTION_SECONDS,
        parameters: { pin: '$.StoredCustomerInput' },
        next: 'Log on after the check',
        onError: 'Log on after failure',
      },

      'Log on for a person': { type: 'UpdateFlowLoggingBehavior', logging: 'Enabled', next: 'Human' },
      'Log on after failure': { type: 'UpdateFlowLoggingBehavior', logging: 'Enabled', next: 'Failed' },
      'Log on after the check': { type: 'UpdateFlowLoggingBehavior', logging: 'Enabled', next: 'Check the answer' },
      'Check the answer': {
        type: 'Compare',
        value: '$.External.verification',
        equals: { verified: 'Note verified', refused: 'Note refused', locked: 'Note locked' },
        otherwise: 'Failed',
      },

      'Note verified': {
        type: 'UpdateContactAttributes',
        attributes: { verification: 'verified' },
        next: 'Say accepted',
        onError: 'Say accepted', // the attribute spares a question; what counts is the verification record
      },
      'Say accepted': {
        type: 'MessageParticipant',
        text: words('pinAccepted'),
        next: 'Verified',
        onError: 'Verified',
      },

      'Note refused': {
        type: 'UpdateContactAttributes',
        attributes: { verification: 'refused' },
        next: 'Count tries',
        onError: 'Count tries',
      },
      'Count tries': { type: 'Loop', count: RETRIES, again: 'Say not right', done: 'Say refused' },
      'Say not right': { type: 'MessageParticipant', text: words('pinNotRight'), next: 'Log off', onError: 'Log off' },
      'Say refused': {
        type: 'MessageParticipant',
        text: words('verificationRefused'),
        next: 'Refused',
        onError: 'Refused',
      },

      'Note locked': {
        type: 'UpdateContactAttributes',
        attributes: { verification: 'locked' },
        next: 'Say locked',
        onError: 'Say locked',
      },
      'Say locked': {
        type: 'MessageParticipant',
        text: words('verificationLocked'),
        next: 'Locked',
        onError: 'Locked',
      },

      Verified: { type: 'EndFlowModuleExecution', result: 'Verified' },
      Refused: { type: 'EndFlowModuleExecution', result: 'Refused' },
      Locked: { type: 'EndFlowModuleExecution', result: 'Locked' },
      Human: { type: 'EndFlowModuleExecution', result: 'Human' },
      Failed: { type: 'EndFlowModuleExecution', result: 'Failed' },
    },
  });
