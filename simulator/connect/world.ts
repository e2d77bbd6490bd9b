import type { FlowDocument, FlowType, ModuleContract } from '../../lib/flow-language/document.ts';
import type { HoursOfOperation } from './hours.ts';

export interface FlowResource {
  readonly arn: string;
  readonly name: string;
  readonly type: FlowType;
  readonly document: FlowDocument;
}

export interface ModuleResource {
  readonly arn: string;
  readonly name: string;
  readonly document: FlowDocument;
  /** The resource's `Settings`, parsed; absent: nothing about results is known. */
  readonly contract?: ModuleContract;
}

export interface QueueResource {
  readonly arn: string;
  readonly name: string;
  readonly hoursArn: string;
  /** Contacts the queue holds before it is at capacity; absent: no limit. */
  readonly maxContacts?: number;
  /** E.164 number shown to people called back. */
  readonly outboundCallerId?: string;
}

/** What the metrics service would answer for one queue. */
export interface QueueMetrics {
  readonly contactsInQueue: number;
  readonly oldestContactAgeMs: number;
  readonly agentsOnline: number;
  readonly agentsStaffed: number;
  readonly agentsAvailable: number;
  /** Of the caller, 1 is next. */
  readonly positionInQueue?: number;
  readonly estimatedWaitSeconds?: number;
}

/** What the people behind the queues do. */
export type Agents =
  | 'none'
  | {
      /** After the contact entered a queue. */
      readonly answerAfterMs: number;
      readonly talkMs: number;
      readonly hangsUpFirst: 'agent' | 'caller';
    };

/** What an outside number does when it is dialled. */
export type ThirdParty =
  | { readonly kind: 'answers'; readonly talkMs: number }
  | { readonly kind: 'does-not-answer' }
  | { readonly kind: 'fails' };

type ByArn<Resource> = Readonly<Record<string, Resource>>;

/** Everything a call can meet that is not the caller: one Connect instance and the state of its queues, as plain data. */
export interface World {
  readonly instanceArn: string;
  readonly region: string;
  readonly flows: ByArn<FlowResource>;
  readonly modules: ByArn<ModuleResource>;
  readonly queues: ByArn<QueueResource>;
  readonly hours: ByArn<HoursOfOperation>;
  /** Aliases associated with the instance, with the locales each has enabled, in Lex spelling (`en_GB`). */
  readonly botAliases: ByArn<{ readonly locales: readonly string[] }>;
  /** Names of recorded prompts. */
  readonly prompts?: ByArn<{ readonly name: string }>;
  /** ARNs of functions associated with the instance; absent: every function may be invoked. */
  readonly associatedFunctions?: readonly string[];
  /** ARNs of the instance's default flows. Without a default queue flow a caller waits in silence. */
  readonly defaultFlows?: { readonly customerQueue?: string };
  /** By queue ARN; a queue without an entry has no metrics and leads to error branches. */
  readonly metrics: ByArn<QueueMetrics>;
  readonly agents: Agents;
  /** @default answers, and talks for a minute */
  readonly thirdParty?: ThirdParty;
  /** Prefixes such as `+44` that the instance may dial; absent: every number. */
  readonly dialablePrefixes?: readonly string[];
  /** Everything random in a call derives from it. */
  readonly seed: number;
}

/** One call as it arrives. */
export interface Dialled {
  readonly contactId: string;
  /** E.164; `undefined`: the number is withheld. */
  readonly callerNumber: string | undefined;
  /** E.164. */
  readonly dialledNumber: string;
  /** When the line answers, epoch milliseconds. */
  readonly startMs: number;
  /** The flow that the dialled number is associated with. */
  readonly entryFlowArn: string;
  readonly channel: 'VOICE';
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A resource by its ARN, or by the id that ends its ARN. Flows know both spellings. */
export function byArnOrId<Resource>(resources: ByArn<Resource>, arnOrId: string): Resource | undefined {
  if (Object.hasOwn(resources, arnOrId)) return resources[arnOrId];
  if (arnOrId.includes('/')) return undefined;
  const arn = Object.keys(resources).find((candidate) => candidate.endsWith(`/${arnOrId}`));
  return arn === undefined ? undefined : resources[arn];
}
