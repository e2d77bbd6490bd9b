/** The Connect Flow language: typed builder, rendering, references. Nothing here knows AWS libraries or this line. */
export type { Action, ActionForm, Comparison, Key, Names, Reference, Speech, Text } from './actions.ts';
export type { Flow, FlowBuilder, FlowDefinition, Module, ModuleDefinition } from './define-flow.ts';
export { defineFlow, defineModule, flowBuilder } from './define-flow.ts';
export type * from './document.ts';
export type { References } from './references.ts';
export { orderByReference, referencesOf } from './references.ts';
export type { Bindings, RenderOptions } from './render.ts';
export { moduleContract, renderFlow, renderModuleSettings } from './render.ts';
export { targetsOf, transitionsOf } from './transitions.ts';
