import type { StepEvent } from '../effect.ts';
import { DEFAULTS, LIMITS } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import { MESSAGE_SOURCE, ON, pressingMs, type Stage, speechOf, type Then } from '../stage.ts';
import { interrupt, listen, notUnderstood, pressAhead } from './listening.ts';
import { dialledAs, type NumberFormat, PHONE_NUMBER_DIGITS, phoneFormat } from './phone-number.ts';

export const STORE_PARAMETERS = [
  ...MESSAGE_SOURCE,
  'InputTimeLimitSeconds',
  'StoreInput',
  'InputValidation',
  'DTMFConfiguration',
];

/** What `$.StoredCustomerInput` holds when nothing was entered; the success path, not an error. */
const TIMEOUT = 'Timeout';

interface Rules {
  readonly limitMs: number;
  readonly interdigitMs: number;
  readonly maximum: number;
  readonly terminator: string;
  /** Empties what was entered; `undefined`: the key is an ordinary one. */
  readonly cancelKey: string | undefined;
  readonly format: NumberFormat | undefined;
}

interface Entry {
  readonly digits: string;
  /** The input is over without waiting for another key. */
  readonly complete: boolean;
  readonly terminated: boolean;
  /** Keys after the end. */
  readonly ahead: string;
}

/** Store customer input. Digits pressed ahead are taken first, without a prompt. */
export function startStore(stage: Stage, parameters: Parameters): Then {
  const rules = rulesOf(parameters);
  const { buffer } = stage.state;
  const entry = enter('', buffer.keys, rules);
  stage.update({ buffer: { ...buffer, keys: entry.ahead } });
  if (entry.complete) {
    report(stage, buffer.keys, entry, rules);
    return store(stage, entry, rules);
  }
  const promptStartMs = stage.state.nowMs;
  if (entry.digits === '') stage.say(speechOf(stage, parameters));
  const limitMs = entry.digits === '' ? rules.limitMs : rules.interdigitMs;
  return listen({ for: 'digits', limitMs, collected: entry.digits }, promptStartMs);
}

export function resumeStore(stage: Stage, parameters: Parameters, event: StepEvent): Then {
  const rules = rulesOf(parameters);
  const { expecting } = stage.state;
  const collected =
    expecting.kind === 'act' && expecting.listening.for === 'digits' ? expecting.listening.collected : '';
  if (event.on === 'act' && event.act.kind === 'keys') {
    const { keys } = event.act;
    interrupt(stage, event.act);
    const entry = enter(collected, keys, rules);
    report(stage, `${collected}${keys}`, entry, rules);
    stage.advance(pressingMs(keys));
    if (!entry.complete) stage.advance(rules.interdigitMs);
    pressAhead(stage, entry.ahead);
    return store(stage, entry, rules);
  }
  const entry = { digits: collected, complete: false, terminated: false, ahead: '' };
  if (collected !== '') report(stage, collected, entry, rules);
  if (event.on === 'act') notUnderstood(stage, event.act);
  stage.advance(collected === '' ? rules.limitMs : rules.interdigitMs);
  return store(stage, entry, rules);
}

/** Takes keys one by one until a terminator or the greatest length ends the input. */
function enter(collected: string, keys: string, { maximum, terminator, cancelKey }: Rules): Entry {
  let digits = collected;
  for (const [index, key] of [...keys].entries()) {
    const ahead = keys.slice(index + 1);
    if (key === cancelKey) {
      digits = '';
      continue;
    }
    digits += key;
    if (digits.endsWith(terminator)) {
      return { digits: digits.slice(0, -terminator.length), complete: true, terminated: true, ahead };
    }
    if (digits.length >= maximum) return { digits, complete: true, terminated: false, ahead };
  }
  return { digits, complete: false, terminated: false, ahead: '' };
}

function store(stage: Stage, { digits, terminated }: Entry, { format }: Rules): Then {
  if (digits === '' && !terminated) {
    stage.updateFrame({ storedCustomerInput: TIMEOUT });
    return ON;
  }
  const number = format === undefined ? digits : dialledAs(digits, format);
  if (number === undefined) return { go: 'error', error: 'InvalidPhoneNumber', why: 'the digits are no phone number' };
  stage.updateFrame({ storedCustomerInput: number });
  return ON;
}

/** Whatever is stored may be a secret: only how many keys there were is shown. */
function report(stage: Stage, keys: string, { ahead, terminated }: Entry, { terminator }: Rules): void {
  const taken = keys.slice(0, keys.length - ahead.length);
  const secret = terminated ? taken.length - terminator.length : taken.length;
  stage.report({ type: 'pressed', keys: secret > 0 ? '*'.repeat(secret) : taken });
}

function rulesOf(parameters: Parameters): Rules {
  if (parameters.has('InputEncryption')) {
    throw parameters.refusal('encrypts its input (InputEncryption), which the simulator cannot do yet');
  }
  const validation = parameters.only(STORE_PARAMETERS).nested('InputValidation');
  const keys = parameters.has('DTMFConfiguration')
    ? parameters
        .nested('DTMFConfiguration')
        .only(['InputTerminationSequence', 'DisableCancelKey', 'InterdigitTimeLimitSeconds'])
    : undefined;
  const terminator = keys?.has('InputTerminationSequence')
    ? keys.written('InputTerminationSequence')
    : DEFAULTS.terminator;
  const cancelKey = keys?.flag('DisableCancelKey', false) ? undefined : DEFAULTS.cancelKey;
  const tooLong = terminator.length > LIMITS.terminationKeys;
  if (tooLong || !/^[0-9*#]+$/.test(terminator) || (cancelKey !== undefined && terminator.includes(cancelKey))) {
    throw parameters.refusal(
      `ends its input with "${terminator}"; allowed: one to ${LIMITS.terminationKeys} of 0-9 # *, and * only with DisableCancelKey "True"`,
    );
  }
  const form = validation.oneOf(['PhoneNumberValidation', 'CustomValidation']);
  return {
    limitMs: parameters.integer('InputTimeLimitSeconds', LIMITS.inputSeconds) * 1000,
    interdigitMs:
      (keys?.has('InterdigitTimeLimitSeconds')
        ? keys.integer('InterdigitTimeLimitSeconds', LIMITS.interdigitSeconds)
        : DEFAULTS.interdigitSeconds) * 1000,
    maximum:
      form === 'CustomValidation'
        ? validation.nested(form).only(['MaximumLength']).integer('MaximumLength', LIMITS.storedDigits)
        : PHONE_NUMBER_DIGITS.most,
    terminator,
    cancelKey,
    format: form === 'PhoneNumberValidation' ? phoneFormat(validation.nested(form)) : undefined,
  };
}
