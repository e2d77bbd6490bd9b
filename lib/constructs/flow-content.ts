import { Stack, Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import {
  type Bindings,
  type Flow,
  type Module,
  type ModuleContract,
  moduleContract,
  renderFlow,
} from '../flow-language/index.ts';
import { validateFlow } from '../flow-language/validate/index.ts';

/** Modules a flow may invoke: their contracts, by the ARN the flow names them with. */
export type ModuleContracts = ReadonlyMap<string, ModuleContract>;

/**
 * The flow as the template carries it. ARNs may still be tokens: what cannot be judged yet is not judged.
 *
 * @throws Error naming flow, action and branch for everything the service would refuse, one line each
 */
export function flowContent(
  scope: Construct,
  source: Flow | Module,
  bindings: Bindings,
  contracts: ModuleContracts,
): string {
  const document = renderFlow(source, bindings);
  const errors = validateFlow(document, {
    name: source.name,
    type: source.kind === 'module' ? 'MODULE' : source.type,
    modules: (arn) => contracts.get(arn),
    contract: source.kind === 'module' ? moduleContract(source) : undefined,
    unresolved: (value) => Token.isUnresolved(value),
  }).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new FlowRefusedError(errors.map(({ message }) => message));
  return Stack.of(scope).toJsonString(document);
}

/** A flow the service would refuse. The message has one line per finding. */
export class FlowRefusedError extends Error {
  override readonly name = 'FlowRefusedError';

  constructor(readonly findings: readonly string[]) {
    super(findings.join('\n'));
  }
}
