import { Duration, Stack } from 'aws-cdk-lib';
import type { Code, IFunction } from 'aws-cdk-lib/aws-lambda';
import type { CfnBot } from 'aws-cdk-lib/aws-lex';
import type { Construct } from 'constructs';
import type { FunctionName } from '../../lambda/contracts/function-names.ts';
import { ConversationBot } from '../constructs/conversation-bot.ts';
import type { DataKeys } from '../constructs/data-keys.ts';
import { callStart } from '../constructs/functions/call-start.ts';
import { dialogue } from '../constructs/functions/dialogue.ts';
import { handOver } from '../constructs/functions/hand-over.ts';
import type { FunctionResources } from '../constructs/functions/resources.ts';
import { seedSampleBank } from '../constructs/functions/seed-sample-bank.ts';
import { verifyCaller } from '../constructs/functions/verify-caller.ts';
import { type FunctionSpec, LineFunction } from '../constructs/line-function.ts';
import type { LineTables } from '../constructs/line-tables.ts';
import { SampleBank } from '../constructs/sample-bank.ts';
import type { Settings } from '../deployment/settings.ts';
import { FUNCTION_SECONDS } from '../flows/time-limits.ts';
import { stackProps } from './stack-props.ts';

/** The bundled handler of a function. */
export type FunctionCode = (name: FunctionName) => Code;

/** What the line's bot understands. */
export interface BotContent {
  readonly name: string;
  readonly locales: readonly CfnBot.BotLocaleProperty[];
  readonly contentHash: string;
}

export interface FulfillmentStackProps {
  readonly settings: Settings;
  readonly keys: DataKeys;
  readonly tables: LineTables;
  readonly bot: BotContent;
  readonly functionCode: FunctionCode;

  /** The opening hours as the line says them, by locale. */
  readonly openingHours: Readonly<Record<string, string>>;
}

/** Fulfillment: the functions that decide, and the bot that understands. */
export class FulfillmentStack extends Stack {
  /** Functions flows may invoke, by name. */
  public readonly functions: ReadonlyMap<FunctionName, IFunction>;
  public readonly bot: ConversationBot;

  constructor(scope: Construct, id: string, props: FulfillmentStackProps) {
    super(scope, id, stackProps(props.settings, 'functions that decide, bot that understands'));

    const { settings, keys, tables, bot } = props;
    const resources: FunctionResources = {
      settings,
      keys,
      tables: tables.byName,
      callerWaits: Duration.seconds(FUNCTION_SECONDS),
    };
    const codeHook = this.lineFunction('Dialogue', dialogue(resources, props.openingHours), props);

    this.functions = new Map<FunctionName, IFunction>([
      ['call-start', this.lineFunction('CallStart', callStart(resources), props).function],
      ['verify-caller', this.lineFunction('VerifyCaller', verifyCaller(resources), props).function],
      ['dialogue', codeHook.function],
      ['hand-over', this.lineFunction('HandOver', handOver(resources), props).function],
    ]);
    this.bot = new ConversationBot(this, 'Bot', { settings, ...bot, codeHook: codeHook.function, logKey: keys.logs });
    if (settings.sampleBank) {
      new SampleBank(this, 'SampleBank', {
        seed: this.lineFunction('SeedSampleBank', seedSampleBank(resources), props),
      });
    }
  }

  private lineFunction(id: string, spec: FunctionSpec, { settings, keys, functionCode }: FulfillmentStackProps) {
    return new LineFunction(this, id, {
      spec,
      code: functionCode(spec.name),
      logKey: keys.logs,
      logRetentionDays: settings.retentionDays.logs,
    });
  }
}
