import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { DataIdentifier, DataProtectionPolicy, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface EncryptedLogGroupProps {
  /** Key that encrypts the group. Its policy has to let CloudWatch Logs use it. */
  readonly encryptionKey: IKey;

  /** How long an event is kept, in days; one of the periods CloudWatch Logs accepts. */
  readonly retentionDays: number;

  /**
   * Name of the group, where a service insists on one.
   *
   * @default - CloudFormation chooses one
   */
  readonly logGroupName?: string;

  /**
   * Whether events may hold what a caller said, in which case numbers that look like cards, phones or addresses are masked.
   *
   * @default true
   */
  readonly maskPersonalData?: boolean;
}

/** A log group made before the service would make its own: under our key, with an end, personal data masked. */
export class EncryptedLogGroup extends Construct {
  public readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, props: EncryptedLogGroupProps) {
    super(scope, id);

    this.logGroup = new LogGroup(this, 'Resource', {
      logGroupName: props.logGroupName,
      encryptionKey: props.encryptionKey,
      retention: props.retentionDays,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      dataProtectionPolicy: (props.maskPersonalData ?? true) ? personalData() : undefined,
    });
  }
}

/** Defence in depth behind the allow-list logger: masks what should never have been logged. */
const personalData = () =>
  new DataProtectionPolicy({
    identifiers: [
      DataIdentifier.CREDITCARDNUMBER,
      DataIdentifier.CREDITCARDSECURITYCODE,
      DataIdentifier.EMAILADDRESS,
      DataIdentifier.PHONENUMBER_GB,
      DataIdentifier.PHONENUMBER_US,
    ],
  });
