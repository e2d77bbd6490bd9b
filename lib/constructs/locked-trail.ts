import { RemovalPolicy } from 'aws-cdk-lib';
import { CfnTrail } from 'aws-cdk-lib/aws-cloudtrail';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import { EncryptedLogGroup } from './encrypted-log-group.ts';
import { trailArn, trailName } from './names.ts';
import { writeLogs } from './permissions.ts';

export interface LockedTrailProps {
  readonly settings: Settings;

  /** Key that encrypts the trail; its policy has to let CloudTrail use it. */
  readonly encryptionKey: IKey;

  /** Bucket under Object Lock that keeps the trail. */
  readonly bucket: Bucket;

  /** Tables whose items are watched: every read and every write. */
  readonly tables: readonly ITableV2[];

  /** Buckets whose objects are watched: every read and every write. */
  readonly buckets: readonly IBucket[];
}

/**
 * Who did what, in every region: signed digests, our key, a bucket under Object Lock, a copy in CloudWatch Logs to alarm on,
 * and every read and write of what callers left behind. Events name the items they touch, so pseudonyms are among them.
 */
export class LockedTrail extends Construct {
  public readonly trail: CfnTrail;

  constructor(scope: Construct, id: string, props: LockedTrailProps) {
    super(scope, id);

    const { settings, bucket } = props;
    const { logGroup } = new EncryptedLogGroup(this, 'Log', {
      encryptionKey: props.encryptionKey,
      retentionDays: settings.retentionDays.logs,
      maskPersonalData: false, // evidence stays as it was written
    });
    const role = new Role(this, 'LogRole', {
      description: 'Lets the trail copy its events to CloudWatch Logs',
      assumedBy: new ServicePrincipal('cloudtrail.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceArn': trailArn(settings), 'aws:SourceAccount': settings.account } },
      }),
    });
    role.addToPolicy(writeLogs(logGroup));
    allowDelivery(bucket, settings);

    this.trail = new CfnTrail(this, 'Resource', {
      trailName: trailName(settings),
      isLogging: true,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      kmsKeyId: props.encryptionKey.keyArn,
      s3BucketName: bucket.bucketName,
      cloudWatchLogsLogGroupArn: logGroup.logGroupArn,
      cloudWatchLogsRoleArn: role.roleArn,
      advancedEventSelectors: [
        { name: 'Management events', fieldSelectors: [{ field: 'eventCategory', equalTo: ['Management'] }] },
        dataEvents('Items of the line', 'AWS::DynamoDB::Table', {
          equalTo: props.tables.map((table) => table.tableArn),
        }),
        dataEvents('Objects of the line', 'AWS::S3::Object', {
          startsWith: props.buckets.map((watched) => watched.arnForObjects('')),
        }),
      ],
    });
    this.trail.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    // CloudTrail tries out bucket and role while the trail is created.
    for (const first of [bucket.policy, role.node.tryFindChild('DefaultPolicy')]) {
      if (first) this.trail.node.addDependency(first);
    }
  }
}

type Resources = { readonly equalTo: string[] } | { readonly startsWith: string[] };

const dataEvents = (name: string, type: string, resources: Resources): CfnTrail.AdvancedEventSelectorProperty => ({
  name,
  fieldSelectors: [
    { field: 'eventCategory', equalTo: ['Data'] },
    { field: 'resources.type', equalTo: [type] },
    { field: 'resources.ARN', ...resources },
  ],
});

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
function allowDelivery(bucket: Bucket, settings: Settings): void {
  const cloudTrail = new ServicePrincipal('cloudtrail.amazonaws.com');
  const ours = { 'aws:SourceArn': trailArn(settings) };
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailChecksAcl',
      effect: Effect.ALLOW,
      principals: [cloudTrail],
      actions: ['s3:GetBucketAcl'],
      resources: [bucket.bucketArn],
      conditions: { StringEquals: ours },
    }),
  );
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'TrailDelivers',
      effect: Effect.ALLOW,
      principals: [cloudTrail],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects(`AWSLogs/${settings.account}/*`)],
      conditions: { StringEquals: { ...ours, 's3:x-amz-acl': 'bucket-owner-full-control' } },
    }),
  );
}
