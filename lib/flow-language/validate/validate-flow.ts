import { LIMITS } from '../catalogue/index.ts';
import { checkActionType } from './checks/action-types.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkErrors } from './checks/errors.ts';
import { checkFlowAttributes } from './checks/flow-attributes.ts';
import { checkIdentifiers } from './checks/identifiers.ts';
import { checkLimits } from './checks/limits.ts';
import { checkMetadata } from './checks/metadata.ts';
import { checkContract, checkModuleContract } from './checks/module-contract.ts';
import { checkModuleSettings } from './checks/module-settings.ts';
import { checkParameters } from './checks/parameters.ts';
import { checkReachability } from './checks/reachability.ts';
import { checkSilentFunctions } from './checks/silent-functions.ts';
import { checkActionStructure, checkStructure } from './checks/structure.ts';
import { checkTargetQueue } from './checks/target-queue.ts';
import { checkStart, checkTargets } from './checks/targets.ts';
import { checkElseBranch, checkNextAction } from './checks/transitions.ts';
import { error, type Finding, type Place } from './finding.ts';
import { type ActionCheck, type FlowCheck, inspect, type ValidateOptions } from './inspect.ts';
import { deeperThan, isObject } from './json.ts';
import { oldFormat } from './old-format.ts';
import { parseFlow } from './parse-flow.ts';
import { show } from './words.ts';

/** What a flow says as a whole. */
const FLOW_CHECKS: readonly FlowCheck[] = [
  checkStructure,
  checkLimits,
  checkIdentifiers,
  checkStart,
  checkModuleSettings,
  checkContract,
  checkMetadata,
];

/** What every action says. */
const ACTION_CHECKS: readonly ActionCheck[] = [
  checkActionStructure,
  checkActionType,
  checkParameters,
  checkNextAction,
  checkTargets,
  checkErrors,
  checkConditions,
  checkElseBranch,
  checkModuleContract,
];

/** What the paths through a flow say. Only for flows of a size the service takes, so that time stays in bounds. */
const PATH_CHECKS: readonly FlowCheck[] = [
  checkReachability,
  checkTargetQueue,
  checkFlowAttributes,
  checkSilentFunctions,
];

/**
 * Everything that is wrong with a flow document, ours or anybody's: what the service would refuse, and what it accepts
 * although a caller would suffer. Never throws, whatever the JSON. Findings on the flow come first, then action by
 * action in document order, then paths.
 */
export function validateFlow(document: unknown, options: ValidateOptions): Finding[] {
  const place: Place = { flow: options.name };
  if (!isObject(document)) {
    const text = `is ${show(document)}; a flow is an object with Version, StartAction and Actions`;
    return [error(place, 'not-a-flow', text)];
  }
  const old = oldFormat(document, place);
  if (old !== undefined) return [old];
  if (deeperThan(document, LIMITS.depth)) {
    const text = `is nested deeper than ${LIMITS.depth} levels; a flow nests a few levels only, so look for a value that contains itself`;
    return [error(place, 'nested-too-deep', text)];
  }
  const flow = inspect(document, options);
  const oversized = flow.actions.length > LIMITS.actions;
  return [
    ...FLOW_CHECKS.flatMap((check) => check(flow)),
    ...flow.actions.flatMap((action) => ACTION_CHECKS.flatMap((check) => check(action, flow))),
    ...(oversized ? [] : PATH_CHECKS.flatMap((check) => check(flow))),
  ];
}

/** Reads and validates in one go; a text that is no flow at all is one finding. */
export function validateFlowText(text: string, options: ValidateOptions): readonly Finding[] {
  const parsed = parseFlow(text, options);
  return parsed.ok ? validateFlow(parsed.document, options) : parsed.findings;
}
