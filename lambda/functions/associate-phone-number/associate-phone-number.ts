import { ReportableError } from '../../adapters/custom-resource.ts';
import { idOf, type PhoneNumbers } from '../../adapters/phone-numbers.ts';
import type { PhoneNumberAssociation } from '../../contracts/custom-resource-event.ts';

/** Connect accepted the association, but the number is not answered by the flow. */
export class PhoneNumberAssociationError extends ReportableError {
  override readonly name = 'PhoneNumberAssociationError';
}

const CHECKS = 6;
/** Connect's API allows two requests a second. */
const PAUSE_MS = 2000;

/** Waits; a test does not. */
export type Pause = (ms: number) => Promise<void>;

const sleep: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Lets a flow answer a phone number, and looks whether it does.
 *
 * A stack can be all green while calls reach nothing; hence the check. Throws {@link PhoneNumberAssociationError}.
 */
export async function associatePhoneNumber(
  numbers: PhoneNumbers,
  association: PhoneNumberAssociation,
  pause: Pause = sleep,
): Promise<void> {
  await numbers.associate(association);

  let answering: string | undefined;
  for (let check = 1; check <= CHECKS; check += 1) {
    answering = await numbers.answeringFlow(association);
    if (answering === idOf(association.ContactFlowId)) return;
    if (check < CHECKS) await pause(PAUSE_MS);
  }
  throw new PhoneNumberAssociationError(
    `phone number ${idOf(association.PhoneNumberId)} is answered by ${answering ?? 'no flow'} instead of flow ` +
      `${idOf(association.ContactFlowId)} after ${CHECKS} checks; associate it in the Connect console, then update the stack`,
  );
}

/** Takes the flow off the number again, unless somebody has meanwhile let another flow answer it. */
export async function disassociatePhoneNumber(
  numbers: PhoneNumbers,
  association: PhoneNumberAssociation,
): Promise<void> {
  const answering = await numbers.answeringFlow(association);
  if (answering === idOf(association.ContactFlowId)) await numbers.disassociate(association);
}
