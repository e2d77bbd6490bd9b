/**
 * What a name stands for in one deployment: ARNs, usually still unresolved CDK tokens.
 *
 * Rendering puts the strings where they belong and never looks into them.
 */
export interface Bindings {
  /** ARN of a Lambda function. */
  readonly function: (name: string) => string;
  /** ARN or id of a flow. */
  readonly flow: (name: string) => string;
  /** ARN or id of a flow module, possibly with a version or an alias. */
  readonly module: (name: string) => string;
  /** ARN or id of a queue. */
  readonly queue: (name: string) => string;
  /** ARN or id of hours of operation. */
  readonly hours: (name: string) => string;
  /** ARN of a Lex V2 bot alias. */
  readonly botAlias: (name: string) => string;
}
