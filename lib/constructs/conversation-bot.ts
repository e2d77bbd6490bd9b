import { CfnResource, RemovalPolicy, Tags } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnBot, CfnBotAlias, CfnBotVersion } from 'aws-cdk-lib/aws-lex';
import { Construct } from 'constructs';
import type { Settings } from '../deployment/settings.ts';
import { EncryptedLogGroup } from './encrypted-log-group.ts';
import { shownName } from './names.ts';
import { writeLogs } from './permissions.ts';

/** Connect lists only bots that carry this tag. */
const CONNECT_TAG = { key: 'AmazonConnectEnabled', value: 'True' };

/** How long Lex keeps a conversation open without a word, in seconds: somewhat more than a caller's longest pause. */
const IDLE_SESSION_SECONDS = 300;

/** Name of the alias callers reach. */
const ALIAS_NAME = 'live';

/** Version of the event a Lex V2 code hook gets. */
const CODE_HOOK_VERSION = '1.0';

export interface ConversationBotProps {
  readonly settings: Settings;

  /** Name of the bot, without the environment. */
  readonly name: string;

  /** What the bot understands, in the shape CloudFormation wants. */
  readonly locales: readonly CfnBot.BotLocaleProperty[];

  /** Names what the bot understands; a new hash makes a new version. */
  readonly contentHash: string;

  /** Decides what is answered. */
  readonly codeHook: IFunction;

  /** Key that encrypts the conversation log. */
  readonly logKey: IKey;
}

/**
 * The bot: callers reach an alias that points at a numbered version, never at the draft. A changed bot gets a new version;
 * old versions stay, so that there is always one to return to. Text is logged under our key, audio never.
 */
export class ConversationBot extends Construct {
  public readonly bot: CfnBot;
  public readonly version: CfnBotVersion;
  public readonly alias: CfnBotAlias;

  constructor(scope: Construct, id: string, props: ConversationBotProps) {
    super(scope, id);

    const { settings, locales, codeHook } = props;
    const { logGroup } = new EncryptedLogGroup(this, 'ConversationLog', {
      encryptionKey: props.logKey,
      retentionDays: settings.retentionDays.logs,
    });
    const role = botRole(this, settings);
    role.addToPolicy(writeLogs(logGroup));

    this.bot = new CfnBot(this, 'Resource', {
      name: shownName(settings, props.name),
      description: `${settings.bankName}: what callers may say (content ${props.contentHash})`,
      roleArn: role.roleArn,
      dataPrivacy: { ChildDirected: false }, // stays in Pascal case: CDK passes it on as it is
      idleSessionTtlInSeconds: IDLE_SESSION_SECONDS,
      autoBuildBotLocales: true,
      botLocales: [...locales],
      botTags: [CONNECT_TAG],
    });
    const policy = role.node.tryFindChild('DefaultPolicy')?.node.defaultChild;
    if (CfnResource.isCfnResource(policy)) this.bot.addResourceDependency(policy);

    this.version = new CfnBotVersion(this, `Version${props.contentHash}`, {
      botId: this.bot.attrId,
      description: `Content ${props.contentHash}`,
      botVersionLocaleSpecification: locales.map(({ localeId }) => ({
        localeId,
        botVersionLocaleDetails: { sourceBotVersion: 'DRAFT' },
      })),
    });
    this.version.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);

    this.alias = new CfnBotAlias(this, 'Alias', {
      botId: this.bot.attrId,
      botAliasName: ALIAS_NAME,
      description: 'What callers reach',
      botVersion: this.version.attrBotVersion,
      botAliasLocaleSettings: locales.map(({ localeId }) => ({
        localeId,
        botAliasLocaleSetting: {
          enabled: true,
          codeHookSpecification: {
            lambdaCodeHook: { lambdaArn: codeHook.functionArn, codeHookInterfaceVersion: CODE_HOOK_VERSION },
          },
        },
      })),
      conversationLogSettings: {
        textLogSettings: [
          {
            enabled: true,
            destination: { cloudWatch: { cloudWatchLogGroupArn: logGroup.logGroupArn, logPrefix: 'conversation/' } },
          },
        ],
      },
      sentimentAnalysisSettings: { DetectSentiment: false },
      botAliasTags: [CONNECT_TAG],
    });

    // Only this alias, in this account, may invoke the code hook in the name of Lex.
    new CfnPermission(this, 'LexMayInvoke', {
      action: 'lambda:InvokeFunction',
      functionName: codeHook.functionArn,
      principal: 'lexv2.amazonaws.com',
      sourceAccount: settings.account,
      sourceArn: this.alias.attrArn,
    });
    Tags.of(this.bot).add('trustline:bot', props.name);
  }
}

/** Lex speaks through Polly, which has no resource to name, and writes the conversation log. */
function botRole(scope: Construct, { account, region }: Settings): Role {
  const role = new Role(scope, 'Role', {
    description: 'What the bot may do',
    assumedBy: new ServicePrincipal('lexv2.amazonaws.com', {
      conditions: {
        StringEquals: { 'aws:SourceAccount': account },
        // Lex names itself by the bot or by the alias, depending on what it is doing.
        ArnLike: {
          'aws:SourceArn': [`arn:aws:lex:${region}:${account}:bot/*`, `arn:aws:lex:${region}:${account}:bot-alias/*`],
        },
      },
    }),
  });
  role.addToPolicy(new PolicyStatement({ actions: ['polly:SynthesizeSpeech'], resources: ['*'] }));
  return role;
}
