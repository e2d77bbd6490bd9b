import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import {
  type Bindings,
  type Flow,
  type Module,
  type ModuleContract,
  moduleContract,
  orderByReference,
} from '../flow-language/index.ts';
import type { ConnectInstance } from './connect-instance.ts';
import { ContactFlow, ContactFlowModule } from './contact-flow.ts';

/** ARNs by the names flows use. */
export interface FlowTargets {
  readonly functions: ReadonlyMap<string, string>;
  readonly queues: ReadonlyMap<string, string>;
  readonly hours: ReadonlyMap<string, string>;
  readonly botAliases: ReadonlyMap<string, string>;
}

export interface LineFlowsProps {
  readonly settings: Settings;
  readonly instance: ConnectInstance;
  readonly sources: readonly (Flow | Module)[];
  readonly targets: FlowTargets;
}

/** Every flow and module of the line, each created after those it names. */
export class LineFlows extends Construct {
  private readonly flows = new Map<string, string>();
  private readonly modules = new Map<string, string>();
  private readonly contracts = new Map<string, ModuleContract>();

  constructor(scope: Construct, id: string, { settings, instance, sources, targets }: LineFlowsProps) {
    super(scope, id);

    for (const source of orderByReference(sources)) {
      const common = { settings, instance, bindings: this.bindingsOf(source.name, targets), contracts: this.contracts };
      if (source.kind === 'flow') {
        const flow = new ContactFlow(this, source.name, { ...common, source });
        this.flows.set(source.name, flow.arn);
      } else {
        const module = new ContactFlowModule(this, source.name, { ...common, source });
        this.modules.set(source.name, module.arn);
        this.contracts.set(module.arn, moduleContract(source));
      }
    }
  }

  /**
   * ARN of one flow.
   *
   * @throws Error when there is no such flow, naming those there are
   */
  public arnOf(flow: string): string {
    return found(this.flows, 'flow', flow, 'the entry of the line');
  }

  private bindingsOf(name: string, targets: FlowTargets): Bindings {
    const where = `flow '${name}'`;
    return {
      function: (target) => found(targets.functions, 'function', target, where),
      queue: (target) => found(targets.queues, 'queue', target, where),
      hours: (target) => found(targets.hours, 'hours of operation', target, where),
      botAlias: (target) => found(targets.botAliases, 'bot', target, where),
      flow: (target) => found(this.flows, 'flow', target, where),
      module: (target) => found(this.modules, 'module', target, where),
    };
  }
}

function found(there: ReadonlyMap<string, string>, kind: string, name: string, where: string): string {
  const arn = there.get(name);
  if (arn !== undefined) return arn;
  throw new Error(
    `${where} names ${kind} '${name}', but this deployment has: ${[...there.keys()].join(', ') || 'none'}`,
  );
}
