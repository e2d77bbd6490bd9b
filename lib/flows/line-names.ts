import type { CallPathFunctionName } from '../../lambda/contracts/function-names.ts';
import type { LanguageFamily } from '../../lambda/contracts/locale.ts';
import type { Names } from '../flow-language/index.ts';

/** What the verification module can return, and what each result means. */
export const VERIFICATION_OUTCOMES = {
  Verified: 'the caller proved who they are',
  Refused: 'the caller could not prove it in three tries',
  Locked: 'verification is locked for this caller',
  Human: 'the caller wants a person, or entered nothing',
  Failed: 'verification did not work',
} as const;

/** Every name a flow of this line may say; the compiler refuses any other. */
export interface LineNames extends Names {
  readonly function: CallPathFunctionName;
  readonly flow: 'inbound' | 'customer-queue' | 'closed-hours' | 'hand-over' | 'disconnect';
  readonly module: { readonly verification: keyof typeof VERIFICATION_OUTCOMES };
  readonly queue: 'customer-service-en' | 'customer-service-es';
  readonly hours: 'opening-hours';
  readonly bot: 'harbour-bank';
}

/** The queue whose agents speak a language family. */
export const QUEUE_OF = {
  english: 'customer-service-en',
  spanish: 'customer-service-es',
} as const satisfies Readonly<Record<LanguageFamily, LineNames['queue']>>;
