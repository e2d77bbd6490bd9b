import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import { fromInstance } from './connect-arns.ts';
import { trailArn } from './names.ts';

/** Longest wait KMS offers before a key is gone: time to notice and to cancel. */
const DELETION_WAIT = Duration.days(30);

/** Days after which KMS makes new key material; old material stays for decryption. */
const ROTATION_PERIOD = Duration.days(365);

export interface DataKeysProps {
  readonly settings: Settings;
}

/**
 * One customer key per class of data, so that readers of one class cannot read another and erasing a key erases exactly
 * its class. Every key outlives its stack.
 */
export class DataKeys extends Construct {
  /** Encrypts the tables and wraps each caller's own data key. */
  public readonly data: Key;
  /** Encrypts call recordings and media streams. */
  public readonly recordings: Key;
  /** Encrypts transcripts of contacts. */
  public readonly transcripts: Key;
  /** Encrypts scheduled reports. */
  public readonly reports: Key;
  /** Encrypts logs and the alerts that come of them. */
  public readonly logs: Key;
  /** Encrypts the audit trail. */
  public readonly audit: Key;
  /** Turns a caller's number into a pseudonym. HMAC: it can neither encrypt nor be read. */
  public readonly pseudonym: Key;
  /** Turns a PIN into the MAC that is stored. */
  public readonly pin: Key;

  constructor(scope: Construct, id: string, { settings }: DataKeysProps) {
    super(scope, id);

    this.data = this.encryptionKey(settings, 'Data', 'data', 'tables and wrapped caller keys');
    this.recordings = this.encryptionKey(settings, 'Recordings', 'recordings', 'call recordings and media streams');
    this.transcripts = this.encryptionKey(settings, 'Transcripts', 'transcripts', 'transcripts of contacts');
    this.reports = this.encryptionKey(settings, 'Reports', 'reports', 'scheduled reports');
    this.logs = this.encryptionKey(settings, 'Logs', 'logs', 'logs and alerts');
    this.audit = this.encryptionKey(settings, 'Audit', 'audit', 'the audit trail');
    this.pseudonym = this.macKey(settings, 'Pseudonym', 'pseudonym', 'pseudonyms of callers');
    this.pin = this.macKey(settings, 'Pin', 'pin', 'stored PINs');

    for (const key of [this.recordings, this.transcripts, this.reports]) allowConnect(key, settings);
    for (const key of [this.logs, this.audit]) allowLogs(key, settings);
    allowAlarms(this.logs, settings);
    allowTrail(this.audit, settings);
  }

  private encryptionKey(settings: Settings, id: string, alias: string, purpose: string): Key {
    return new Key(this, id, {
      description: `Trustline ${settings.environment}: encrypts ${purpose}`,
      alias: `trustline-${settings.environment}-${alias}`,
      enableKeyRotation: true,
      rotationPeriod: ROTATION_PERIOD,
      pendingWindow: DELETION_WAIT,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }

  /** KMS does not rotate HMAC keys: a new key would give every caller a new pseudonym. */
  private macKey(settings: Settings, id: string, alias: string, purpose: string): Key {
    return new Key(this, id, {
      description: `Trustline ${settings.environment}: computes ${purpose}`,
      alias: `trustline-${settings.environment}-${alias}`,
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      pendingWindow: DELETION_WAIT,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  }
}

/** Without this, recordings fail after a deployment in which everything was green. */
function allowConnect(key: Key, settings: Settings): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'ConnectStoresContacts',
      principals: [new ServicePrincipal('connect.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
      resources: ['*'], // in a key policy: this key
      conditions: fromInstance(settings),
    }),
  );
}

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
function allowLogs(key: Key, { account, region }: Settings): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'LogsEncryptGroups',
      principals: [new ServicePrincipal(`logs.${region}.amazonaws.com`)],
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      resources: ['*'],
      conditions: {
        ArnLike: { 'kms:EncryptionContext:aws:logs:arn': `arn:aws:logs:${region}:${account}:log-group:*` },
      },
    }),
  );
}

/** https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html */
function allowAlarms(key: Key, { account }: Settings): void {
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsPublish',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
}

/**
 * What a trail asks of its key where the bucket has no S3 bucket key:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
function allowTrail(key: Key, settings: Settings): void {
  const cloudTrail = new ServicePrincipal('cloudtrail.amazonaws.com');
  const ours = { StringEquals: { 'aws:SourceArn': trailArn(settings) } };
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailEncrypts',
      principals: [cloudTrail],
      actions: ['kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: {
        ...ours,
        StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:aws:cloudtrail:*:${settings.account}:trail/*` },
      },
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailDescribes',
      principals: [cloudTrail],
      actions: ['kms:DescribeKey'],
      resources: ['*'],
      conditions: ours,
    }),
  );
}
