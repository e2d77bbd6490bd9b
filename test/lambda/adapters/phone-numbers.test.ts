import { ConnectPhoneNumbers, type ConnectSender } from '../../../lambda/adapters/phone-numbers.ts';
import { awsError } from '../support/fake-kms.ts';

const ASSOCIATION = {
  InstanceId: 'arn:aws:connect:eu-west-2:111122223333:instance/i-1',
  PhoneNumberId: 'arn:aws:connect:eu-west-2:111122223333:phone-number/n-1',
  ContactFlowId: 'arn:aws:connect:eu-west-2:111122223333:instance/i-1/contact-flow/f-1',
};

/** A Connect client that answers from a list and keeps what it was sent. */
function scripted(...answers: (object | Error)[]) {
  const sent: [string, unknown][] = [];
  const send = async (command: { input: unknown; constructor: { name: string } }) => {
    sent.push([command.constructor.name, command.input]);
    const answer = answers.shift() ?? {};
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { sent, numbers: new ConnectPhoneNumbers({ send } as unknown as ConnectSender) };
}

test('ids are taken out of ARNs', async () => {
  const { sent, numbers } = scripted();

  await numbers.associate(ASSOCIATION);

  expect(sent).toEqual([
    ['AssociatePhoneNumberContactFlowCommand', { InstanceId: 'i-1', PhoneNumberId: 'n-1', ContactFlowId: 'f-1' }],
  ]);
});

test('the answering flow is found on a later page, whether named by id or ARN', async () => {
  const { sent, numbers } = scripted(
    { FlowAssociationSummaryList: [{ ResourceId: 'n-0', FlowId: 'f-0' }], NextToken: 'more' },
    { FlowAssociationSummaryList: [{ ResourceId: ASSOCIATION.PhoneNumberId, FlowId: ASSOCIATION.ContactFlowId }] },
  );

  expect(await numbers.answeringFlow(ASSOCIATION)).toBe('f-1');
  expect(sent[1]![1]).toMatchObject({ ResourceType: 'VOICE_PHONE_NUMBER', NextToken: 'more' });
});

test('a number without a flow, or an instance that is gone, is answered by none', async () => {
  expect(await scripted({ FlowAssociationSummaryList: [] }).numbers.answeringFlow(ASSOCIATION)).toBeUndefined();
  expect(await scripted(awsError('ResourceNotFoundException')).numbers.answeringFlow(ASSOCIATION)).toBeUndefined();
});

test('disassociating what is gone succeeds; any other failure is an error', async () => {
  const { numbers } = scripted(awsError('ResourceNotFoundException'), awsError('ThrottlingException'));

  await expect(numbers.disassociate(ASSOCIATION)).resolves.toBeUndefined();
  await expect(numbers.disassociate(ASSOCIATION)).rejects.toThrow('ThrottlingException');
});
