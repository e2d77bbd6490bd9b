import type { Json } from '../json.ts';
import type { Home } from '../physical-ids.ts';

/** What an identity may ask of the resource it belongs to. */
export interface Subject extends Home {
  readonly type: string;
  /** A resolved property as text, `undefined` when the template leaves it out. */
  text(property: string): string | undefined;
  /** A resolved property as text. @throws Error when the template leaves it out */
  need(property: string): string;
  /** How many resources of this type and with the same value of `property` stand before this one in the template. */
  before(property: string): number;
}

/**
 * What CloudFormation knows of a resource once it exists. Everything is asked for lazily, since a name may itself be
 * an intrinsic function that nobody needs.
 */
export interface Identity {
  ref(): string;
  arn?(): string;
  readonly attributes: Readonly<Record<string, () => Json>>;
}

export type Identify = (subject: Subject) => Identity;

/** A resource whose Ref is its ARN, also offered as the attributes named. */
export function byArn(arn: () => string, ...names: readonly string[]): Identity {
  return { ref: arn, arn, attributes: Object.fromEntries(names.map((name) => [name, arn])) };
}

/** A resource whose Ref is its name or id and whose ARN is an attribute, `Arn` unless named otherwise. */
export function byName(
  ref: () => string,
  arn: () => string,
  attributes: Readonly<Record<string, () => Json>> = {},
): Identity {
  return { ref, arn, attributes: { Arn: arn, ...attributes } };
}
