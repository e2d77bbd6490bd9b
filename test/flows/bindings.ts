import type { Bindings, Flow, Module } from '../../lib/flow-language/index.ts';
import { moduleContract, renderFlow } from '../../lib/flow-language/index.ts';
import { validateFlow } from '../../lib/flow-language/validate/index.ts';

const instance = 'arn:aws:connect:eu-west-2:111122223333:instance/11111111-2222-3333-4444-555555555555';

/** ARNs as a deployment would have them. */
export const bindings: Bindings = {
  function: (name) => `arn:aws:lambda:eu-west-2:111122223333:function:${name}`,
  flow: (name) => `${instance}/contact-flow/${name}`,
  module: (name) => `${instance}/flow-module/${name}`,
  queue: (name) => `${instance}/queue/${name}`,
  hours: (name) => `${instance}/operating-hours/${name}`,
  botAlias: () => 'arn:aws:lex:eu-west-2:111122223333:bot-alias/BOT1234567/ALIAS12345',
};

/** What the validator says about a flow of a line that has these modules. */
export function findingsOn(source: Flow | Module, modules: readonly Module[]): string[] {
  const findings = validateFlow(renderFlow(source, bindings), {
    name: source.name,
    type: source.kind === 'flow' ? source.type : 'MODULE',
    ...(source.kind === 'module' ? { contract: moduleContract(source) } : {}),
    modules: (id) => {
      const found = modules.find(({ name }) => bindings.module(name) === id);
      return found && moduleContract(found);
    },
  });
  return findings.map(({ severity, message }) => `${severity}: ${message}`);
}
