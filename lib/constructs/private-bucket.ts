import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

/** How long an older version of an object is kept once it was replaced or deleted. */
const OLD_VERSIONS = Duration.days(7);

/** After how long the parts of an upload that never finished are removed. */
const ABANDONED_UPLOADS = Duration.days(7);

export interface PrivateBucketProps {
  /** Key that encrypts every object; no other is accepted. */
  readonly encryptionKey: IKey;

  /** Bucket that receives S3 access logs. */
  readonly accessLogs: IBucket;

  /** How long an object is kept before S3 deletes it. */
  readonly retention: Duration;

  /**
   * Whether S3 derives object keys from a key of the bucket, which asks KMS less often. Objects are then bound to the
   * bucket instead of to themselves, and whoever writes needs `kms:Decrypt`.
   *
   * @default true
   */
  readonly bucketKey?: boolean;

  /**
   * Keeps every object from being changed or deleted for `retention`.
   *
   * @default - objects can be deleted before they expire
   */
  readonly writeOnce?: WriteOnce;
}

/** `governance` lets a person with a special right shorten it; `compliance` lets nobody, AWS included. */
export type WriteOnce = 'governance' | 'compliance';

/** A bucket nobody outside can reach: encrypted with our key only, TLS only, versioned, logged, and emptied after `retention`. */
export class PrivateBucket extends Construct {
  public readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);

    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: props.encryptionKey,
      bucketKeyEnabled: props.bucketKey ?? true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: `${this.node.path.split('/').slice(1).join('/').toLowerCase()}/`,
      objectLockDefaultRetention: lockOf(props),
      lifecycleRules: [expiryAfter(props.retention)],
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    refuseOtherKeys(this.bucket, props.encryptionKey);
  }
}

/** Objects go after `retention`; what they replaced and what never arrived goes soon after. */
export const expiryAfter = (retention: Duration) => ({
  id: 'Expire',
  expiration: retention,
  noncurrentVersionExpiration: OLD_VERSIONS,
  abortIncompleteMultipartUploadAfter: ABANDONED_UPLOADS,
});

function lockOf({ writeOnce, retention }: PrivateBucketProps): ObjectLockRetention | undefined {
  if (writeOnce === undefined) return undefined;
  return writeOnce === 'compliance'
    ? ObjectLockRetention.compliance(retention)
    : ObjectLockRetention.governance(retention);
}

/** Whoever names no key gets ours by default; whoever names another is refused. */
function refuseOtherKeys(bucket: Bucket, key: IKey): void {
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'RefuseOtherKeys',
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects('*')],
      conditions: {
        StringNotEquals: { 's3:x-amz-server-side-encryption-aws-kms-key-id': key.keyArn },
        Null: { 's3:x-amz-server-side-encryption-aws-kms-key-id': 'false' },
      },
    }),
  );
}
