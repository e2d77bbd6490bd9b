import { z } from 'zod';
import type { JsonObject } from '../../assembly/index.ts';
import type { RandomBytes } from '../seeded-random.ts';
import { canonicalContext } from './ciphertext.ts';
import { invalid } from './errors.ts';
import type { KeyStore } from './key-store.ts';
import { LIMITS } from './limits.ts';

/** What an operation works with. */
export interface Kms {
  readonly store: KeyStore;
  readonly random: RandomBytes;
  /** The call's virtual time, epoch milliseconds. */
  readonly nowMs: number;
}

export type Operation = (input: JsonObject, kms: Kms) => JsonObject;

/**
 * An operation of KMS: the members it takes and what it does with them. Members it does not know are refused by name,
 * since ignoring one (a grant token, a dry run) would change the meaning of a request.
 */
export function operation<Shape extends z.ZodRawShape>(
  shape: Shape,
  run: (input: z.output<z.ZodObject<Shape, z.core.$strict>>, kms: Kms) => JsonObject,
): Operation {
  const schema = z.strictObject(shape);
  return (input, kms) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw invalid(parsed.error.issues.map(explain).join('; '));
    return run(parsed.data, kms);
  };
}

/** Names the member, never its value: it may be a plaintext. */
function explain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `not simulated: ${issue.keys.join(', ')}`;
  return `${issue.path.join('.') || 'the request'}: ${issue.message}`;
}

export const keyId = z.string().min(1).max(LIMITS.keyIdCharacters);

/** Bytes, which travel as Base64. */
export const blob = (most: number, least = 1) =>
  z
    .base64('must be Base64')
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((bytes) => bytes.length >= least && bytes.length <= most, `must be ${least} to ${most} bytes`);

export const encryptionContext = z
  .record(z.string(), z.string())
  .default({})
  .refine(
    (context) => canonicalContext(context).length <= LIMITS.contextCharacters,
    `must be at most ${LIMITS.contextCharacters} characters as JSON`,
  );

export const SYMMETRIC = 'SYMMETRIC_DEFAULT';

/** Only symmetric encryption is simulated. */
export const symmetricAlgorithm = z.literal(SYMMETRIC).default(SYMMETRIC);

export const base64 = (bytes: Buffer) => bytes.toString('base64');

/** Times travel as seconds since the epoch. */
export const seconds = (epochMs: number) => epochMs / 1000;
