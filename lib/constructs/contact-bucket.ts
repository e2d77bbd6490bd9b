import { AnyPrincipal, Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import { fromInstance } from './connect-arns.ts';
import { PrivateBucket, type PrivateBucketProps } from './private-bucket.ts';

export interface ContactBucketProps extends PrivateBucketProps {
  readonly settings: Settings;
}

/** A private bucket into which this deployment's Connect instance, and no other, files what it records. */
export class ContactBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, props: ContactBucketProps) {
    super(scope, id, props);

    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ConnectFilesContacts',
        principals: [new ServicePrincipal('connect.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('connect/*')],
        conditions: fromInstance(props.settings),
      }),
    );
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'RefuseOtherEncryption',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: {
          StringNotEquals: { 's3:x-amz-server-side-encryption': 'aws:kms' },
          Null: { 's3:x-amz-server-side-encryption': 'false' },
        },
      }),
    );
  }
}
