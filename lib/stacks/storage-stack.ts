import { Duration, Stack } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { AccessLogBucket } from '../constructs/access-log-bucket.ts';
import { ContactBucket } from '../constructs/contact-bucket.ts';
import type { DataKeys } from '../constructs/data-keys.ts';
import { LineTables } from '../constructs/line-tables.ts';
import type { Settings } from '../deployment/settings.ts';
import { stackProps } from './stack-props.ts';

export interface StorageStackProps {
  readonly settings: Settings;
  readonly keys: DataKeys;
}

/** Storage: the tables of the line, and the buckets in which Connect files what it records. */
export class StorageStack extends Stack {
  public readonly tables: LineTables;
  public readonly recordings: IBucket;
  public readonly transcripts: IBucket;
  public readonly reports: IBucket;

  constructor(scope: Construct, id: string, { settings, keys }: StorageStackProps) {
    super(scope, id, stackProps(settings, 'tables of the line; buckets for recordings, transcripts and reports'));

    const { retentionDays } = settings;
    const accessLogs = new AccessLogBucket(this, 'AccessLogs', { retention: Duration.days(retentionDays.accessLogs) })
      .bucket;

    this.tables = new LineTables(this, 'Tables', { encryptionKey: keys.data });
    this.recordings = new ContactBucket(this, 'Recordings', {
      settings,
      accessLogs,
      encryptionKey: keys.recordings,
      retention: Duration.days(retentionDays.recordings),
    }).bucket;
    this.transcripts = new ContactBucket(this, 'Transcripts', {
      settings,
      accessLogs,
      encryptionKey: keys.transcripts,
      retention: Duration.days(retentionDays.transcripts),
    }).bucket;
    this.reports = new ContactBucket(this, 'Reports', {
      settings,
      accessLogs,
      encryptionKey: keys.reports,
      retention: Duration.days(retentionDays.reports),
    }).bucket;
  }

  /** Every bucket with contact data, for whoever watches them. */
  public contactBuckets(): IBucket[] {
    return [this.recordings, this.transcripts, this.reports];
  }
}
