import { Duration, Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { AccessLogBucket } from '../constructs/access-log-bucket.ts';
import { Alerts } from '../constructs/alerts.ts';
import type { DataKeys } from '../constructs/data-keys.ts';
import { LockedTrail } from '../constructs/locked-trail.ts';
import { PrivateBucket } from '../constructs/private-bucket.ts';
import type { Settings } from '../deployment/settings.ts';
import { stackProps } from './stack-props.ts';

export interface AuditStackProps {
  readonly settings: Settings;
  readonly keys: DataKeys;
  readonly tables: readonly ITableV2[];
  readonly buckets: readonly IBucket[];
}

/** Audit: who did what to keys, tables, recordings and the line, kept where it cannot be changed while its lock holds; and whom to alert. */
export class AuditStack extends Stack {
  public readonly alerts: ITopic;

  constructor(scope: Construct, id: string, { settings, keys, tables, buckets }: AuditStackProps) {
    super(scope, id, stackProps(settings, 'audit trail under Object Lock; alerts'));

    const { retentionDays } = settings;
    const evidence = new PrivateBucket(this, 'Evidence', {
      encryptionKey: keys.audit,
      bucketKey: false, // CloudTrail names itself where it encrypts; with a bucket key it would have to decrypt, too
      accessLogs: new AccessLogBucket(this, 'AccessLogs', { retention: Duration.days(retentionDays.accessLogs) })
        .bucket,
      retention: Duration.days(retentionDays.trail),
      writeOnce: settings.stage === 'dev' ? 'governance' : 'compliance',
    });
    new LockedTrail(this, 'Trail', { settings, encryptionKey: keys.audit, bucket: evidence.bucket, tables, buckets });
    this.alerts = new Alerts(this, 'Alerts', { settings, encryptionKey: keys.logs }).topic;
  }
}
