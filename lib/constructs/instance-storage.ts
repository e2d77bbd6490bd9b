import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnInstanceStorageConfig } from 'aws-cdk-lib/aws-connect';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import type { ConnectInstance } from './connect-instance.ts';
import { instanceAlias } from './names.ts';

/** How long a live media stream is kept once a flow starts one, in hours; whoever listens, listens at once. */
const MEDIA_STREAM_HOURS = 1;

/** A bucket and the key of its class. */
export interface EncryptedStore {
  readonly bucket: IBucket;
  readonly key: IKey;
}

export interface InstanceStorageProps {
  readonly settings: Settings;
  readonly instance: ConnectInstance;
  readonly recordings: EncryptedStore;
  readonly transcripts: EncryptedStore;
  readonly reports: EncryptedStore;
}

/**
 * Where Connect files what it records, each kind under the key of its class. Streams of contact records and agent events
 * get no place, so nothing of theirs is kept; kinds of storage CloudFormation does not know (screen recordings,
 * evaluations, attachments) cannot be given one, so they stay off.
 */
export class InstanceStorage extends Construct {
  constructor(scope: Construct, id: string, props: InstanceStorageProps) {
    super(scope, id);

    const { settings, instance, recordings, transcripts, reports } = props;
    const files = [
      { type: 'CALL_RECORDINGS', folder: 'CallRecordings', store: recordings },
      { type: 'CHAT_TRANSCRIPTS', folder: 'ChatTranscripts', store: transcripts },
      { type: 'SCHEDULED_REPORTS', folder: 'Reports', store: reports },
    ];
    for (const { type, folder, store } of files) {
      this.associate(instance, folder, {
        instanceArn: instance.arn,
        resourceType: type,
        storageType: 'S3',
        s3Config: {
          bucketName: store.bucket.bucketName,
          bucketPrefix: `connect/${instanceAlias(settings)}/${folder}`,
          encryptionConfig: { encryptionType: 'KMS', keyId: store.key.keyArn },
        },
      });
    }
    this.associate(instance, 'MediaStreams', {
      instanceArn: instance.arn,
      resourceType: 'MEDIA_STREAMS',
      storageType: 'KINESIS_VIDEO_STREAM',
      kinesisVideoStreamConfig: {
        prefix: instanceAlias(settings),
        retentionPeriodHours: MEDIA_STREAM_HOURS,
        encryptionConfig: { encryptionType: 'KMS', keyId: recordings.key.keyArn },
      },
    });
  }

  private associate(
    instance: ConnectInstance,
    id: string,
    props: ConstructorParameters<typeof CfnInstanceStorageConfig>[2],
  ) {
    const config = new CfnInstanceStorageConfig(this, id, props);
    config.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    instance.changes.add(config);
  }
}
