import type { FlowDocument, FlowType } from '../../../lib/flow-language/document.ts';
import type { Dialled, FlowResource, ModuleResource, World } from '../../../simulator/connect/world.ts';

export const INSTANCE = 'arn:aws:connect:eu-west-2:111122223333:instance/00000000-0000-4000-8000-0000000000aa';
export const CALLER = '+441632960101';
export const LINE = '+441632960999';
export const BOT_ALIAS = 'arn:aws:lex:eu-west-2:111122223333:bot-alias/BOTIDBOTID/ALIASALIAS';

export const flowArn = (name: string) => `${INSTANCE}/contact-flow/${name}`;
export const moduleArn = (name: string) => `${INSTANCE}/flow-module/${name}`;
export const queueArn = (name: string) => `${INSTANCE}/queue/${name}`;
export const hoursArn = (name: string) => `${INSTANCE}/operating-hours/${name}`;
export const functionArn = (name: string) => `arn:aws:lambda:eu-west-2:111122223333:function:${name}`;

/** A flow resource; the type is an inbound flow's unless given. */
export function flow(name: string, document: FlowDocument, type: FlowType = 'CONTACT_FLOW'): FlowResource {
  return { arn: flowArn(name), name, type, document };
}

export function module(name: string, document: FlowDocument, results?: readonly string[]): ModuleResource {
  const contract = results && { transitions: { results: results.map((each) => ({ name: each })) } };
  return { arn: moduleArn(name), name, document, ...(contract && { contract }) };
}

const byArn = <R extends { readonly arn: string }>(resources: readonly R[]): Readonly<Record<string, R>> =>
  Object.fromEntries(resources.map((resource) => [resource.arn, resource]));

export interface Scene extends Partial<Omit<World, 'flows' | 'modules'>> {
  readonly modules?: readonly ModuleResource[];
}

/** An instance with these flows, a queue `support` that is open on working days, and a bot in two locales. */
export function worldOf(flows: readonly FlowResource[], { modules = [], ...scene }: Scene = {}): World {
  const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
  return {
    instanceArn: INSTANCE,
    region: 'eu-west-2',
    flows: byArn(flows),
    modules: byArn(modules),
    queues: byArn([{ arn: queueArn('support'), name: 'support', hoursArn: hoursArn('office') }]),
    hours: byArn([
      {
        arn: hoursArn('office'),
        name: 'office',
        timeZone: 'Europe/London',
        config: weekdays.map((day) => ({
          day,
          start: { hours: 9, minutes: 0 },
          end: { hours: 17, minutes: 30 },
        })),
        overrides: [],
      },
    ]),
    botAliases: { [BOT_ALIAS]: { locales: ['en_GB', 'en_US'] } },
    metrics: {},
    agents: 'none',
    seed: 1,
    ...scene,
  };
}

/** A Tuesday morning in London. */
export const TUESDAY_TEN = Date.parse('2026-03-10T10:00:00Z');

export function dialled(entry: FlowResource, change: Partial<Dialled> = {}): Dialled {
  return {
    contactId: '00000000-0000-4000-8000-000000000001',
    callerNumber: CALLER,
    dialledNumber: LINE,
    startMs: TUESDAY_TEN,
    entryFlowArn: entry.arn,
    channel: 'VOICE',
    ...change,
  };
}
