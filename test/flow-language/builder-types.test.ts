import type { Flow, Module } from '../../lib/flow-language/index.ts';
import { flowBuilder } from '../../lib/flow-language/index.ts';

// what must not compile is in refused-by-the-compiler.ts

const { defineFlow, defineModule } = flowBuilder<{
  readonly function: 'look-up';
  readonly flow: 'main';
  readonly module: { readonly check: 'Passed' };
  readonly queue: 'people';
  readonly hours: 'day';
  readonly bot: 'helper';
}>();

test('a flow written in the names of one line is a flow like any other', () => {
  const flow: Flow = defineFlow({
    name: 'main',
    type: 'CONTACT_FLOW',
    description: 'A flow',
    start: 'Hang up',
    actions: { 'Hang up': { type: 'DisconnectParticipant' } },
  });
  const module: Module = defineModule({
    name: 'check',
    description: 'A module',
    results: { Passed: 'it passed' },
    start: 'Return',
    actions: { Return: { type: 'EndFlowModuleExecution', result: 'Passed' } },
  });

  expect([flow.kind, module.kind]).toEqual(['flow', 'module']);
});
