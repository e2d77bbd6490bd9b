import type { Flow, Module } from './define-flow.ts';
import type {
  ActionMetadata,
  DocumentAction,
  FlowDocument,
  FlowMetadata,
  ModuleContentSettings,
  ModuleContract,
  ModuleDocument,
} from './document.ts';
import { FLOW_LANGUAGE_VERSION } from './document.ts';
import { layOut } from './layout.ts';
import type { Bindings } from './rendering/bindings.ts';
import { designerHints } from './rendering/designer-hints.ts';
import { parametersOf } from './rendering/parameters.ts';
import { targetsOf, transitionsOf } from './transitions.ts';

export type { Bindings } from './rendering/bindings.ts';

export interface RenderOptions {
  /**
   * Whether the document carries positions and hints for the console's designer. The service ignores them.
   *
   * @default true
   */
  readonly designer?: boolean;
}

/** Boilerplate: the service refuses module content without it, and reads the contract from the resource instead. */
const MODULE_CONTENT_SETTINGS: ModuleContentSettings = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: [
    { DisplayName: 'Success', ReferenceName: 'Success', Description: 'The module ended' },
    { DisplayName: 'Error', ReferenceName: 'Error', Description: 'The module failed' },
  ],
};

/**
 * Renders a flow as the service accepts it: the content of `AWS::Connect::ContactFlow`, still an object.
 *
 * @param bindings what the flow's names stand for; the strings may be CDK tokens
 */
export function renderFlow(flow: Flow, bindings: Bindings, options?: RenderOptions): FlowDocument;
/** Renders a module: as a flow, with the `Settings` a module's content must carry. */
export function renderFlow(module: Module, bindings: Bindings, options?: RenderOptions): ModuleDocument;
export function renderFlow(source: Flow | Module, bindings: Bindings, options?: RenderOptions): FlowDocument;
export function renderFlow(
  source: Flow | Module,
  bindings: Bindings,
  { designer = true }: RenderOptions = {},
): FlowDocument | ModuleDocument {
  const actions = Object.entries(source.actions).map(
    ([identifier, action]) =>
      ({
        Identifier: identifier,
        Type: action.type,
        Parameters: parametersOf(action, bindings),
        Transitions: transitionsOf(action),
      }) as DocumentAction,
  );
  return {
    Version: FLOW_LANGUAGE_VERSION,
    StartAction: source.start,
    ...(designer ? { Metadata: metadataOf(source, actions) } : {}),
    Actions: actions,
    ...(source.kind === 'module' ? { Settings: MODULE_CONTENT_SETTINGS } : {}),
  };
}

/** Positions and hints for the console's designer. */
function metadataOf(source: Flow | Module, actions: readonly DocumentAction[]): FlowMetadata {
  const blocks = Object.entries(source.actions).map(([id, action]) => ({ id, targets: targetsOf(action) }));
  const { entryPointPosition, positions } = layOut(source.start, blocks);
  const metadata = actions.flatMap((rendered): [string, ActionMetadata][] => {
    const action = source.actions[rendered.Identifier];
    const position = positions[rendered.Identifier];
    if (action === undefined || position === undefined) return [];
    const hints = designerHints(action, rendered.Parameters, rendered.Transitions.Conditions ?? []);
    return [[rendered.Identifier, { position, isFriendlyName: true, ...hints }]];
  });
  return { entryPointPosition, ActionMetadata: Object.fromEntries(metadata) };
}

/** What a module takes and gives, as an object. */
export function moduleContract({ input, resultData, results }: Module): ModuleContract {
  return {
    ...(input === undefined ? {} : { input: { schema: input } }),
    ...(resultData === undefined ? {} : { resultData: { schema: resultData } }),
    transitions: {
      results: Object.entries(results).map(([name, description]) => ({ name, description })),
    },
  };
}

/** The `Settings` string of `AWS::Connect::ContactFlowModule`: the module's contract as JSON. */
export function renderModuleSettings(module: Module): string {
  return JSON.stringify(moduleContract(module));
}
