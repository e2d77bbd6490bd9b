import type { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { stackName } from '../constructs/names.ts';
import type { Settings } from '../deployment/settings.ts';
import type { Flow, Module } from '../flow-language/index.ts';
import { AuditStack } from './audit-stack.ts';
import { ContactCentreStack } from './contact-centre-stack.ts';
import { type BotContent, FulfillmentStack, type FunctionCode } from './fulfillment-stack.ts';
import { KeysStack } from './keys-stack.ts';
import { StorageStack } from './storage-stack.ts';

/** The content of a line: what it says, understands and decides. */
export interface LineContent {
  readonly flows: readonly (Flow | Module)[];
  readonly bot: BotContent;

  /** The opening hours as the line says them, by locale. */
  readonly openingHours: Readonly<Record<string, string>>;
  readonly functionCode: FunctionCode;
}

/** Every stack of one environment. */
export interface LineStacks {
  readonly keys: KeysStack;
  readonly storage: StorageStack;
  readonly audit: AuditStack;
  readonly fulfillment: FulfillmentStack;
  readonly contactCentre: ContactCentreStack;
}

/**
 * Builds every stack of one environment, in the order they are deployed.
 *
 * @param onStack told about each stack once it is built
 */
export function buildLine(
  scope: Construct,
  settings: Settings,
  content: LineContent,
  onStack: (stack: Stack) => void = () => {},
): LineStacks {
  const built = <S extends Stack>(stack: S): S => {
    onStack(stack);
    return stack;
  };
  const { functionCode } = content;

  const keyStack = built(new KeysStack(scope, stackName(settings, 'keys'), { settings }));
  const { keys } = keyStack;
  const storage = built(new StorageStack(scope, stackName(settings, 'storage'), { settings, keys }));
  const audit = built(
    new AuditStack(scope, stackName(settings, 'audit'), {
      settings,
      keys,
      tables: storage.tables.all(),
      buckets: storage.contactBuckets(),
    }),
  );
  const fulfillment = built(
    new FulfillmentStack(scope, stackName(settings, 'fulfillment'), {
      settings,
      keys,
      tables: storage.tables,
      bot: content.bot,
      openingHours: content.openingHours,
      functionCode,
    }),
  );
  const contactCentre = built(
    new ContactCentreStack(scope, stackName(settings, 'contact-centre'), {
      settings,
      keys,
      storage,
      functions: fulfillment.functions,
      bot: { name: content.bot.name, aliasArn: fulfillment.bot.alias.attrArn },
      flows: content.flows,
      functionCode,
      alerts: audit.alerts,
    }),
  );
  return { keys: keyStack, storage, audit, fulfillment, contactCentre };
}
