import * as z from 'zod/mini';

/** Characters and length that Connect contact ids and Lex session ids share. */
export const CONTACT_ID_PATTERN = /^[0-9a-zA-Z._:-]{2,100}$/;

/** Accepts the id of a contact. */
export const contactIdSchema = z.string().check(z.regex(CONTACT_ID_PATTERN));
