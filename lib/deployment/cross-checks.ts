import { z } from 'zod';
import { settingsSchema } from './settings.ts';

/** One thing wrong between fields; `path` names the field to change. */
export interface Finding {
  readonly path: readonly PropertyKey[];
  readonly mustBe: string;
  readonly next: string;
}

/** Least retention of the audit trail outside dev, in days. */
const MIN_TRAIL_DAYS = 365;

const { shape } = settingsSchema;

/** A rule over some fields. It is asked only when those fields are well formed, whatever the others are. */
type CrossCheck = (raw: unknown, file: FileFacts) => readonly Finding[];

export interface FileFacts {
  /** Name of the environment according to the file name. */
  readonly environment: string;
}

function rule<S extends z.ZodRawShape>(
  fields: S,
  check: (value: z.infer<z.ZodObject<S>>, file: FileFacts) => readonly Finding[],
): CrossCheck {
  const schema = z.object(fields);
  return (raw, file) => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? check(parsed.data as z.infer<z.ZodObject<S>>, file) : [];
  };
}

const nameMatchesFile = rule({ environment: shape.environment }, ({ environment }, file) =>
  environment === file.environment
    ? []
    : [{ path: ['environment'], mustBe: `must be "${file.environment}", like the file`, next: 'rename one of them' }],
);

const signInOutsideDev = rule({ stage: shape.stage, instance: shape.instance }, ({ stage, instance }) =>
  stage !== 'dev' && 'create' in instance && instance.create.identity !== 'SAML'
    ? [
        {
          path: ['instance', 'create', 'identity'],
          mustBe: 'must be SAML outside dev',
          next: 'set it to "SAML" before the first deployment, since Connect never lets it change',
        },
      ]
    : [],
);

const aliasNamesEnvironment = rule(
  { environment: shape.environment, instance: shape.instance },
  ({ environment, instance }) =>
    'create' in instance && !`-${instance.create.alias}-`.includes(`-${environment}-`)
      ? [
          {
            path: ['instance', 'create', 'alias'],
            mustBe: `must contain the environment name "${environment}"`,
            next: `for example "${instance.create.alias}-${environment}"`,
          },
        ]
      : [],
);

const sampleOnlyInDev = rule({ stage: shape.stage, sampleBank: shape.sampleBank }, ({ stage, sampleBank }) =>
  sampleBank && stage !== 'dev'
    ? [{ path: ['sampleBank'], mustBe: 'must be false outside dev', next: 'sample PINs are published in the README' }]
    : [],
);

const trailOutlivesAYear = rule(
  { stage: shape.stage, retentionDays: shape.retentionDays },
  ({ stage, retentionDays }) =>
    stage !== 'dev' && retentionDays.trail < MIN_TRAIL_DAYS
      ? [
          {
            path: ['retentionDays', 'trail'],
            mustBe: `must be at least ${MIN_TRAIL_DAYS} outside dev`,
            next: 'auditors expect twelve months of evidence',
          },
        ]
      : [],
);

const hoursInOrder = rule({ openingHours: shape.openingHours }, ({ openingHours }) =>
  openingHours.flatMap(({ start, end }, index) =>
    start < end
      ? []
      : [
          {
            path: ['openingHours', index, 'end'],
            mustBe: `must be later than start (${start})`,
            next: 'split hours that pass midnight into two entries',
          },
        ],
  ),
);

const hoursDisjoint = rule({ openingHours: shape.openingHours }, ({ openingHours }) =>
  openingHours.flatMap((hours, index) => {
    const earlier = openingHours.findIndex(
      (other, at) =>
        at < index &&
        other.days.some((day) => hours.days.includes(day)) &&
        other.start < hours.end &&
        hours.start < other.end,
    );
    return earlier < 0
      ? []
      : [
          {
            path: ['openingHours', index],
            mustBe: `must not overlap openingHours.${earlier} on the same day`,
            next: 'merge them',
          },
        ];
  }),
);

/** Every rule between fields. */
export const crossChecks: readonly CrossCheck[] = [
  nameMatchesFile,
  signInOutsideDev,
  aliasNamesEnvironment,
  sampleOnlyInDev,
  trailOutlivesAYear,
  hoursInOrder,
  hoursDisjoint,
];
