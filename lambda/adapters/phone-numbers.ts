import {
  AssociatePhoneNumberContactFlowCommand,
  type ConnectClient,
  DisassociatePhoneNumberContactFlowCommand,
  ListFlowAssociationsCommand,
  type ListFlowAssociationsCommandOutput,
} from '@aws-sdk/client-connect';
import type { PhoneNumberAssociation } from '../contracts/custom-resource-event.ts';
import { isAwsError } from './aws-client.ts';

/** The part of the Connect client the line uses; a test puts a fake behind it. */
export type ConnectSender = Pick<ConnectClient, 'send'>;

/** Links phone numbers to the flows that answer them. */
export interface PhoneNumbers {
  associate(association: PhoneNumberAssociation): Promise<void>;
  /** A number or instance that is gone is as good as disassociated. */
  disassociate(association: PhoneNumberAssociation): Promise<void>;
  /** Id of the flow that answers the number; undefined if none does, or if the instance is gone. */
  answeringFlow(association: PhoneNumberAssociation): Promise<string | undefined>;
}

/** Phone numbers of a Connect instance. Takes ids and ARNs alike. */
export class ConnectPhoneNumbers implements PhoneNumbers {
  readonly #client: ConnectSender;

  constructor(client: ConnectSender) {
    this.#client = client;
  }

  async associate({ InstanceId, PhoneNumberId, ContactFlowId }: PhoneNumberAssociation): Promise<void> {
    await this.#client.send(
      new AssociatePhoneNumberContactFlowCommand({
        InstanceId: idOf(InstanceId),
        PhoneNumberId: idOf(PhoneNumberId),
        ContactFlowId: idOf(ContactFlowId),
      }),
    );
  }

  async disassociate({ InstanceId, PhoneNumberId }: PhoneNumberAssociation): Promise<void> {
    try {
      await this.#client.send(
        new DisassociatePhoneNumberContactFlowCommand({
          InstanceId: idOf(InstanceId),
          PhoneNumberId: idOf(PhoneNumberId),
        }),
      );
    } catch (error) {
      if (!isAwsError(error, 'ResourceNotFoundException')) throw error;
    }
  }

  async answeringFlow(association: PhoneNumberAssociation): Promise<string | undefined> {
    try {
      return await this.#find(association);
    } catch (error) {
      if (isAwsError(error, 'ResourceNotFoundException')) return undefined;
      throw error;
    }
  }

  async #find({ InstanceId, PhoneNumberId }: PhoneNumberAssociation): Promise<string | undefined> {
    let from: string | undefined;
    do {
      const page: ListFlowAssociationsCommandOutput = await this.#client.send(
        new ListFlowAssociationsCommand({
          InstanceId: idOf(InstanceId),
          ResourceType: 'VOICE_PHONE_NUMBER',
          NextToken: from,
        }),
      );
      const found = page.FlowAssociationSummaryList?.find(
        ({ ResourceId }) => ResourceId !== undefined && idOf(ResourceId) === idOf(PhoneNumberId),
      );
      if (found?.FlowId !== undefined) return idOf(found.FlowId);
      from = page.NextToken;
    } while (from !== undefined);
    return undefined;
  }
}

/** The last part of an ARN, or the id itself: the service answers with either. */
export function idOf(idOrArn: string): string {
  return idOrArn.slice(idOrArn.lastIndexOf('/') + 1);
}
