import { type Bindings, flowBuilder, type Names, renderFlow } from '../../../lib/flow-language/index.ts';

/** Every name a flow of this small line may say; any other does not compile. */
interface ShopNames extends Names {
  readonly function: 'look-up-order';
  readonly flow: 'opening-menu';
  readonly queue: 'people';
}

const { defineFlow } = flowBuilder<ShopNames>();

/** Says what it is, looks up the caller's order, and finds a person on 0 or whenever something fails. */
export const openingMenu = defineFlow({
  name: 'opening-menu',
  type: 'CONTACT_FLOW',
  description: 'Answers, offers the order or a person.',
  start: 'Welcome',
  actions: {
    Welcome: {
      type: 'MessageParticipant',
      text: 'Welcome. You are speaking with a machine.',
      next: 'Ask',
      onError: 'Choose people',
    },
    Ask: {
      type: 'GetParticipantInput',
      text: 'For your order, press one. For a person, press zero.',
      timeLimitSeconds: 6,
      keys: { '1': 'Look up', '0': 'Choose people' },
      onTimeout: 'Choose people',
      onNoMatch: 'Choose people',
      onError: 'Choose people',
    },
    'Look up': {
      type: 'InvokeLambdaFunction',
      function: 'look-up-order', // a name; whoever renders the flow knows the ARN
      timeLimitSeconds: 4,
      next: 'Say the order',
      onError: 'Choose people',
    },
    'Say the order': {
      type: 'MessageParticipant',
      text: 'Your order $.External.order is on its way. Goodbye.',
      next: 'Hang up',
      onError: 'Choose people',
    },
    'Choose people': { type: 'UpdateContactTargetQueue', queue: 'people', next: 'Join', onError: 'Say sorry' },
    Join: { type: 'TransferContactToQueue', onAtCapacity: 'Say sorry', onError: 'Say sorry' },
    'Say sorry': {
      type: 'MessageParticipant',
      text: 'I am sorry. Nobody can take your call. Please call again later.',
      next: 'Hang up',
      onError: 'Hang up',
    },
    'Hang up': { type: 'DisconnectParticipant' },
  },
});

/** The document that Connect takes, once the names stand for something. */
export const document = (bindings: Bindings) => renderFlow(openingMenu, bindings);
