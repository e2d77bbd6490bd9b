import { z } from 'zod';
import { LOCALES } from '../../lambda/contracts/locale.ts';
import {
  DAYS,
  LOG_RETENTION_DAYS,
  MAX_ALIAS_LENGTH,
  MAX_ENVIRONMENT_LENGTH,
  MAX_RETENTION_DAYS,
  REGIMES,
  REGIONS,
} from './limits.ts';

/** Refuses with what is allowed; the reader of the message also sees the field and the value it got. */
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(', ')}` });

const text = (mustBe: string, pattern: RegExp) => z.string({ error: mustBe }).regex(pattern, { error: mustBe });

const days = z
  .int({ error: `must be a whole number of days from 1 to ${MAX_RETENTION_DAYS}` })
  .min(1, { error: `must be a whole number of days from 1 to ${MAX_RETENTION_DAYS}` })
  .max(MAX_RETENTION_DAYS, { error: `must be a whole number of days from 1 to ${MAX_RETENTION_DAYS}` });

const logDays = z.literal([...LOG_RETENTION_DAYS], {
  error: `must be a period CloudWatch Logs accepts: ${LOG_RETENTION_DAYS.join(', ')} days`,
});

const unique = (list: readonly unknown[]) => new Set(list).size === list.length;

const timeOfDay = text('must be a time of day from "00:00" to "23:59"', /^([01]\d|2[0-3]):[0-5]\d$/);

const uuid = (what: string) =>
  text(
    `must be the ${what}'s id, a UUID in lower case`,
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  );

const alias = text(
  `must be 1 to ${MAX_ALIAS_LENGTH} lower-case letters, digits and inner hyphens`,
  new RegExp(`^(?!d-)[a-z0-9](?:[a-z0-9-]{0,${MAX_ALIAS_LENGTH - 2}}[a-z0-9])?$`),
);

function isTimeZone(name: string): boolean {
  // spelled as in the IANA database: Connect takes no other case
  return name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
}

const created = z.strictObject({
  create: z
    .strictObject({
      alias: alias.describe(
        'Name in the address of the instance (<alias>.my.connect.aws). Unique in all of AWS; holds the environment name.',
      ),
      identity: oneOf(['SAML', 'CONNECT_MANAGED']).describe(
        'How staff sign in; can never be changed later. SAML is your identity provider with MFA; CONNECT_MANAGED (users kept by Connect) is for dev only.',
      ),
    })
    .describe('Create a Connect instance for this environment. It outlives its stack.'),
});

const existing = z.strictObject({
  existing: z
    .strictObject({
      instanceId: uuid('instance').describe('The UUID at the end of the instance ARN.'),
      alias: alias.describe('The alias the instance already has; recordings are filed under it.'),
      storage: oneOf(['associate', 'keep']).describe(
        'associate: point the storage of recordings, transcripts and reports at our encrypted buckets (fails where an association exists). keep: leave the storage of the instance as it is.',
      ),
    })
    .describe('Use an instance that is already there; its own settings are left alone.'),
});

const claim = z.strictObject({
  claim: z
    .strictObject({
      country: text('must be a two-letter country code such as GB', /^[A-Z]{2}$/).describe(
        'ISO 3166-1 alpha-2 country of the number.',
      ),
      type: oneOf(['DID', 'TOLL_FREE']).describe('DID is an ordinary number; TOLL_FREE costs the caller nothing.'),
    })
    .describe(
      'Claim a new number. It is retained when the stack goes: released numbers count against a quota for 180 days.',
    ),
});

const adopt = z.strictObject({
  adopt: z
    .strictObject({
      phoneNumberId: uuid('phone number').describe(
        'The UUID at the end of the ARN of a number the instance already has.',
      ),
      number: text('must be a number in E.164 form such as +442079460000', /^\+[1-9]\d{6,14}$/).describe(
        'The same number as people dial it.',
      ),
    })
    .describe('Use a number that is already claimed to the instance.'),
});

