import { RemovalPolicy } from 'aws-cdk-lib';
import { type Attribute, AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

const text = (name: string): Attribute => ({ name, type: AttributeType.STRING });
const number = (name: string): Attribute => ({ name, type: AttributeType.NUMBER });

interface TableShape {
  readonly partitionKey: Attribute;
  readonly sortKey?: Attribute;
  /** Attribute with the second (epoch) after which DynamoDB may delete the item. */
  readonly timeToLiveAttribute?: string;
}

/** How far back caller keys can be restored, in days: as little as DynamoDB offers, since a restored key undoes an erasure. */
const CALLER_KEY_RECOVERY_DAYS = 1;

/** What the line remembers; how each table is found, and what in it goes by itself. */
const TABLES = {
  /** One wrapped data key per caller; deleting the row erases the caller, for good once no backup holds it. */
  callerKeys: { partitionKey: text('pseudonym') },
  /** Profile and consents, every field encrypted under the caller's own key. */
  callers: { partitionKey: text('pseudonym') },
  /** Salted, keyed MACs of PINs, apart from profiles. */
  credentials: { partitionKey: text('pseudonym') },
  /** Counters and verification records that expire. */
  signals: { partitionKey: text('signal'), timeToLiveAttribute: 'expiresAt' },
  /** What the line decided in a call, in order. */
  decisions: { partitionKey: text('contactId'), sortKey: number('sequence'), timeToLiveAttribute: 'expiresAt' },
  /** Switches for operators: the line's mode. */
  controls: { partitionKey: text('control') },
  /** The bank's accounts, cards and transactions. */
  accounts: { partitionKey: text('customerId'), sortKey: text('item') },
} as const satisfies Readonly<Record<string, TableShape>>;

/** One table of the line. */
export type TableName = keyof typeof TABLES;

export interface LineTablesProps {
  /** Key that encrypts every table. */
  readonly encryptionKey: IKey;
}

/**
 * The tables of the line: under our key, recoverable to any second of the last 35 days (caller keys: of the last day),
 * safe from deletion, and left behind when the stack goes. No replicas: data stays in its region.
 */
export class LineTables extends Construct {
  public readonly byName: Readonly<Record<TableName, TableV2>>;

  constructor(scope: Construct, id: string, { encryptionKey }: LineTablesProps) {
    super(scope, id);

    const create = (name: TableName) =>
      new TableV2(this, name.charAt(0).toUpperCase() + name.slice(1), {
        ...(TABLES[name] satisfies TableShape),
        billing: Billing.onDemand(),
        encryption: TableEncryptionV2.customerManagedKey(encryptionKey),
        pointInTimeRecoverySpecification: {
          pointInTimeRecoveryEnabled: true,
          recoveryPeriodInDays: name === 'callerKeys' ? CALLER_KEY_RECOVERY_DAYS : undefined,
        },
        deletionProtection: true,
        removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      });

    this.byName = {
      callerKeys: create('callerKeys'),
      callers: create('callers'),
      credentials: create('credentials'),
      signals: create('signals'),
      decisions: create('decisions'),
      controls: create('controls'),
      accounts: create('accounts'),
    };
  }

  /** Every table, for whoever watches or lists them. */
  public all(): TableV2[] {
    return Object.values(this.byName);
  }
}
