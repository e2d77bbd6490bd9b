import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnInstance } from 'aws-cdk-lib/aws-connect';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import { instanceIdOf } from './connect-arns.ts';
import { EncryptedLogGroup } from './encrypted-log-group.ts';
import { OneAfterAnother } from './one-after-another.ts';

export interface ConnectInstanceProps {
  readonly settings: Settings;

  /** Whether a flow offers to call back, the only reason for this line to dial out. */
  readonly callsBack: boolean;

  /** Key that encrypts the flows' log. */
  readonly logKey: IKey;
}

/**
 * The Connect instance, ours or one that was there before. Ours takes calls, logs its flows into an encrypted group made
 * ahead of it, and dials out only to call back. It outlives its stack: instances are rationed and their sign-in is for ever.
 */
export class ConnectInstance extends Construct {
  public readonly arn: string;
  public readonly instanceId: string;

  /** Everything that changes the instance goes through here. */
  public readonly changes = new OneAfterAnother();

  constructor(scope: Construct, id: string, { settings, callsBack, logKey }: ConnectInstanceProps) {
    super(scope, id);

    const { instance } = settings;
    if ('existing' in instance) {
      this.instanceId = instance.existing.instanceId;
      this.arn = Stack.of(this).formatArn({ service: 'connect', resource: 'instance', resourceName: this.instanceId });
      return;
    }

    const { alias, identity } = instance.create;
    const { logGroup } = new EncryptedLogGroup(this, 'FlowLog', {
      logGroupName: `/aws/connect/${alias}`,
      encryptionKey: logKey,
      retentionDays: settings.retentionDays.logs,
    });
    const resource = new CfnInstance(this, 'Resource', {
      instanceAlias: alias,
      identityManagementType: identity,
      attributes: {
        inboundCalls: true,
        outboundCalls: callsBack,
        contactflowLogs: true,
        contactLens: true,
        autoResolveBestVoices: true,
        earlyMedia: true,
        highVolumeOutBound: false,
        multiPartyConference: false,
      },
    });
    resource.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    resource.node.addDependency(logGroup);
    this.changes.add(resource);
    this.arn = resource.attrArn;
    this.instanceId = instanceIdOf(resource.attrArn);
  }
}
