import { enGb } from './prompts/en-gb.ts';
import type { PromptName } from './prompts/index.ts';

/** The names of all prompts; every locale has the same. */
const PROMPT_NAMES = new Set(Object.keys(enGb({ bank: '', openingHours: '' })));

const isPrompt = (name: string): name is PromptName => PROMPT_NAMES.has(name);

/**
 * The prompts a flow's actions mention, in alphabetical order.
 *
 * @throws Error if they mention a flow attribute that is neither a prompt nor set by the flow: it would be spoken as
 * silence
 */
export function promptsMentioned(flow: string, actions: readonly object[]): PromptName[] {
  const mentioned = new Set(
    [...JSON.stringify(actions).matchAll(/\$\.FlowAttributes\.(\w+)/g)].flatMap(([, name]) => name ?? []),
  );
  const set = new Set(actions.flatMap(attributesSetBy));
  for (const name of mentioned) {
    if (!isPrompt(name) && !set.has(name)) {
      throw new Error(
        `flow '${flow}' mentions $.FlowAttributes.${name}, which is neither a prompt nor set by an UpdateFlowAttributes of the flow`,
      );
    }
  }
  return [...mentioned].filter(isPrompt).sort();
}

function attributesSetBy(action: object): string[] {
  const isSetter = 'type' in action && action.type === 'UpdateFlowAttributes' && 'attributes' in action;
  return isSetter && typeof action.attributes === 'object' ? Object.keys(action.attributes ?? {}) : [];
}
