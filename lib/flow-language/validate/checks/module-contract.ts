import { LIMITS } from '../../catalogue/index.ts';
import type { ContractSchema, ModuleContract } from '../../document.ts';
import { error, type Finding } from '../finding.ts';
import type { ActionCheck, FlowCheck, InspectedAction, InspectedFlow } from '../inspect.ts';
import { at, isObject, listOf, member, objectOf } from '../json.ts';
import { enumerate, show, suggestion } from '../words.ts';
import { schemaProblems } from './schema.ts';

/** A contract is read from a template, so nothing about its form is certain. */
const resultsOf = (contract: ModuleContract): string[] =>
  listOf(at(objectOf(contract), 'transitions.results'))
    .map((result) => member(objectOf(result), 'name'))
    .filter((name) => typeof name === 'string');

const schemaOf = (contract: ModuleContract, part: 'input' | 'resultData'): ContractSchema | undefined => {
  const schema = at(objectOf(contract), `${part}.schema`);
  return isObject(schema) ? schema : undefined;
};

/** A module's own contract is one the service takes. */
export const checkContract: FlowCheck = ({ options, place }) => {
  if (options.contract === undefined) return [];
  const results = resultsOf(options.contract);
  const findings: Finding[] = [];
  if (results.length > LIMITS.moduleResults) {
    const text = `declares ${results.length} results; a module returns at most ${LIMITS.moduleResults}`;
    findings.push(error(place, 'module-contract', text));
  }
  const twice = results.filter((name, index) => results.indexOf(name) !== index);
  if (twice.length > 0) {
    findings.push(error(place, 'module-contract', `declares the result ${show(twice[0])} twice; name each once`));
  }
  return findings;
};

/** Whoever invokes a module, and whoever returns from one, keeps to its contract. */
export const checkModuleContract: ActionCheck = (action, flow) => {
  if (action.spec?.type === 'InvokeFlowModule') return invocation(action, flow);
  if (action.spec?.type === 'EndFlowModuleExecution') return returning(action, flow);
  return [];
};

function invocation(action: InspectedAction, flow: InspectedFlow): Finding[] {
  const module = member(action.parameters, 'FlowModuleId');
  const contract = typeof module === 'string' ? flow.options.modules?.(module) : undefined;
  if (contract === undefined) return [];
  const results = resultsOf(contract);
  const findings = action.conditions.flatMap(({ label, operands }): Finding[] => {
    const operand = listOf(operands)[0];
    if (typeof operand !== 'string' || operand === '' || flow.unresolved(operand) || results.includes(operand))
      return [];
    const text = `waits for a result that the module does not declare; its results are ${enumerate(results)}${suggestion(operand, results)}`;
    return [error({ ...action.place, branch: label }, 'module-contract', text)];
  });
  return [...findings, ...dataFindings('Input', schemaOf(contract, 'input'), action, flow)];
}

function returning(action: InspectedAction, flow: InspectedFlow): Finding[] {
  const { contract } = flow.options;
  if (contract === undefined || flow.type !== 'MODULE') return [];
  const results = resultsOf(contract);
  const result = member(action.parameters, 'Result');
  const findings: Finding[] = [];
  if (typeof result === 'string' && result !== '' && !flow.unresolved(result) && !results.includes(result)) {
    const text = `returns ${show(result)}, which the module does not declare; its results are ${enumerate(results)}${suggestion(result, results)}`;
    findings.push(error(action.place, 'module-contract', text));
  }
  return [...findings, ...dataFindings('ResultData', schemaOf(contract, 'resultData'), action, flow)];
}

function dataFindings(
  name: 'Input' | 'ResultData',
  schema: ContractSchema | undefined,
  action: InspectedAction,
  flow: InspectedFlow,
): Finding[] {
  const data = member(action.parameters, name);
  if (schema === undefined) {
    if (data === undefined || (typeof data === 'object' && data !== null && Object.keys(data).length === 0)) return [];
    const text = `gives ${name} although the module declares no schema for it; declare one or leave it out`;
    return [error(action.place, 'module-contract', text)];
  }
  return schemaProblems(data ?? {}, schema, name, (value) => flow.unresolved(value)).map((text) =>
    error(action.place, 'module-contract', text),
  );
}
