import type { CallStartResponse } from './call-start.ts';
import type { DialogueParameters, DialogueResponse } from './dialogue.ts';
import type { CallPathFunctionName } from './function-names.ts';
import type { HandOverParameters, HandOverResponse } from './hand-over.ts';
import type { VerifyCallerParameters, VerifyCallerResponse } from './verify-caller.ts';

/** What a flow gives each function it invokes, and what it may read back under `$.External`. */
export interface FunctionContracts {
  readonly 'call-start': { readonly parameters: Record<never, never>; readonly response: CallStartResponse };
  readonly 'verify-caller': { readonly parameters: VerifyCallerParameters; readonly response: VerifyCallerResponse };
  readonly dialogue: { readonly parameters: DialogueParameters; readonly response: DialogueResponse };
  readonly 'hand-over': { readonly parameters: HandOverParameters; readonly response: HandOverResponse };
}

/** Names a flow may pass to a function. */
export type ParameterName<F extends CallPathFunctionName> = keyof FunctionContracts[F]['parameters'] & string;

/** Names a flow may read after a function answered. */
export type ResponseName<F extends CallPathFunctionName> = keyof FunctionContracts[F]['response'] & string;
