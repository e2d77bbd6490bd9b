import type { PhoneNumbers } from '../../../lambda/adapters/phone-numbers.ts';
import {
  associatePhoneNumber,
  disassociatePhoneNumber,
  PhoneNumberAssociationError,
} from '../../../lambda/functions/associate-phone-number/associate-phone-number.ts';

const ASSOCIATION = { InstanceId: 'i-1', PhoneNumberId: 'n-1', ContactFlowId: 'arn:aws:connect:::contact-flow/f-1' };

/** An instance on which an association shows after some looks. */
function instance(answers: readonly (string | undefined)[]) {
  const done: string[] = [];
  let looks = 0;
  const numbers: PhoneNumbers = {
    associate: async () => void done.push('associate'),
    disassociate: async () => void done.push('disassociate'),
    answeringFlow: async () => {
      looks += 1;
      return answers[Math.min(looks, answers.length) - 1];
    },
  };
  return { numbers, done, looks: () => looks };
}
const noPause = async (): Promise<void> => {};

test('an association that takes at once is looked at once', async () => {
  const { numbers, done, looks } = instance(['f-1']);

  await associatePhoneNumber(numbers, ASSOCIATION, noPause);

  expect(done).toEqual(['associate']);
  expect(looks()).toBe(1);
});

test('an association that shows late is waited for', async () => {
  const { numbers, looks } = instance([undefined, 'f-0', 'f-1']);

  await associatePhoneNumber(numbers, ASSOCIATION, noPause);

  expect(looks()).toBe(3);
});

test('an association that never takes says what answers the number instead, and what to do', async () => {
  const failing = associatePhoneNumber(instance(['f-0']).numbers, ASSOCIATION, noPause);

  await expect(failing).rejects.toThrow(PhoneNumberAssociationError);
  await expect(failing).rejects.toThrow(
    'phone number n-1 is answered by f-0 instead of flow f-1 after 6 checks; associate it in the Connect console, then update the stack',
  );
});

test('our own association is taken off, somebody else’s stays', async () => {
  const ours = instance(['f-1']);
  const theirs = instance(['f-2']);

  await disassociatePhoneNumber(ours.numbers, ASSOCIATION);
  await disassociatePhoneNumber(theirs.numbers, ASSOCIATION);

  expect(ours.done).toEqual(['disassociate']);
  expect(theirs.done).toEqual([]);
});
