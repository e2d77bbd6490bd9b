import { isList, isObject, type Json, type JsonObject, kindOf, textOf } from './json.ts';

/** What the intrinsic functions of one stack can see. `path` names the place asked from, for messages. */
export interface Scope {
  /** `undefined` is `AWS::NoValue`. */
  ref(name: string, path: string): Json | undefined;
  attribute(logicalId: string, attribute: string, path: string): Json;
  condition(name: string, path: string): boolean;
  /** `undefined` when the map has no such keys. */
  mapping(map: string, top: string, second: string, path: string): Json | undefined;
  importValue(exportName: string, path: string): Json;
  stackOutput(stack: string, region: string | undefined, output: string, path: string): Json;
}

type Intrinsic = (argument: Json, scope: Scope, path: string) => Json | undefined;

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope, path) => scope.ref(textOf(argument, `Ref (${path})`), path),
  'Fn::GetAtt': getAtt,
  'Fn::Join': join,
  'Fn::Sub': sub,
  'Fn::Select': select,
  'Fn::Split': split,
  'Fn::If': chooseBranch,
  'Fn::FindInMap': findInMap,
  'Fn::Base64': (argument, scope, path) => Buffer.from(text(argument, scope, path), 'utf8').toString('base64'),
  'Fn::ImportValue': (argument, scope, path) => scope.importValue(text(argument, scope, path), path),
  'Fn::GetStackOutput': getStackOutput,
};

/**
 * Replaces every intrinsic function in `value` by what CloudFormation would put there; `undefined` is `AWS::NoValue`,
 * and members and elements that come out so are left out.
 *
 * @throws Error naming the function and `path` for a function or dynamic reference that is not simulated
 */
export function resolve(value: Json, scope: Scope, path: string): Json | undefined {
  if (typeof value === 'string') return withoutDynamicReference(value, path);
  if (isList(value)) {
    return value.map((item, index) => resolve(item, scope, `${path}[${index}]`)).filter((item) => item !== undefined);
  }
  if (!isObject(value)) return value;

  const [name, ...others] = Object.keys(value);
  if (name !== undefined && others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'))) {
    const intrinsic = INTRINSICS[name];
    if (intrinsic === undefined) {
      throw new Error(`${name} is not simulated (${path}); use one of: ${Object.keys(INTRINSICS).join(', ')}`);
    }
    return intrinsic(value[name] ?? null, scope, path);
  }
  const members = Object.entries(value).map(
    ([key, member]) => [key, resolve(member, scope, `${path}.${key}`)] as const,
  );
  return Object.fromEntries(members.filter((member): member is [string, Json] => member[1] !== undefined));
}

/** `resolve` where text is wanted. */
function text(value: Json, scope: Scope, path: string): string {
  return textOf(resolve(value, scope, path), path);
}

function list(value: Json, length: number | undefined, name: string, path: string): readonly Json[] {
  if (!isList(value) || (length !== undefined && value.length !== length)) {
    throw new Error(
      `${name} takes a list${length === undefined ? '' : ` of ${length}`}, got ${kindOf(value)} (${path})`,
    );
  }
  return value;
}

function withoutDynamicReference(value: string, path: string): string {
  const [reference] = /\{\{resolve:[\w-]+/.exec(value) ?? [];
  if (reference === undefined) return value;
  throw new Error(`dynamic reference '${reference}…}}' is not simulated (${path}); pass the value in the template`);
}

function getAtt(argument: Json, scope: Scope, path: string): Json {
  const parts = isList(argument) ? argument : textOf(argument, `Fn::GetAtt (${path})`).split('.');
  const [logicalId, ...attribute] = parts;
  const name = attribute.map((part) => text(part, scope, path)).join('.');
  return scope.attribute(textOf(logicalId, `Fn::GetAtt (${path})`), name, path);
}

function join(argument: Json, scope: Scope, path: string): string {
  const [delimiter, items] = list(argument, 2, 'Fn::Join', path);
  const resolved = resolve(items ?? null, scope, path);
  return list(resolved ?? null, undefined, 'Fn::Join', path)
    .map((item) => textOf(item, `an item of Fn::Join (${path})`))
    .join(textOf(delimiter, `the delimiter of Fn::Join (${path})`));
}

function sub(argument: Json, scope: Scope, path: string): string {
  const [template, given] = isList(argument) ? list(argument, 2, 'Fn::Sub', path) : [argument, {}];
  const variables: JsonObject = isObject(given) ? given : {};
  return textOf(template, `Fn::Sub (${path})`).replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const variable = variables[name];
    if (variable !== undefined) return text(variable, scope, path);
    const value = name.includes('.') ? getAtt(name, scope, path) : scope.ref(name, path);
    return textOf(value, `\${${name}} in Fn::Sub (${path})`);
  });
}

function select(argument: Json, scope: Scope, path: string): Json {
  const [index, items] = list(argument, 2, 'Fn::Select', path);
  const position = Number(text(index ?? null, scope, path));
  const choices = list(resolve(items ?? null, scope, path) ?? null, undefined, 'Fn::Select', path);
  const chosen = choices[position];
  if (chosen === undefined) throw new Error(`Fn::Select asks for item ${position} of ${choices.length} (${path})`);
  return chosen;
}

function split(argument: Json, scope: Scope, path: string): readonly Json[] {
  const [delimiter, source] = list(argument, 2, 'Fn::Split', path);
  return text(source ?? null, scope, path).split(textOf(delimiter, `the delimiter of Fn::Split (${path})`));
}

function chooseBranch(argument: Json, scope: Scope, path: string): Json | undefined {
  const [condition, whenTrue, whenFalse] = list(argument, 3, 'Fn::If', path);
  const holds = scope.condition(textOf(condition, `the condition of Fn::If (${path})`), path);
  return resolve((holds ? whenTrue : whenFalse) ?? null, scope, path); // the other branch may name what does not exist
}

function findInMap(argument: Json, scope: Scope, path: string): Json | undefined {
  const [map, top, second, options] = list(argument, undefined, 'Fn::FindInMap', path);
  const keys = [map, top, second].map((key) => text(key ?? null, scope, path)) as [string, string, string];
  const found = scope.mapping(...keys, path);
  if (found !== undefined) return found;
  const fallback = isObject(options) ? options.DefaultValue : undefined;
  if (fallback === undefined) throw new Error(`Fn::FindInMap finds nothing at ${keys.join(' / ')} (${path})`);
  return resolve(fallback, scope, path);
}

function getStackOutput(argument: Json, scope: Scope, path: string): Json {
  if (!isObject(argument)) throw new Error(`Fn::GetStackOutput takes an object, got ${kindOf(argument)} (${path})`);
  const { StackName = null, OutputName = null, Region } = argument;
  const region = Region === undefined ? undefined : text(Region, scope, path);
  return scope.stackOutput(text(StackName, scope, path), region, text(OutputName, scope, path), path);
}
