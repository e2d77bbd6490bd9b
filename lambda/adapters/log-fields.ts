import { CONTACT_ID_PATTERN } from '../contracts/contact-id.ts';
import { HAND_OVER_REASONS, type HandOverReason } from '../contracts/hand-over-reason.ts';
import { INTENTS, type IntentName } from '../contracts/intents.ts';
import { LINE_MODES, type LineMode } from '../contracts/line-mode.ts';
import { LANGUAGE_FAMILIES, type LanguageFamily, LOCALES, type Locale } from '../contracts/locale.ts';
import { NONE } from '../contracts/none.ts';
import { RISK_TIERS, type RiskTier } from '../contracts/risk-tier.ts';
import { NEXT_STEPS, type NextStep } from '../contracts/session-attributes.ts';
import { VERIFICATION_RESULTS, type VerificationResult } from '../contracts/verification-result.ts';
import { ERROR_CLASSES, type ErrorClass } from './error-classes.ts';

/** Everything a log line may say happened. */
const LOG_MESSAGES = [
  'call started',
  'caller verified or not',
  'turn answered',
  'call handed over',
  'decision not recorded',
  'verification not read',
  'sample bank seeded',
  'phone number associated',
  'custom resource failed',
  'function failed',
  'invocation ended',
] as const;

/** One thing a log line may say happened. */
export type LogMessage = (typeof LOG_MESSAGES)[number];

/** Everything a log line may carry besides its message. */
export interface LogFields {
  /** Connect's id of the contact, a UUID; nothing else passes. */
  readonly contactId?: string;
  readonly intent?: IntentName;
  readonly next?: NextStep;
  readonly door?: 'lex' | 'connect';
  readonly language?: Locale | typeof NONE;
  readonly mode?: LineMode;
  readonly tier?: RiskTier;
  readonly known?: boolean;
  readonly verification?: VerificationResult;
  readonly reason?: HandOverReason;
  readonly queue?: LanguageFamily;
  readonly requestType?: 'Create' | 'Update' | 'Delete';
  readonly error?: ErrorClass;
  /** How long an invocation took by the machine's clock, in whole milliseconds. */
  readonly durationMs?: number;
}

const LAMBDA_TIMEOUT_MAX_MS = 15 * 60 * 1000;

type Check = (value: unknown) => boolean;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);

const CHECKS: { readonly [Name in keyof Required<LogFields>]: Check } = {
  contactId: (value) => typeof value === 'string' && CONTACT_ID_PATTERN.test(value) && UUID.test(value),
  intent: oneOf(INTENTS),
  next: oneOf(NEXT_STEPS),
  door: oneOf(['lex', 'connect']),
  language: oneOf([...LOCALES, NONE]),
  mode: oneOf(LINE_MODES),
  tier: oneOf(RISK_TIERS),
  known: (value) => typeof value === 'boolean',
  verification: oneOf(VERIFICATION_RESULTS),
  reason: oneOf(HAND_OVER_REASONS),
  queue: oneOf(LANGUAGE_FAMILIES),
  requestType: oneOf(['Create', 'Update', 'Delete']),
  error: oneOf(ERROR_CLASSES),
  // No function may run longer, and no telephone number is as small.
  durationMs: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= LAMBDA_TIMEOUT_MAX_MS,
};

/** What may be logged of what was asked to be, and how many fields were turned away. */
export interface Admitted {
  readonly fields: LogFields;
  readonly turnedAway: number;
}

/** Lets declared fields with declared values pass, and counts the rest. The type says the same; this holds at run time. */
export function admit(fields: Readonly<Record<string, unknown>>): Admitted {
  const offered = Object.entries(fields).filter(([, value]) => value !== undefined);
  const admitted = offered.filter(
    ([name, value]) => Object.hasOwn(CHECKS, name) && CHECKS[name as keyof LogFields](value),
  );
  return { fields: Object.fromEntries(admitted), turnedAway: offered.length - admitted.length };
}

/** Whether a message is one of the line's own. */
export function isLogMessage(message: unknown): message is LogMessage {
  return oneOf(LOG_MESSAGES)(message);
}
