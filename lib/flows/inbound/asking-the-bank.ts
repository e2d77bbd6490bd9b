import type { Pending } from '../../../lambda/contracts/session-attributes.ts';
import { ANSWERS, VERIFICATIONS_AGAIN } from '../bounds.ts';
import { part, words } from '../line.ts';
import { FUNCTION_SECONDS } from '../time-limits.ts';

const LOST_CARD: Pending = 'LostCard';

/**
 * Verifies where needed, asks the dialogue function and speaks its answer with flow logging off: what it says about
 * an account belongs to the caller, not to a log.
 */
export const askingTheBank = part<
  | 'Trouble'
  | 'Reason asked'
  | 'Reason verification-refused'
  | 'Reason locked'
  | 'Reason not-understood'
  | 'Say goodbye'
  | 'Listen again'
  | 'Listen on'
  | 'Listen for yes or no'
  | 'Menu by keys'
  | 'Answer by keys'
>()({
  'Check verification': {
    type: 'Compare',
    value: '$.Attributes.verification',
    equals: { verified: 'Log off' },
    otherwise: 'Verify the caller',
  },
  'Verify the caller': {
    type: 'InvokeFlowModule',
    module: 'verification',
    results: {
      Verified: 'Log off',
      Refused: 'Reason verification-refused',
      Locked: 'Reason locked',
      Human: 'Reason asked',
      Failed: 'Trouble',
    },
    onNoMatch: 'Trouble',
    onError: 'Trouble',
  },

  'Log off': { type: 'UpdateFlowLoggingBehavior', logging: 'Disabled', next: 'Ask the bank' },
  'Ask the bank': {
    type: 'InvokeLambdaFunction',
    function: 'dialogue',
    timeLimitSeconds: FUNCTION_SECONDS,
    // the function trusts none of these: it reads the verification record of this contact
    parameters: {
      intent: '$.FlowAttributes.intent',
      pending: '$.FlowAttributes.pending',
      last: '$.FlowAttributes.last',
      pace: '$.FlowAttributes.pace',
    },
    next: 'Check what to do',
    onError: 'Trouble',
  },
  'Check what to do': {
    type: 'Compare',
    value: '$.External.next',
    equals: {
      listen: 'Check pace',
      verify: 'Log on to verify',
      human: 'Log on for a person',
      goodbye: 'Log on for goodbye',
    },
    otherwise: 'Trouble',
  },
  'Log on to verify': { type: 'UpdateFlowLoggingBehavior', logging: 'Enabled', next: 'Remember what for' },
  // a question dies with a verification that ran out; it is asked anew rather than answered unheard
  'Remember what for': {
    type: 'UpdateFlowAttributes',
    attributes: { intent: '$.External.last', pending: '$.External.pending' },
    next: 'Count verifications',
    onError: 'Trouble',
  },
  'Count verifications': { type: 'Loop', count: VERIFICATIONS_AGAIN, again: 'Verify the caller', done: 'Trouble' },
  'Log on for a person': { type: 'UpdateFlowLoggingBehavior', logging: 'Enabled', next: 'Reason asked' },
  'Log on for goodbye': { type: 'UpdateFlowLoggingBehavior', logging: 'Enabled', next: 'Say goodbye' },

  'Check pace': {
    type: 'Compare',
    value: '$.FlowAttributes.pace',
    equals: { slow: 'Say the answer slowly' },
    otherwise: 'Say the answer',
  },
  'Say the answer': {
    type: 'MessageParticipant',
    text: '$.External.reply',
    next: 'Log on after the answer',
    onError: 'Trouble',
  },
  // the function escapes what it puts into markup
  'Say the answer slowly': {
    type: 'MessageParticipant',
    ssml: '$.External.speech',
    next: 'Log on after the answer',
    onError: 'Trouble',
  },
  'Log on after the answer': {
    type: 'UpdateFlowLoggingBehavior',
    logging: 'Enabled',
    next: 'Remember the answer',
  },
  'Remember the answer': {
    type: 'UpdateFlowAttributes',
    attributes: { pending: '$.External.pending', last: '$.External.last' },
    next: 'Count answers',
    onError: 'Trouble',
  },
  'Count answers': { type: 'Loop', count: ANSWERS, again: 'Check question', done: 'Say long call' },
  'Say long call': {
    type: 'MessageParticipant',
    text: words('longCall'),
    next: 'Reason not-understood',
    onError: 'Reason not-understood',
  },

  'Check question': {
    type: 'Compare',
    value: '$.FlowAttributes.pending',
    equals: { [LOST_CARD]: 'Check door for yes or no' },
    otherwise: 'Check door',
  },
  'Check door': {
    type: 'Compare',
    value: '$.FlowAttributes.door',
    equals: { keys: 'Menu by keys' },
    otherwise: 'Check hint',
  },
  // how a call ends is said once
  'Check hint': {
    type: 'Compare',
    value: '$.FlowAttributes.hint',
    equals: { given: 'Listen on' },
    otherwise: 'Note the hint',
  },
  'Note the hint': {
    type: 'UpdateFlowAttributes',
    attributes: { hint: 'given' },
    next: 'Listen again',
    onError: 'Listen again',
  },
  'Check door for yes or no': {
    type: 'Compare',
    value: '$.FlowAttributes.door',
    equals: { keys: 'Answer by keys' },
    otherwise: 'Listen for yes or no',
  },
});
