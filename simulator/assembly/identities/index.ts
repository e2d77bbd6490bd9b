import { generatedName } from '../physical-ids.ts';
import { CONNECT } from './connect.ts';
import { GOVERNANCE } from './governance.ts';
import type { Identity, Subject } from './identity.ts';
import { LAMBDA } from './lambda.ts';
import { LEX } from './lex.ts';
import { STORAGE } from './storage.ts';

const BY_TYPE = { ...CONNECT, ...LEX, ...LAMBDA, ...STORAGE, ...GOVERNANCE };

/** The longest generated name CloudFormation makes. */
const NAME_LIMIT = 255;

/**
 * Ref, ARN and attributes of a resource. A type we do not know gets a generated name and no attributes, which is
 * enough for everything that only has to exist.
 */
export function identify(subject: Subject): Identity {
  const known = (BY_TYPE as Readonly<Record<string, ((subject: Subject) => Identity) | undefined>>)[subject.type];
  return known?.(subject) ?? { ref: () => generatedName(subject, NAME_LIMIT), attributes: {} };
}
