import { part, words } from '../line.ts';
import { FUNCTION_SECONDS } from '../time-limits.ts';

/** Answers, says that a machine is speaking, and learns what the line knows about the call. */
export const answering = part<'Last resort' | 'Trouble' | 'Check language'>()({
  'Log on': { type: 'UpdateFlowLoggingBehavior', logging: 'Enabled', next: 'Words for the welcome' },
  'Words for the welcome': {
    type: 'LoadWords',
    language: 'default',
    next: 'Set queue flow',
    onError: 'Last resort',
  },
  'Set queue flow': {
    type: 'UpdateContactEventHooks',
    hook: 'CustomerQueue',
    flow: 'customer-queue',
    next: 'Set disconnect flow',
    onError: 'Set disconnect flow', // the instance's own queue flow runs instead
  },
  'Set disconnect flow': {
    type: 'UpdateContactEventHooks',
    hook: 'CustomerRemaining',
    flow: 'disconnect',
    next: 'Welcome',
    onError: 'Welcome',
  },
  Welcome: {
    type: 'MessageParticipant',
    text: words('welcome'),
    next: 'Start the call',
    onError: 'Last resort', // nobody may talk to a machine that did not say so
  },
  'Start the call': {
    type: 'InvokeLambdaFunction',
    function: 'call-start',
    timeLimitSeconds: FUNCTION_SECONDS,
    next: 'Remember the call',
    onError: 'Trouble',
  },
  'Remember the call': {
    type: 'UpdateContactAttributes',
    attributes: {
      pseudonym: '$.External.pseudonym',
      language: '$.External.language',
      mode: '$.External.mode',
      riskTier: '$.External.riskTier',
      known: '$.External.known',
      verification: 'none',
    },
    next: 'Remember the pace',
    onError: 'Trouble',
  },
  // how fast to speak matters to this flow alone, so it stays out of the contact record
  'Remember the pace': {
    type: 'UpdateFlowAttributes',
    attributes: { pace: '$.External.pace' },
    next: 'Check language',
    onError: 'Trouble',
  },
});
