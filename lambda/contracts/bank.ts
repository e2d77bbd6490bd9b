import * as z from 'zod/mini';

/** Currencies the sample bank keeps accounts in. */
const CURRENCIES = ['GBP', 'USD'] as const;

/** One currency. */
export type Currency = (typeof CURRENCIES)[number];

/** An amount in the currency's smallest unit (pence, cents); negative is money owed or money out. */
const moneySchema = z.object({
  minorUnits: z.int(),
  currency: z.enum(CURRENCIES),
});

/** An amount of money in minor units. */
export type Money = z.infer<typeof moneySchema>;

/** Kinds of account; `current` is what US banks call checking. */
const ACCOUNT_KINDS = ['current', 'savings'] as const;

/** One account of a customer. */
export const accountSchema = z.object({
  id: z.string().check(z.minLength(1)),
  kind: z.enum(ACCOUNT_KINDS),
  balance: moneySchema,
});

/** One account of a customer. */
export type Account = z.infer<typeof accountSchema>;

/** One debit card of a customer. */
export const cardSchema = z.object({
  id: z.string().check(z.minLength(1)),
  lastFour: z.string().check(z.regex(/^\d{4}$/)),
  status: z.enum(['active', 'blocked']),
});

/** One debit card of a customer. */
export type Card = z.infer<typeof cardSchema>;

/** One transaction of a customer. */
export const transactionSchema = z.object({
  id: z.string().check(z.minLength(1)),
  /** Calendar day, `YYYY-MM-DD`. */
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Negative is money out. */
  amount: moneySchema,
  /** Who was paid, or who paid; spoken as it stands. */
  counterparty: z.string().check(z.minLength(1), z.maxLength(60)),
});

/** One transaction of a customer. */
export type Transaction = z.infer<typeof transactionSchema>;
