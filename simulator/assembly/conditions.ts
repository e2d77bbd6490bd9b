import { resolve, type Scope } from './intrinsics.ts';
import { isList, isObject, type Json, textOf } from './json.ts';

/**
 * Says whether a condition of a template's `Conditions` section holds.
 *
 * @throws Error naming the function and `path` for a condition function that is not simulated
 */
export function holds(condition: Json, scope: Scope, path: string): boolean {
  if (!isObject(condition)) throw new Error(`a condition must be an object (${path})`);
  const [name = '', ...others] = Object.keys(condition);
  const argument = condition[name] ?? null;
  if (others.length > 0) throw new Error(`a condition has one function, got ${name}, ${others.join(', ')} (${path})`);
  if (name === 'Condition') return scope.condition(textOf(argument, `Condition (${path})`), path);

  const operands = isList(argument) ? argument : [];
  switch (name) {
    case 'Fn::Equals': {
      const [left, right] = operands.map((operand) => textOf(resolve(operand, scope, path), `Fn::Equals (${path})`));
      return left === right;
    }
    case 'Fn::And':
      return operands.every((operand) => holds(operand, scope, path));
    case 'Fn::Or':
      return operands.some((operand) => holds(operand, scope, path));
    case 'Fn::Not':
      return !holds(operands[0] ?? null, scope, path);
    default:
      throw new Error(
        `condition function '${name}' is not simulated (${path}); use one of: Fn::Equals, Fn::And, Fn::Or, Fn::Not, Condition`,
      );
  }
}
