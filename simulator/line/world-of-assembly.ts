import type { DocumentType, FlowDocument, FlowType, ModuleContract } from '../../lib/flow-language/document.ts';
import { parseFlow, validateFlow } from '../../lib/flow-language/validate/index.ts';
import { type Assembly, isObject, type Json, listOf, objectOf, type Resource, textOf } from '../assembly/index.ts';
import type { HoursOfOperation, HoursOverride, OpenTime } from '../connect/hours.ts';
import type { Agents, FlowResource, ModuleResource, QueueMetrics, QueueResource, World } from '../connect/world.ts';

/** What a call meets that no template says: the people behind the queues, and how full these are. */
export interface Scenario {
  /** @default nobody answers */
  readonly agents?: Agents;
  /** By queue name. @default an empty queue with people at work, none of them free */
  readonly metrics?: Readonly<Record<string, Partial<QueueMetrics>>>;
}

const IDLE_QUEUE: QueueMetrics = {
  contactsInQueue: 0,
  oldestContactAgeMs: 0,
  agentsOnline: 1,
  agentsStaffed: 1,
  agentsAvailable: 0,
  positionInQueue: 1,
};

/**
 * The Connect instance of an assembly as plain data.
 *
 * @throws Error in one line per problem when a flow is not one that Connect would take
 */
export function worldOf(assembly: Assembly, scenario: Scenario, seed: number): World {
  const modules = assembly.byType('AWS::Connect::ContactFlowModule').map(moduleOf);
  const contracts = new Map(modules.map((module) => [module.arn, module.contract]));
  const contractOf = (id: string) => contracts.get(id);
  const flows = assembly.byType('AWS::Connect::ContactFlow').map((resource) => flowOf(resource, contractOf));
  const queues = assembly.byType('AWS::Connect::Queue').map(queueOf);
  const integrations = (type: string) =>
    assembly
      .byType('AWS::Connect::IntegrationAssociation')
      .filter(({ properties }) => properties.IntegrationType === type)
      .map(({ properties, path }) => textOf(properties.IntegrationArn, `${path}.IntegrationArn`));
  const associatedBots = new Set(integrations('LEX_BOT'));
  return {
    instanceArn: instanceArnOf(assembly),
    region: assembly.region,
    flows: byArn(flows),
    modules: byArn(modules),
    queues: byArn(queues),
    hours: byArn(assembly.byType('AWS::Connect::HoursOfOperation').map(hoursOf)),
    botAliases: Object.fromEntries(
      assembly
        .byType('AWS::Lex::BotAlias')
        .filter(({ arn }) => arn !== undefined && associatedBots.has(arn))
        .map((alias) => [arnOf(alias), { locales: enabledLocales(alias) }]),
    ),
    associatedFunctions: integrations('LAMBDA_FUNCTION'),
    metrics: Object.fromEntries(queues.map(({ arn, name }) => [arn, { ...IDLE_QUEUE, ...scenario.metrics?.[name] }])),
    agents: scenario.agents ?? 'none',
    seed,
  };
}

/** The ARN of the instance, also of one that the deployment found rather than made. */
function instanceArnOf(assembly: Assembly): string {
  const flow = assembly.byType('AWS::Connect::ContactFlow')[0];
  if (flow === undefined) {
    throw new Error(`the cloud assembly at ${assembly.directory} has no contact flow, so nothing answers a call`);
  }
  return textOf(flow.properties.InstanceArn, `${flow.path}.InstanceArn`);
}

function flowOf(resource: Resource, contractOf: (id: string) => ModuleContract | undefined): FlowResource {
  const name = textOf(resource.properties.Name, `${resource.path}.Name`);
  const type = textOf(resource.properties.Type, `${resource.path}.Type`) as FlowType;
  return { arn: arnOf(resource), name, type, document: documentOf(resource, { name, type, modules: contractOf }) };
}

