import type { FunctionName } from '../../lambda/contracts/function-names.ts';
import { moduleContract, renderFlow } from '../../lib/flow-language/index.ts';
import { lineFlows } from '../../lib/flows/index.ts';
import type { LineDesign } from '../../lib/flows/line-design.ts';
import type { Agents, CallerAct, World } from '../../simulator/connect/index.ts';
import { drive, scriptedCaller } from '../../simulator/connect/index.ts';
import type { FunctionOutcome, LexTurned } from '../../simulator/ports.ts';
import { bindings } from './bindings.ts';
import { design } from './designs.ts';

type Answers = Readonly<Record<string, string>>;

/** What a function answers on its n-th call, given its parameters; `undefined` when it throws. */
type Double = (parameters: Answers, call: number) => Answers | undefined;

export interface Rehearsal {
  readonly line?: LineDesign;
  readonly acts: readonly CallerAct[];
  readonly functions?: Readonly<Partial<Record<FunctionName, Double>>>;
  /** The intent the bot hands back for what it hears; `fails` when it does not work. */
  readonly bot?: Readonly<Record<string, string>> | 'fails';
  readonly agents?: Agents;
  /** ISO time; the rehearsal's hours are London weekdays from nine to five. @default a Monday at ten */
  readonly at?: string;
  readonly callerNumber?: string;
  readonly queueHolds?: number;
}

const KNOWN: Answers = {
  mode: 'automated',
  language: 'en-GB',
  known: 'true',
  pace: 'normal',
  riskTier: 'normal',
  pseudonym: 'p',
};

const slowly = (words: string) => `<speak><prosody rate="slow">${words}</prosody></speak>`;

const answered = (reply: string, more: Answers): Answers => ({ reply, speech: slowly(reply), next: 'listen', ...more });

/** Functions that work, for a caller who is who they say. */
const WORKING: Readonly<Record<string, Double>> = {
  'call-start': () => KNOWN,
  'verify-caller': ({ pin }) => ({ verification: pin === '1234' ? 'verified' : 'refused' }),
  dialogue: ({ intent = 'none' }) =>
    intent === 'LostCard'
      ? answered('Shall I block it?', { pending: 'LostCard', last: 'LostCard' })
      : answered(`The answer to ${intent}.`, { pending: 'none', last: intent }),
  'hand-over': () => ({ queue: 'english', summary: 'asked for a person' }),
};

/** What `call-start` says about a call that differs from an ordinary one. */
export const known = (more: Answers) => () => ({ ...KNOWN, ...more });

/** Rehearses a call: the line's own flows in the interpreter, with doubles for functions and bot. */
export async function rehearse(rehearsal: Rehearsal) {
  const { line = design('en-GB', 'es-US'), acts, functions = {}, bot = {}, agents = 'none' } = rehearsal;
  const startMs = Date.parse(rehearsal.at ?? '2026-03-02T10:00:00Z');
  const invoked: { name: string; parameters: Answers }[] = [];

  const nameOf = (arn: string) => arn.split(':').at(-1) ?? arn;
  const invoke = async (arn: string, event: unknown): Promise<FunctionOutcome> => {
    const name = nameOf(arn);
    const { Parameters = {} } = (event as { Details: { Parameters?: Answers } }).Details;
    const call = invoked.filter((one) => one.name === name).length + 1;
    invoked.push({ name, parameters: Parameters });
    const answer = (functions[name as FunctionName] ?? WORKING[name]!)(Parameters, call);
    if (answer === undefined) return { kind: 'threw', error: 'Error' };
    return { kind: 'answered', payload: answer, bytes: JSON.stringify(answer).length };
  };
  const turn = async ({ text, sessionAttributes = {} }: { text?: string; sessionAttributes?: Answers }) =>
    (bot === 'fails'
      ? { kind: 'failed', error: 'DependencyFailedException', message: 'the bot does not answer' }
      : {
          kind: 'answered',
          dialogAction: 'Close',
          intentName: bot[text ?? ''] ?? 'FallbackIntent',
          intentState: 'Fulfilled',
          slots: {},
          sessionAttributes,
          messages: [],
        }) as LexTurned;

  const result = await drive(
    worldOf(line, agents, rehearsal.queueHolds),
    {
      contactId: 'contact-1',
      callerNumber: 'callerNumber' in rehearsal ? rehearsal.callerNumber : '+441632960101',
      dialledNumber: '+441632960000',
      startMs,
      entryFlowArn: bindings.flow('inbound'),
      channel: 'VOICE',
    },
    { functions: { invoke, nameOf }, lex: { turn } as never },
    scriptedCaller(acts),
  );
  const said = result.events.flatMap((event) => (event.type === 'said' ? [event.text] : []));
  return { ...result, said, invoked };
}

function worldOf(line: LineDesign, agents: Agents, maxContacts: number | undefined): World {
  const { flows, modules } = lineFlows(line);
  const hoursArn = bindings.hours('opening-hours');
  const queues = ['customer-service-en', 'customer-service-es'].map((name) => ({
    arn: bindings.queue(name),
    name,
    hoursArn,
    ...(maxContacts === undefined ? {} : { maxContacts }),
  }));
  const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
  const metrics = {
    contactsInQueue: 0,
    oldestContactAgeMs: 0,
    agentsOnline: 0,
    agentsStaffed: 0,
    agentsAvailable: 0,
    positionInQueue: 3,
  };
  return {
    instanceArn: 'arn:aws:connect:eu-west-2:111122223333:instance/11111111-2222-3333-4444-555555555555',
    region: 'eu-west-2',
    flows: Object.fromEntries(
      flows.map((flow) => {
        const arn = bindings.flow(flow.name);
        return [arn, { arn, name: flow.name, type: flow.type, document: renderFlow(flow, bindings) }];
      }),
    ),
    modules: Object.fromEntries(
      modules.map((module) => {
        const arn = bindings.module(module.name);
        const document = renderFlow(module, bindings);
        return [arn, { arn, name: module.name, document, contract: moduleContract(module) }];
      }),
    ),
    queues: Object.fromEntries(queues.map((queue) => [queue.arn, queue])),
    hours: {
      [hoursArn]: {
        arn: hoursArn,
        name: 'opening-hours',
        timeZone: 'Europe/London',
        config: weekdays.map((day) => ({ day, start: { hours: 9, minutes: 0 }, end: { hours: 17, minutes: 0 } })),
        overrides: [],
      },
    },
    botAliases: { [bindings.botAlias('harbour-bank')]: { locales: ['en_GB', 'en_US', 'es_US'] } },
    metrics: Object.fromEntries(queues.map(({ arn }) => [arn, metrics])),
    agents,
    seed: 1,
  };
}
