/** The validator's door: read a flow, and find what is wrong with it. */
export { FINDING_CODES, type Finding, type FindingCode, type Severity } from './finding.ts';
export type { ValidateOptions } from './inspect.ts';
export { type ParsedFlow, parseFlow } from './parse-flow.ts';
export { validateFlow, validateFlowText } from './validate-flow.ts';
