import * as z from 'zod/mini';
import { NONE } from './none.ts';

/** A pseudonym is a 256-bit MAC of the caller's number in base64url: always 43 characters. */
export const PSEUDONYM_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** Accepts a pseudonym. */
export const pseudonymSchema = z.string().check(z.regex(PSEUDONYM_PATTERN));

/** Accepts a pseudonym, or `none` for a caller who withholds the number. */
export const pseudonymOrNoneSchema = z.union([pseudonymSchema, z.literal(NONE)]);
