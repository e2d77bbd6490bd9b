import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { ConnectInstance } from '../constructs/connect-instance.ts';
import type { DataKeys } from '../constructs/data-keys.ts';
import { InstanceStorage } from '../constructs/instance-storage.ts';
import { Integrations } from '../constructs/integrations.ts';
import { LineAlarms } from '../constructs/line-alarms.ts';
import { LineFlows } from '../constructs/line-flows.ts';
import { People } from '../constructs/people.ts';
import { PhoneNumber } from '../constructs/phone-number.ts';
import { PhoneNumberAssociation } from '../constructs/phone-number-association.ts';
import type { Settings } from '../deployment/settings.ts';
import { type Flow, type Module, referencesOf } from '../flow-language/index.ts';
import { type LineNames, QUEUE_OF } from '../flows/line-names.ts';
import { FUNCTION_SECONDS } from '../flows/time-limits.ts';
import type { FunctionCode } from './fulfillment-stack.ts';
import { stackProps } from './stack-props.ts';
import type { StorageStack } from './storage-stack.ts';

/** The flow that answers. */
const ENTRY_FLOW: LineNames['flow'] = 'inbound';

/** Name of the hours of operation, as flows say it. */
const HOURS: LineNames['hours'] = 'opening-hours';

export interface ContactCentreStackProps {
  readonly settings: Settings;
  readonly keys: DataKeys;
  readonly storage: Pick<StorageStack, 'recordings' | 'transcripts' | 'reports'>;
  readonly functions: ReadonlyMap<string, IFunction>;

  /** Name flows use for the bot, and the ARN of the alias callers reach. */
  readonly bot: { readonly name: string; readonly aliasArn: string };

  readonly flows: readonly (Flow | Module)[];
  readonly functionCode: FunctionCode;

  /** Told when the line fails callers. */
  readonly alerts: ITopic;
}

/** Contact centre: instance, storage, people, integrations, flows, number. Everything Connect, in the order it is made. */
export class ContactCentreStack extends Stack {
  constructor(scope: Construct, id: string, props: ContactCentreStackProps) {
    super(scope, id, stackProps(props.settings, 'Connect instance, queues, flows and phone number'));

    const { settings, keys, storage, flows } = props;
    const instance = new ConnectInstance(this, 'Instance', {
      settings,
      callsBack: flows.some(callsBack),
      logKey: keys.logs,
    });
    const number =
      settings.phoneNumber === 'none'
        ? undefined
        : new PhoneNumber(this, 'PhoneNumber', { settings, instance, number: settings.phoneNumber });
    if (storesHere(settings)) {
      new InstanceStorage(this, 'Storage', {
        settings,
        instance,
        recordings: { bucket: storage.recordings, key: keys.recordings },
        transcripts: { bucket: storage.transcripts, key: keys.transcripts },
        reports: { bucket: storage.reports, key: keys.reports },
      });
    }
    const people = new People(this, 'People', {
      settings,
      instance,
      names: { hours: HOURS, queues: QUEUE_OF },
      callerIdArn: number?.arn,
    });
    const invoked = invokedBy(flows, props.functions);
    new Integrations(this, 'Integrations', { settings, instance, functions: invoked, botAliasArn: props.bot.aliasArn });
    const lineFlows = new LineFlows(this, 'Flows', {
      settings,
      instance,
      sources: flows,
      targets: {
        functions: mapped(invoked, (target) => target.functionArn),
        queues: mapped(people.queues, (queue) => queue.attrQueueArn),
        hours: new Map([[HOURS, people.hours.attrHoursOfOperationArn]]),
        botAliases: new Map([[props.bot.name, props.bot.aliasArn]]),
      },
    });
    const entryFlowArn = lineFlows.arnOf(ENTRY_FLOW);
    new LineAlarms(this, 'Alarms', {
      instance,
      functions: invoked,
      callerWaits: Duration.seconds(FUNCTION_SECONDS),
      alerts: props.alerts,
    });
    if (number) {
      new PhoneNumberAssociation(this, 'PhoneNumberAssociation', {
        settings,
        instance,
        phoneNumber: number,
        contactFlowArn: entryFlowArn,
        code: props.functionCode('associate-phone-number'),
        logKey: keys.logs,
      });
    }

    new CfnOutput(this, 'InstanceArn', { value: instance.arn, description: 'The Connect instance' });
    new CfnOutput(this, 'EntryFlowArn', { value: entryFlowArn, description: 'The flow that answers' });
  }
}

const storesHere = ({ instance }: Settings) => 'create' in instance || instance.existing.storage === 'associate';

const callsBack = (source: Flow | Module) =>
  Object.values(source.actions).some((action) => action.type === 'CreateCallbackContact');

/** Only functions some flow invokes are introduced to the instance. */
function invokedBy(
  flows: readonly (Flow | Module)[],
  functions: ReadonlyMap<string, IFunction>,
): Map<string, IFunction> {
  const named = new Set(flows.flatMap((flow) => referencesOf(flow).functions));
  return new Map([...functions].filter(([name]) => named.has(name)));
}

const mapped = <V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W) =>
  new Map([...map].map(([name, value]) => [name, change(value)]));
