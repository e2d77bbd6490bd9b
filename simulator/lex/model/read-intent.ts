import { UnsupportedBotError } from '../errors.ts';
import type { Confirmation, CustomSlotType, Fulfillment, LexIntent } from './bot.ts';
import type { MessageGroup } from './messages.ts';
import type { Properties } from './properties.ts';
import { readMessageGroups, readPrompt, readResponse } from './read-messages.ts';
import { readSlots } from './read-slots.ts';

const UNDERSTOOD = [
  'Name',
  'ParentIntentSignature',
  'SampleUtterances',
  'Slots',
  'SlotPriorities',
  'DialogCodeHook',
  'FulfillmentCodeHook',
  'InitialResponseSetting',
  'IntentConfirmationSetting',
  'IntentClosingSetting',
  'InputContexts',
  'OutputContexts',
];

const FALLBACK = 'AMAZON.FallbackIntent';

/** One entry of `Intents`. */
export function readIntent(intent: Properties, slotTypes: ReadonlyMap<string, CustomSlotType>): LexIntent {
  intent.only(UNDERSTOOD, ['Description', 'DisplayName']);
  const parent = intent.optionalText('ParentIntentSignature');
  if (parent !== undefined && parent !== FALLBACK) {
    throw new UnsupportedBotError(
      `${intent.path}.ParentIntentSignature '${parent}' is not supported; only ${FALLBACK} is`,
    );
  }
  const fallback = parent === FALLBACK;
  const utterances = intent.list('SampleUtterances').map((sample) => sample.text('Utterance'));
  const slots = readSlots(intent, slotTypes);
  const confirmation = readConfirmation(intent.optionalObject('IntentConfirmationSetting'));
  if (fallback && (utterances.length > 0 || slots.length > 0 || confirmation !== undefined)) {
    throw new UnsupportedBotError(
      `${intent.path} is the fallback intent; it may not have utterances, slots or a confirmation`,
    );
  }
  return {
    name: intent.text('Name'),
    fallback,
    utterances,
    slots,
    dialogCodeHook: intent.optionalObject('DialogCodeHook')?.boolean('Enabled', false) ?? false,
    fulfillment: readFulfillment(intent.optionalObject('FulfillmentCodeHook')),
    confirmation,
    initialResponse: readInitialResponse(intent.optionalObject('InitialResponseSetting')),
    closingResponse: readClosingResponse(intent.optionalObject('IntentClosingSetting')),
    inputContexts: intent.list('InputContexts').map((context) => context.text('Name')),
    outputContexts: intent.list('OutputContexts').map((context) => ({
      name: context.text('Name'),
      timeToLiveSeconds: context.number('TimeToLiveInSeconds', 5, 86_400),
      turnsToLive: context.number('TurnsToLive', 1, 20),
    })),
  };
}

function readFulfillment(setting: Properties | undefined): Fulfillment {
  if (setting === undefined) return { by: 'client', successResponse: [], failureResponse: [] };
  setting.only(['Enabled', 'IsActive', 'PostFulfillmentStatusSpecification', 'FulfillmentUpdatesSpecification']);
  if (setting.optionalObject('FulfillmentUpdatesSpecification')?.boolean('Active', false) === true) {
    throw new UnsupportedBotError(
      `${setting.path}.FulfillmentUpdatesSpecification.Active is not supported; updates exist on speech streams only`,
    );
  }
  const status = setting.optionalObject('PostFulfillmentStatusSpecification');
  status?.only(['SuccessResponse', 'FailureResponse']);
  const active = setting.boolean('IsActive', true);
  const enabled = setting.boolean('Enabled', false);
  return {
    by: active ? (enabled ? 'hook' : 'nothing') : 'client',
    successResponse: readStatusResponse(status?.optionalObject('SuccessResponse')),
    failureResponse: readStatusResponse(status?.optionalObject('FailureResponse')),
  };
}

function readStatusResponse(response: Properties | undefined): MessageGroup[] {
  if (response === undefined) return [];
  response.only(['MessageGroups', 'MessageGroupsList'], ['AllowInterrupt']);
  return readMessageGroups(response, response.has('MessageGroups') ? 'MessageGroups' : 'MessageGroupsList');
}

function readConfirmation(setting: Properties | undefined): Confirmation | undefined {
  if (setting === undefined) return undefined;
  setting.only(['PromptSpecification', 'DeclinationResponse', 'IsActive']);
  if (!setting.boolean('IsActive', true)) return undefined;
  return {
    prompt: readPrompt(setting.object('PromptSpecification')),
    declinationResponse: readResponse(setting.optionalObject('DeclinationResponse')),
  };
}

function readInitialResponse(setting: Properties | undefined): MessageGroup[] {
  setting?.only(['InitialResponse']);
  return readResponse(setting?.optionalObject('InitialResponse'));
}

function readClosingResponse(setting: Properties | undefined): MessageGroup[] {
  setting?.only(['ClosingResponse', 'IsActive']);
  return setting?.boolean('IsActive', true) === true ? readResponse(setting.optionalObject('ClosingResponse')) : [];
}