const openingTimes = z.strictObject({
  days: z
    .array(oneOf(DAYS), { error: 'must be a list of days' })
    .min(1, { error: 'must name at least one day' })
    .refine(unique, { error: 'must not name a day twice' })
    .describe('Days on which these times hold.'),
  start: timeOfDay.describe('When people begin to answer, local time of timeZone.'),
  end: timeOfDay.describe('When they stop; later on the same day.'),
});

const retentionDays = z.strictObject({
  recordings: days.describe('Call recordings, and the analysis Connect files beside them.'),
  transcripts: days.describe('Transcripts of contacts.'),
  reports: days.describe('Scheduled reports.'),
  decisions: days.describe('Decision records: what the line decided in a call and why.'),
  logs: logDays.describe('Logs of functions, flows and bot.'),
  accessLogs: days.describe('Who read which object.'),
  trail: days.describe('The audit trail. Object Lock keeps it at least this long; it cannot be shortened afterwards.'),
});

/** The shape of `config/<environment>.json`; rules between fields are in `cross-checks.ts`. */
export const settingsSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where an editor finds this schema.'),
    environment: text(
      `must be 1 to ${MAX_ENVIRONMENT_LENGTH} lower-case letters, digits and inner hyphens, beginning with a letter`,
      new RegExp(`^[a-z](?:[a-z0-9-]{0,${MAX_ENVIRONMENT_LENGTH - 2}}[a-z0-9])?$`),
    ).describe(
      'Name of the environment; the same as the file name. Stacks and everything people see in Connect carry it.',
    ),
    stage: oneOf(['dev', 'prod']).describe('dev may hold sample data and Connect-managed users; prod may not.'),
    account: text('must be an AWS account id of 12 digits, in quotes', /^\d{12}$/).describe(
      'AWS account the environment lives in.',
    ),
    region: oneOf(REGIONS).describe('AWS region; the list has those where both Connect and Lex V2 run.'),
    bankName: z
      .string({ error: 'must be 1 to 60 characters of text' })
      .regex(/^[^\s\p{C}<>&$"'{}][^\p{C}<>&$"{}]{0,59}$/u, {
        error: 'must be 1 to 60 characters of text without < > & $ " { }',
      })
      .describe('Name the line answers with.'),
    instance: z
      .union([created, existing], { error: 'must be {"create": {…}} or {"existing": {…}}' })
      .describe('The Amazon Connect instance: a new one, or one that is already there.'),
    languages: z
      .array(oneOf(LOCALES), { error: 'must be a list of languages' })
      .min(1, { error: `must name at least one of ${LOCALES.join(', ')}` })
      .refine(unique, { error: 'must not name a language twice' })
      .describe('Languages of the line; the first is used until the caller is known.'),
    openingHours: z
      .array(openingTimes, { error: 'must be a list of {days, start, end}' })
      .min(1, { error: 'must hold at least one entry' })
      .describe('When people answer.'),
    timeZone: z
      .string({ error: 'must be an IANA time zone such as Europe/London' })
      .refine(isTimeZone, { error: 'must be an IANA time zone such as Europe/London' })
      .describe('IANA time zone of the opening hours.'),
    regimes: z
      .array(oneOf(REGIMES), { error: 'must be a list of regimes' })
      .refine(unique, { error: 'must not name a regime twice' })
      .describe('Laws and standards this deployment answers to.'),
    retentionDays: retentionDays.describe('How long each class of data is kept, in days.'),
    alertAddress: z
      .email({ error: 'must be an e-mail address' })
      .describe('Who is told when something is wrong; AWS sends a confirmation first.'),
    phoneNumber: z
      .union([claim, adopt, z.literal('none')], {
        error: 'must be {"claim": {…}}, {"adopt": {…}} or "none"',
      })
      .describe('The number people dial: a new one, one the instance has, or none yet.'),
    sampleBank: z
      .boolean({ error: 'must be true or false' })
      .describe('Fill the tables with the fictional sample bank. Dev only.'),
  })
  .describe('Settings of one Trustline environment.');

/** One environment, as written in `config/<environment>.json` and checked. */
export type Settings = Readonly<z.infer<typeof settingsSchema>>;
