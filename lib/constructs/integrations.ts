import { CfnIntegrationAssociation } from 'aws-cdk-lib/aws-connect';
import { Effect, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnResourcePolicy } from 'aws-cdk-lib/aws-lex';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import type { ConnectInstance } from './connect-instance.ts';

export interface IntegrationsProps {
  readonly settings: Settings;
  readonly instance: ConnectInstance;

  /** Functions flows may invoke, by name. */
  readonly functions: ReadonlyMap<string, IFunction>;

  /** Alias of the bot flows may talk to. */
  readonly botAliasArn: string;
}

/**
 * Introduces functions and bot to the instance, one after another, and lets Connect use them in the name of this instance only.
 * Whoever holds a right of their own in this account, such as an administrator, is not stopped by that.
 */
export class Integrations extends Construct {
  constructor(scope: Construct, id: string, { settings, instance, functions, botAliasArn }: IntegrationsProps) {
    super(scope, id);

    for (const [name, target] of functions) {
      new CfnPermission(this, `${name}-permission`, {
        action: 'lambda:InvokeFunction',
        functionName: target.functionArn,
        principal: 'connect.amazonaws.com',
        sourceAccount: settings.account,
        sourceArn: instance.arn,
      });
      instance.changes.add(
        new CfnIntegrationAssociation(this, name, {
          instanceId: instance.arn,
          integrationType: 'LAMBDA_FUNCTION',
          integrationArn: target.functionArn,
        }),
      );
    }

    const trust = new CfnResourcePolicy(this, 'BotTrust', {
      resourceArn: botAliasArn,
      policy: onlyThisInstance(settings, instance, botAliasArn),
    });
    const bot = instance.changes.add(
      new CfnIntegrationAssociation(this, 'Bot', {
        instanceId: instance.arn,
        integrationType: 'LEX_BOT',
        integrationArn: botAliasArn,
      }),
    );
    bot.addResourceDependency(trust);
  }
}

/** Connect may converse with the alias in the name of this instance, and of no other. */
const onlyThisInstance = ({ account }: Settings, instance: ConnectInstance, botAliasArn: string) =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'ThisInstanceConverses',
        effect: Effect.ALLOW,
        principals: [new ServicePrincipal('connect.amazonaws.com')],
        actions: ['lex:RecognizeText', 'lex:StartConversation'],
        resources: [botAliasArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': account },
          ArnEquals: { 'aws:SourceArn': instance.arn },
        },
      }),
    ],
  });
