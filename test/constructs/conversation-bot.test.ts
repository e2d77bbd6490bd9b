import { Match, Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { ConversationBot } from '../../lib/constructs/conversation-bot.ts';
import { sampleBot } from '../support/sample-line.ts';
import { fixtureCode, settingsOf, testStack } from '../support/synth.ts';

function bot(contentHash = sampleBot.contentHash): Template {
  const stack = testStack();
  new ConversationBot(stack, 'Bot', {
    settings: settingsOf('dev'),
    name: 'harbour-bank',
    locales: sampleBot.locales,
    contentHash,
    codeHook: new LambdaFunction(stack, 'Dialogue', {
      code: fixtureCode('dialogue'),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
    }),
    logKey: new Key(stack, 'Key'),
  });
  return Template.fromStack(stack);
}

const versionIds = (template: Template) => Object.keys(template.findResources('AWS::Lex::BotVersion'));
const aliasArn = { 'Fn::GetAtt': [Match.stringLikeRegexp('^BotAlias'), 'Arn'] };

test('a changed bot gets a new version; an unchanged one keeps its own', () => {
  expect(versionIds(bot('0123456789abcdef'))).toEqual(versionIds(bot('0123456789abcdef')));
  expect(versionIds(bot('0123456789abcdef'))).not.toEqual(versionIds(bot('fedcba9876543210')));
});

test('old versions stay, so that there is one to return to', () => {
  bot().hasResource('AWS::Lex::BotVersion', { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
});

test('callers reach a numbered version, never the draft', () => {
  const template = bot();

  template.hasResourceProperties('AWS::Lex::BotAlias', {
    BotAliasName: 'live',
    BotVersion: { 'Fn::GetAtt': [versionIds(template)[0], 'BotVersion'] },
  });
});

test('every language of the bot is frozen, switched on and answered by the code hook', () => {
  const template = bot();

  template.hasResourceProperties('AWS::Lex::BotVersion', {
    BotVersionLocaleSpecification: [{ LocaleId: 'en_GB', BotVersionLocaleDetails: { SourceBotVersion: 'DRAFT' } }],
  });
  template.hasResourceProperties('AWS::Lex::BotAlias', {
    BotAliasLocaleSettings: [
      {
        LocaleId: 'en_GB',
        BotAliasLocaleSetting: {
          Enabled: true,
          CodeHookSpecification: {
            LambdaCodeHook: {
              CodeHookInterfaceVersion: '1.0',
              LambdaArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Dialogue'), 'Arn'] },
            },
          },
        },
      },
    ],
  });
});

test('bot and alias are shown to Connect', () => {
  const template = bot();

  template.hasResourceProperties('AWS::Lex::Bot', {
    BotTags: Match.arrayWith([{ Key: 'AmazonConnectEnabled', Value: 'True' }]),
  });
  template.hasResourceProperties('AWS::Lex::BotAlias', {
    BotAliasTags: [{ Key: 'AmazonConnectEnabled', Value: 'True' }],
  });
});

test('the bot says it is not directed at children, in the spelling CloudFormation wants', () => {
  bot().hasResourceProperties('AWS::Lex::Bot', { DataPrivacy: { ChildDirected: false } });
});

test('text is logged into an encrypted group, sound never, and nobody reads feelings', () => {
  const template = bot();

  template.hasResourceProperties('AWS::Lex::BotAlias', {
    ConversationLogSettings: {
      TextLogSettings: [
        {
          Enabled: true,
          Destination: {
            CloudWatch: {
              CloudWatchLogGroupArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^BotConversationLog'), 'Arn'] },
            },
          },
        },
      ],
      AudioLogSettings: Match.absent(),
    },
    SentimentAnalysisSettings: { DetectSentiment: false },
  });
  template.hasResourceProperties('AWS::Logs::LogGroup', { KmsKeyId: Match.anyValue(), RetentionInDays: 30 });
});

test('only Lex, for a bot of this account, takes the role of the bot', () => {
  bot().hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'lexv2.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '111122223333' },
            ArnLike: {
              'aws:SourceArn': [
                'arn:aws:lex:eu-west-2:111122223333:bot/*',
                'arn:aws:lex:eu-west-2:111122223333:bot-alias/*',
              ],
            },
          },
        },
      ],
    },
  });
});

test('only this alias invokes the code hook in the name of Lex', () => {
  const template = bot();

  template.resourceCountIs('AWS::Lambda::Permission', 1);
  template.hasResourceProperties('AWS::Lambda::Permission', {
    Principal: 'lexv2.amazonaws.com',
    SourceAccount: '111122223333',
    SourceArn: aliasArn,
  });
});

test('a silent conversation is closed within minutes', () => {
  bot().hasResourceProperties('AWS::Lex::Bot', { IdleSessionTTLInSeconds: 300 });
});

test('the bot waits for what it may do', () => {
  bot().hasResource('AWS::Lex::Bot', { DependsOn: Match.arrayWith([Match.stringLikeRegexp('^BotRoleDefaultPolicy')]) });
});
