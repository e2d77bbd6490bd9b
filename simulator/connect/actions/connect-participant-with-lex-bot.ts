import type { FunctionOutcome, LexMessage, LexTurned } from '../../ports.ts';
import type { InvocationOutcome } from '../call-event.ts';
import type { ActionDefinition } from '../definition.ts';
import type { JsonObject } from '../json.ts';
import { LIMITS, TIMING } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import { failed } from '../problem.ts';
import { spokenSsml, spokenText } from '../speech.ts';
import { MESSAGE_SOURCE, type Stage, speechOf, type Then } from '../stage.ts';
import { botSetting, turnOf } from './lex-turn.ts';
import { listen } from './listening.ts';

/**
 * Hands the caller to a bot until it closes an intent. Connect says the first prompt; every turn after it is the bot's.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/get-customer-input.html
 */
export const connectParticipantWithLexBot: ActionDefinition = {
  parameters: [
    ...MESSAGE_SOURCE,
    'LexV2Bot',
    'LexBot',
    'LexSessionAttributes',
    'LexInitializationData',
    'LexTimeoutSeconds',
  ],
  start(stage, parameters) {
    checkBot(stage, parameters);
    stage.update({ buffer: { ...stage.state.buffer, keys: '' } });
    const promptStartMs = stage.state.nowMs;
    stage.say(speechOf(stage, parameters));
    return listen({ for: 'bot', turn: 1 }, promptStartMs);
  },
  resume(stage, parameters, event) {
    if (event.on === 'bot') return answered(stage, event.turned);
    if (event.on !== 'act') throw new Error(`a bot's block got the answer of a ${event.on}`);
    const { expecting } = stage.state;
    const turn = expecting.kind === 'act' && expecting.listening.for === 'bot' ? expecting.listening.turn : 1;
    const { aliasArn, localeId } = botOf(stage, parameters);
    return {
      go: 'wait',
      effect: {
        kind: 'turn',
        turn: turnOf(stage, event.act, { aliasArn, localeId, first: turn === 1, attributes: attributesOf(parameters) }),
      },
      expecting: { kind: 'bot', turn },
    };
  },
};

function botOf(stage: Stage, parameters: Parameters): { readonly aliasArn: string; readonly localeId: string } {
  if (parameters.has('LexBot')) throw parameters.refusal('names a Lex V1 bot (LexBot); only LexV2Bot is supported');
  return {
    aliasArn: parameters.nested('LexV2Bot').only(['AliasArn']).value('AliasArn'),
    localeId: stage.state.contact.languageCode.replace('-', '_'),
  };
}

function attributesOf(parameters: Parameters): Readonly<Record<string, string>> {
  return parameters.has('LexSessionAttributes') ? parameters.texts('LexSessionAttributes') : {};
}

function checkBot(stage: Stage, parameters: Parameters): void {
  if (parameters.has('LexInitializationData')) {
    throw parameters.refusal('has LexInitializationData, which is for chat; this is a voice contact');
  }
  if (parameters.has('Media')) throw parameters.refusal('plays Media, which Connect does not do with Lex V2 bots');
  const { aliasArn, localeId } = botOf(stage, parameters);
  const bot = stage.world.botAliases[aliasArn];
  if (bot === undefined) throw failed(`the bot alias ${aliasArn} is not associated with the instance`);
  if (!bot.locales.includes(localeId)) {
    throw failed(`the contact's language is ${localeId}, the bot alias has ${bot.locales.join(', ')}`);
  }
  const audioMs = botSetting(attributesOf(parameters), 'audio:max-length-ms', 0);
  if (audioMs > LIMITS.botAudioMs) throw failed(`audio:max-length-ms is ${audioMs}; at most ${LIMITS.botAudioMs}`);
}

/** The code hook's invocation in the words of a transcript. */
function outcomeOf(kind: FunctionOutcome['kind']): InvocationOutcome {
  return kind === 'answered' ? 'ok' : kind;
}

function answered(stage: Stage, turned: LexTurned): Then {
  stage.advance(TIMING.botTurnMs);
  if (turned.hook !== undefined) {
    stage.report({ type: 'invoked', function: turned.hook.functionArn, outcome: outcomeOf(turned.hook.outcome) });
  }
  if (turned.kind === 'failed') throw failed(`the bot failed with ${turned.error}`);

  let promptStartMs = stage.state.nowMs;
  for (const message of turned.messages) {
    promptStartMs = stage.state.nowMs;
    sayMessage(stage, message);
  }
  const closed =
    turned.dialogAction === 'Close' ||
    (turned.dialogAction === 'Delegate' && turned.intentState === 'ReadyForFulfillment');
  if (!closed) {
    if (turned.dialogAction === 'Delegate') throw failed('the bot delegated to nobody');
    const { expecting } = stage.state;
    return listen({ for: 'bot', turn: (expecting.kind === 'bot' ? expecting.turn : 0) + 1 }, promptStartMs);
  }
  const fulfilled = turned.intentState === 'Fulfilled' || turned.intentState === 'ReadyForFulfillment';
  stage.updateFrame({ lex: lexRoot(turned, fulfilled ? 'Fulfilled' : 'Failed') });
  if (!fulfilled) throw failed(`the bot closed ${turned.intentName} as ${turned.intentState}`);
  return { go: 'match', result: turned.intentName };
}

function sayMessage(stage: Stage, { contentType, content }: LexMessage): void {
  if (contentType === 'PlainText') stage.say(spokenText(content.trim()));
  else if (contentType === 'SSML') stage.say(spokenSsml(content));
  else stage.warn(`a message of the type ${contentType} cannot be heard on the phone`);
}

/** `$.Lex`, as later actions see it. */
function lexRoot(turned: Extract<LexTurned, { kind: 'answered' }>, dialogState: string): JsonObject {
  return {
    IntentName: turned.intentName,
    ...(turned.confidence === undefined ? {} : { IntentConfidence: { Score: turned.confidence } }),
    Slots: turned.slots,
    SessionAttributes: turned.sessionAttributes,
    DialogState: dialogState,
  };
}
