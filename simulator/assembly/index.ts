export { type Assembly, type Output, readAssembly, type StackSummary } from './assembly.ts';
export { isList, isObject, type Json, type JsonObject, listOf, objectOf, textOf } from './json.ts';
export type { Resource } from './resource.ts';
