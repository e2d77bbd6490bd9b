import { isObject, type Json, textOf } from './json.ts';

/** What the CDK's bootstrap stack would have left in Parameter Store; recent enough for every template. */
const BOOTSTRAP_VERSION = '30';
const BOOTSTRAP_PARAMETER = /^\/cdk-bootstrap\/[^/]+\/version$/;

/**
 * The value of a template parameter when nobody passes one: its default, read as the declared type says.
 *
 * @throws Error naming the parameter and the stack when there is no default, or it stands for something outside the assembly
 */
export function parameterValue(name: string, declaration: Json, stack: string): Json {
  if (!isObject(declaration)) throw new Error(`parameter '${name}' of ${stack} must be an object`);
  const type = textOf(declaration.Type, `the type of parameter '${name}' of ${stack}`);
  if (declaration.Default === undefined) {
    throw new Error(`parameter '${name}' of ${stack} has no default; the simulator passes no parameters`);
  }
  const value = textOf(declaration.Default, `the default of parameter '${name}' of ${stack}`);
  if (type.startsWith('AWS::SSM::Parameter::')) {
    if (BOOTSTRAP_PARAMETER.test(value)) return BOOTSTRAP_VERSION;
    throw new Error(
      `parameter '${name}' of ${stack} stands for SSM parameter '${value}', which is outside the assembly`,
    );
  }
  if (type === 'CommaDelimitedList' || type.startsWith('List<')) return value.split(',').map((item) => item.trim());
  return value;
}