function moduleOf(resource: Resource): ModuleResource {
  const name = textOf(resource.properties.Name, `${resource.path}.Name`);
  const settings = resource.properties.Settings;
  const contract =
    settings === undefined ? undefined : (JSON.parse(textOf(settings, `${resource.path}.Settings`)) as ModuleContract);
  const document = documentOf(resource, { name, type: 'MODULE', ...(contract && { contract }) });
  return { arn: arnOf(resource), name, document, ...(contract && { contract }) };
}

function documentOf(
  resource: Resource,
  options: {
    readonly name: string;
    readonly type: DocumentType;
    readonly contract?: ModuleContract;
    readonly modules?: (id: string) => ModuleContract | undefined;
  },
): FlowDocument {
  const parsed = parseFlow(textOf(resource.properties.Content, `${resource.path}.Content`), { name: options.name });
  const findings = parsed.ok ? validateFlow(parsed.document, options) : parsed.findings;
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!parsed.ok || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return parsed.document as FlowDocument;
}

function queueOf(resource: Resource): QueueResource {
  const { Name, HoursOfOperationArn, MaxContacts } = resource.properties;
  return {
    arn: arnOf(resource),
    name: textOf(Name, `${resource.path}.Name`),
    hoursArn: textOf(HoursOfOperationArn, `${resource.path}.HoursOfOperationArn`),
    ...(typeof MaxContacts === 'number' && { maxContacts: MaxContacts }),
  };
}

function hoursOf(resource: Resource): HoursOfOperation {
  const { Name, TimeZone, Config, HoursOfOperationOverrides } = resource.properties;
  const overrides = `${resource.path}.HoursOfOperationOverrides`;
  return {
    arn: arnOf(resource),
    name: textOf(Name, `${resource.path}.Name`),
    timeZone: textOf(TimeZone, `${resource.path}.TimeZone`),
    config: listOf(Config, `${resource.path}.Config`).map((entry) => openTimeOf(entry, `${resource.path}.Config`)),
    overrides: listOf(HoursOfOperationOverrides, overrides).map((entry) => overrideOf(entry, overrides)),
  };
}

function overrideOf(entry: Json, path: string): HoursOverride {
  const { OverrideName, EffectiveFrom, EffectiveTill, OverrideConfig } = objectOf(entry, path);
  return {
    name: textOf(OverrideName, `${path}.OverrideName`),
    from: textOf(EffectiveFrom, `${path}.EffectiveFrom`),
    till: textOf(EffectiveTill, `${path}.EffectiveTill`),
    config: listOf(OverrideConfig, `${path}.OverrideConfig`).map((time) => openTimeOf(time, path)),
  };
}

function openTimeOf(entry: Json, path: string): OpenTime {
  const { Day, StartTime, EndTime } = objectOf(entry, path);
  const time = (value: unknown) => {
    const { Hours, Minutes } = objectOf(value, path);
    return { hours: Number(Hours), minutes: Number(Minutes) };
  };
  return { day: textOf(Day, `${path}.Day`) as OpenTime['day'], start: time(StartTime), end: time(EndTime) };
}

function enabledLocales(alias: Resource): string[] {
  return listOf(alias.properties.BotAliasLocaleSettings, `${alias.path}.BotAliasLocaleSettings`).flatMap((entry) => {
    const { LocaleId, BotAliasLocaleSetting } = objectOf(entry, alias.path);
    const enabled = isObject(BotAliasLocaleSetting) && BotAliasLocaleSetting.Enabled === true;
    return enabled ? [textOf(LocaleId, `${alias.path}.LocaleId`)] : [];
  });
}

function arnOf(resource: Resource): string {
  if (resource.arn === undefined) throw new Error(`${resource.path} (${resource.type}) has no ARN`);
  return resource.arn;
}

function byArn<T extends { readonly arn: string }>(resources: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(resources.map((resource) => [resource.arn, resource]));
}
