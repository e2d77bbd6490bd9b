import { Tags } from 'aws-cdk-lib';
import { CfnHoursOfOperation, CfnQueue, CfnRoutingProfile, CfnSecurityProfile } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { LANGUAGE_FAMILIES, LANGUAGE_FAMILY_OF, type LanguageFamily } from '../../lambda/contracts/locale.ts';
import type { Settings } from '../deployment/settings.ts';
import type { ConnectInstance } from './connect-instance.ts';
import { shownName } from './names.ts';
import { PERSONAS } from './personas.ts';

/** Tag by which people and tools find a queue; its value is the name flows use. */
export const QUEUE_TAG = 'trustline:queue';

/** Calls an agent takes at a time. */
const VOICE_CONCURRENCY = 1;

export interface PeopleProps {
  readonly settings: Settings;
  readonly instance: ConnectInstance;

  /** What flows call the hours of operation and the queue of each language family. */
  readonly names: { readonly hours: string; readonly queues: Readonly<Record<LanguageFamily, string>> };

  /**
   * Number that callbacks show.
   *
   * @default - callbacks cannot be dialled, since the line has no number
   */
  readonly callerIdArn?: string;
}

/** Everything people need to answer: hours, a queue per language, a routing profile, and a security profile per persona. */
export class People extends Construct {
  public readonly hours: CfnHoursOfOperation;

  /** Queues by the name flows use. */
  public readonly queues: ReadonlyMap<string, CfnQueue>;

  constructor(scope: Construct, id: string, props: PeopleProps) {
    super(scope, id);

    const { settings, instance, names } = props;
    this.hours = instance.changes.add(openingHours(this, props));
    const spoken = new Set(settings.languages.map((language) => LANGUAGE_FAMILY_OF[language]));
    this.queues = new Map<string, CfnQueue>(
      LANGUAGE_FAMILIES.filter((family) => spoken.has(family)).map((family) => [
        names.queues[family],
        instance.changes.add(languageQueue(this, props, family, this.hours)),
      ]),
    );
    instance.changes.add(routingProfile(this, settings, instance, [...this.queues.values()]));
    for (const persona of PERSONAS) {
      instance.changes.add(
        new CfnSecurityProfile(this, persona.id, {
          instanceArn: instance.arn,
          securityProfileName: shownName(settings, persona.name),
          description: persona.description,
          permissions: [...persona.permissions],
        }),
      );
    }
  }
}

const timeOf = (clock: string) => ({ hours: Number(clock.slice(0, 2)), minutes: Number(clock.slice(3)) });

function openingHours(scope: Construct, { settings, instance, names }: PeopleProps): CfnHoursOfOperation {
  return new CfnHoursOfOperation(scope, 'OpeningHours', {
    instanceArn: instance.arn,
    name: shownName(settings, names.hours),
    description: 'When people answer',
    timeZone: settings.timeZone,
    config: settings.openingHours.flatMap(({ days, start, end }) =>
      days.map((day) => ({ day, startTime: timeOf(start), endTime: timeOf(end) })),
    ),
  });
}

function languageQueue(
  scope: Construct,
  { settings, instance, names, callerIdArn }: PeopleProps,
  family: LanguageFamily,
  hours: CfnHoursOfOperation,
): CfnQueue {
  const queue = new CfnQueue(scope, `Queue-${family}`, {
    instanceArn: instance.arn,
    name: shownName(settings, names.queues[family]),
    description: `Callers who speak ${family}`,
    hoursOfOperationArn: hours.attrHoursOfOperationArn,
    outboundCallerConfig: callerIdArn
      ? { outboundCallerIdName: settings.bankName, outboundCallerIdNumberArn: callerIdArn }
      : undefined,
  });
  Tags.of(queue).add(QUEUE_TAG, names.queues[family]);
  return queue;
}

function routingProfile(
  scope: Construct,
  settings: Settings,
  instance: ConnectInstance,
  queues: readonly CfnQueue[],
): CfnRoutingProfile {
  const [first] = queues;
  if (!first)
    throw new Error(`the line needs at least one queue, got languages ${settings.languages.join(', ') || 'none'}`);
  return new CfnRoutingProfile(scope, 'RoutingProfile', {
    instanceArn: instance.arn,
    name: shownName(settings, 'customer-service'),
    description: 'Agents of the line: one call at a time, the language they speak first',
    defaultOutboundQueueArn: first.attrQueueArn,
    mediaConcurrencies: [{ channel: 'VOICE', concurrency: VOICE_CONCURRENCY }],
    queueConfigs: queues.map((queue) => ({
      priority: 1,
      delay: 0,
      queueReference: { channel: 'VOICE', queueArn: queue.attrQueueArn },
    })),
  });
}
