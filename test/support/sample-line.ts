import { defineFlow, defineModule, type Flow, type Module } from '../../lib/flow-language/index.ts';
import type { BotContent } from '../../lib/stacks/fulfillment-stack.ts';

/** A flow that does nothing but take part: just enough for a construct to have something to deploy. */
export const goodbyeFlow = (name: string): Flow =>
  defineFlow({
    name,
    type: 'CONTACT_FLOW',
    description: `The ${name} flow`,
    start: 'Hang up',
    actions: { 'Hang up': { type: 'DisconnectParticipant' } },
  }) as Flow;

/** The smallest line that names a function, a queue, hours, a bot, a module and another flow, and never calls back. */
export function sampleFlows(): (Flow | Module)[] {
  const checks = defineModule({
    name: 'checks',
    description: 'A module',
    results: { Done: 'it is done' },
    start: 'Return',
    actions: { Return: { type: 'EndFlowModuleExecution', result: 'Done' } },
  }) as Module;
  const inbound = defineFlow({
    name: 'inbound',
    type: 'CONTACT_FLOW',
    description: 'Answers',
    start: 'Ask',
    actions: {
      Ask: {
        type: 'InvokeLambdaFunction',
        function: 'call-start',
        timeLimitSeconds: 4,
        next: 'Hours',
        onError: 'Go on',
      },
      Hours: {
        type: 'CheckHoursOfOperation',
        hours: 'opening-hours',
        open: 'Queue',
        closed: 'Go on',
        onError: 'Go on',
      },
      Queue: { type: 'UpdateContactTargetQueue', queue: 'customer-service-en', next: 'Converse', onError: 'Go on' },
      Converse: {
        type: 'ConnectParticipantWithLexBot',
        bot: 'harbour-bank',
        text: 'Hello.',
        intents: { Balance: 'Module' },
        onNoMatch: 'Go on',
        onError: 'Go on',
      },
      Module: {
        type: 'InvokeFlowModule',
        module: 'checks',
        results: { Done: 'Go on' },
        onNoMatch: 'Go on',
        onError: 'Go on',
      },
      'Go on': { type: 'TransferToFlow', flow: 'disconnect', onError: 'Hang up' },
      'Hang up': { type: 'DisconnectParticipant' },
    },
  }) as Flow;
  return [inbound, goodbyeFlow('disconnect'), checks];
}

/** A bot of one intent. */
export const sampleBot: BotContent = {
  name: 'harbour-bank',
  contentHash: '0123456789abcdef',
  locales: [
    {
      localeId: 'en_GB',
      nluConfidenceThreshold: 0.4,
      intents: [
        {
          name: 'Balance',
          sampleUtterances: [{ utterance: 'what is my balance' }],
          fulfillmentCodeHook: { enabled: true },
        },
        { name: 'FallbackIntent', parentIntentSignature: 'AMAZON.FallbackIntent' },
      ],
    },
  ],
};
