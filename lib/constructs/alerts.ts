import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';

export interface AlertsProps {
  readonly settings: Settings;

  /** Key that encrypts alerts on their way; its policy has to let CloudWatch use it. */
  readonly encryptionKey: IKey;
}

/** Where alarms go: an encrypted topic that takes TLS only, with the deployment's alert address subscribed. */
export class Alerts extends Construct {
  public readonly topic: Topic;

  constructor(scope: Construct, id: string, { settings, encryptionKey }: AlertsProps) {
    super(scope, id);

    this.topic = new Topic(this, 'Topic', {
      displayName: `Trustline ${settings.environment} alerts`,
      masterKey: encryptionKey,
      enforceSSL: true,
    });
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': settings.account } },
      }),
    );
    this.topic.addSubscription(new EmailSubscription(settings.alertAddress));
  }
}
