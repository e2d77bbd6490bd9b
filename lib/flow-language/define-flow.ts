import type { Action, Names } from './actions.ts';
import { LIMITS } from './catalogue/limits.ts';
import type { ContractSchema, FlowType } from './document.ts';
import { requireSoundActions } from './sound-actions.ts';

/** A flow as data: what Connect shows, what the simulator runs and what is rendered for the service. */
export interface Flow<Id extends string = string, N extends Names = Names> {
  readonly kind: 'flow';
  /** Shown in the Connect console, and the word other flows use for this one. */
  readonly name: string;
  readonly type: FlowType;
  readonly description: string;
  readonly start: Id;
  readonly actions: Readonly<Record<Id, Action<Id, N, never>>>;
}

/** A flow module as data: a flow with a contract, called like a subroutine. */
export interface Module<Id extends string = string, N extends Names = Names, Result extends string = string> {
  readonly kind: 'module';
  readonly name: string;
  readonly description: string;
  /** JSON Schema of the input, draft 4. */
  readonly input?: ContractSchema;
  /** JSON Schema of the data it returns, draft 4. */
  readonly resultData?: ContractSchema;
  /** Every result the module can return, with what it means; at most 8. */
  readonly results: Readonly<Record<Result, string>>;
  readonly start: Id;
  readonly actions: Readonly<Record<Id, Action<Id, N, Result>>>;
}

/** What an author writes to define a flow. */
export interface FlowDefinition<Id extends string, N extends Names> {
  readonly name: N['flow'];
  readonly type: FlowType;
  readonly description: string;
  readonly start: NoInfer<Id>;
  readonly actions: Readonly<Record<Id, Action<NoInfer<Id>, N, never>>>;
}

/** What an author writes to define a module. */
export interface ModuleDefinition<Id extends string, N extends Names, Result extends string> {
  readonly name: keyof N['module'] & string;
  readonly description: string;
  readonly input?: ContractSchema;
  readonly resultData?: ContractSchema;
  readonly results: Readonly<Record<Result, string>>;
  readonly start: NoInfer<Id>;
  readonly actions: Readonly<Record<Id, Action<NoInfer<Id>, N, NoInfer<Result>>>>;
}

/** The two ways to define something, narrowed to the names of one line. */
export interface FlowBuilder<N extends Names> {
  /**
   * Defines a flow. The keys of `actions` are the identifiers that Connect shows; every target must be one of them.
   *
   * @throws Error if an identifier, a target, a name or a limit would be refused by the service
   */
  defineFlow<const Id extends string>(flow: FlowDefinition<Id, N>): Flow<Id, N>;

  /**
   * Defines a module: a flow that returns one of its declared results.
   *
   * @throws Error as `defineFlow`, and for more than 8 results
   */
  defineModule<const Id extends string, const Result extends string>(
    module: ModuleDefinition<Id, N, Result>,
  ): Module<Id, N, Result>;
}

/**
 * A builder that knows the names of one line: a typo in a function's name, or an ARN in its place, does not compile.
 *
 * @example const { defineFlow } = flowBuilder<LineNames>();
 */
export function flowBuilder<N extends Names>(): FlowBuilder<N> {
  return {
    defineFlow(flow) {
      requireSoundActions('flow', flow);
      return { kind: 'flow', ...flow };
    },
    defineModule(module) {
      const results = Object.keys(module.results);
      if (results.length > LIMITS.moduleResults) {
        throw new Error(
          `module '${module.name}' declares ${results.length} results; a module may have at most ${LIMITS.moduleResults}`,
        );
      }
      requireSoundActions('module', module);
      return { kind: 'module', ...module };
    },
  };
}

/** The builder for any names; a line of your own reads better with `flowBuilder<YourNames>()`. */
export const { defineFlow, defineModule } = flowBuilder<Names>();
