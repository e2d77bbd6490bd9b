import { UnsupportedBotError } from '../errors.ts';
import type { MessageGroup, Prompt, RuntimeMessage } from './messages.ts';
import type { Properties } from './properties.ts';

/** `MessageGroupsList`, or `MessageGroups` as the fulfilment responses spell it. */
export function readMessageGroups(properties: Properties, name: string): MessageGroup[] {
  return properties.list(name).map((group) => {
    // variations are never drawn: the main message is taken, so that a call repeats word for word
    group.only(['Message'], ['Variations']);
    return { message: readMessage(group.object('Message')) };
  });
}

/** `ResponseSpecification`; nothing where it is absent. */
export function readResponse(response: Properties | undefined): MessageGroup[] {
  if (response === undefined) return [];
  response.only(['MessageGroupsList'], ['AllowInterrupt']);
  return readMessageGroups(response, 'MessageGroupsList');
}

/** `PromptSpecification`. Time-outs and interruption act on speech streams only. */
export function readPrompt(prompt: Properties): Prompt {
  prompt.only(
    ['MessageGroupsList', 'MaxRetries'],
    ['AllowInterrupt', 'MessageSelectionStrategy', 'PromptAttemptsSpecification'],
  );
  return { groups: readMessageGroups(prompt, 'MessageGroupsList'), maxRetries: prompt.number('MaxRetries', 0, 5) };
}

function readMessage(message: Properties): RuntimeMessage {
  message.only(['PlainTextMessage', 'SSMLMessage', 'CustomPayload', 'ImageResponseCard']);
  const plain = message.optionalObject('PlainTextMessage');
  if (plain !== undefined) return { contentType: 'PlainText', content: plain.text('Value') };
  const ssml = message.optionalObject('SSMLMessage');
  if (ssml !== undefined) return { contentType: 'SSML', content: ssml.text('Value') };
  const custom = message.optionalObject('CustomPayload');
  if (custom !== undefined) return { contentType: 'CustomPayload', content: custom.text('Value') };
  const card = message.optionalObject('ImageResponseCard');
  if (card !== undefined) return { contentType: 'ImageResponseCard', imageResponseCard: readCard(card) };
  throw new UnsupportedBotError(
    `${message.path} holds no message; give PlainTextMessage, SSMLMessage, CustomPayload or ImageResponseCard`,
  );
}

function readCard(card: Properties): Record<string, unknown> {
  card.only(['Title', 'Subtitle', 'ImageUrl', 'Buttons']);
  const subtitle = card.optionalText('Subtitle');
  const imageUrl = card.optionalText('ImageUrl');
  const buttons = card.list('Buttons').map((button) => ({ text: button.text('Text'), value: button.text('Value') }));
  return {
    title: card.text('Title'),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(imageUrl === undefined ? {} : { imageUrl }),
    ...(buttons.length === 0 ? {} : { buttons }),
  };
}
