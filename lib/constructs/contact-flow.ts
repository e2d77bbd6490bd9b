import { Tags } from 'aws-cdk-lib';
import { CfnContactFlow, CfnContactFlowModule } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import { type Bindings, type Flow, type Module, renderModuleSettings } from '../flow-language/index.ts';
import type { ConnectInstance } from './connect-instance.ts';
import { flowContent, type ModuleContracts } from './flow-content.ts';
import { shownName } from './names.ts';

/** Tag by which people and tools find a flow; its value is the flow's name. */
export const FLOW_TAG = 'trustline:flow';

/** Tag by which people and tools find a module; its value is the module's name. */
export const MODULE_TAG = 'trustline:module';

export interface ContactFlowProps<Source> {
  readonly settings: Settings;
  readonly instance: ConnectInstance;

  /** The flow as data, never a string: what is deployed is what was checked. */
  readonly source: Source;

  /** What the flow's names stand for. */
  readonly bindings: Bindings;

  /** Modules the flow may invoke. */
  readonly contracts: ModuleContracts;
}

/** A flow, checked while it is synthesised, published as soon as it is created. */
export class ContactFlow extends Construct {
  public readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    { settings, instance, source, bindings, contracts }: ContactFlowProps<Flow>,
  ) {
    super(scope, id);

    const resource = new CfnContactFlow(this, 'Resource', {
      instanceArn: instance.arn,
      name: shownName(settings, source.name),
      description: source.description,
      type: source.type,
      state: 'ACTIVE',
      content: flowContent(this, source, bindings, contracts),
    });
    Tags.of(resource).add(FLOW_TAG, source.name);
    instance.changes.add(resource);
    this.arn = resource.attrContactFlowArn;
  }
}

/** A flow module, with its contract. */
export class ContactFlowModule extends Construct {
  public readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    { settings, instance, source, bindings, contracts }: ContactFlowProps<Module>,
  ) {
    super(scope, id);

    const resource = new CfnContactFlowModule(this, 'Resource', {
      instanceArn: instance.arn,
      name: shownName(settings, source.name),
      description: source.description,
      state: 'ACTIVE',
      content: flowContent(this, source, bindings, contracts),
      settings: renderModuleSettings(source),
    });
    Tags.of(resource).add(MODULE_TAG, source.name);
    instance.changes.add(resource);
    this.arn = resource.attrContactFlowModuleArn;
  }
}
