import type { MetricType } from '../document.ts';
import type { Comparison, Fallible, Names, OptionalQueue, Reference, Text } from './common.ts';

type AgentMetric = Extract<MetricType, `NumberOfAgents${string}`>;

/** The branches of a module call: every result the module declares needs one. */
type ModuleCall<Id extends string, N extends Names> = {
  readonly [M in keyof N['module'] & string]: {
    readonly module: M;
    readonly results: Readonly<Record<N['module'][M], Id>>;
  };
}[keyof N['module'] & string];

/** The forms of flow control actions and of calls to functions, modules and flows. */
export interface ControlForms<Id extends string, N extends Names, Result extends string> {
  /** Without `hours` it asks the hours of the target queue. */
  readonly CheckHoursOfOperation: {
    readonly hours?: N['hours'];
    readonly open: Id;
    readonly closed: Id;
    readonly onError: Id;
  };
  /** Agents: is there any? Queues: compare the number, or the age in milliseconds. */
  readonly CheckMetricData: OptionalQueue<N> & { readonly otherwise: Id; readonly onError: Id } & (
      | { readonly metric: AgentMetric; readonly any: Id; readonly when?: never }
      | {
          readonly metric: Exclude<MetricType, AgentMetric>;
          readonly when: readonly [Comparison<Id>, ...Comparison<Id>[]];
          readonly any?: never;
        }
    );
  /** Branches on a value: `equals` for plain words, `when` for everything else. */
  readonly Compare: { readonly value: Reference; readonly otherwise: Id } & (
    | { readonly equals: Readonly<Record<string, Id>>; readonly when?: readonly Comparison<Id>[] }
    | { readonly when: readonly [Comparison<Id>, ...Comparison<Id>[]]; readonly equals?: never }
  );
  /** Branches by chance; percentages in whole numbers, the rest goes to `otherwise`. */
  readonly DistributeByPercentage: {
    readonly shares: readonly { readonly percent: number; readonly next: Id }[];
    readonly otherwise: Id;
  };
  /** Ends the flow, not the contact. Whisper and queue flows. */
  readonly EndFlowExecution: unknown;
  /** Returns from a module. */
  readonly EndFlowModuleExecution: { readonly result?: Result; readonly data?: Readonly<Record<string, unknown>> };
  /** Fills `$.Metrics`. */
  readonly GetMetricData: Fallible<Id> & OptionalQueue<N> & { readonly channel?: 'Voice' | 'Chat' };
  /** `again` as often as `count` says (0 to 100), then `done` once. */
  readonly Loop: { readonly again: Id; readonly done: Id } & (
    | { readonly count: number; readonly onError?: Id }
    | { readonly count: Reference; readonly onError: Id }
  );
  /** Goes to another flow for good. */
  readonly TransferToFlow: { readonly flow: N['flow']; readonly onError: Id };
  /** Sets `$.FlowAttributes`, which live in this flow only. */
  readonly UpdateFlowAttributes: Fallible<Id> & { readonly attributes: Readonly<Record<string, Text>> };
  readonly UpdateFlowLoggingBehavior: { readonly logging: 'Enabled' | 'Disabled'; readonly next: Id };
  /** Waits for an event, or lets the flow run on meanwhile. */
  readonly Wait: { readonly onWaited: Id; readonly onError: Id } & (
    | {
        readonly seconds: number | Reference;
        readonly onCustomerReturned?: Id;
        readonly onBotDisconnected?: { readonly next: Id; readonly onParticipantNotFound: Id };
        readonly onContinue?: never;
      }
    | { readonly onContinue: Id; readonly minimumSeconds: number; readonly seconds?: number | Reference }
  );
  /** Invokes a function; its answer becomes `$.External`. */
  readonly InvokeLambdaFunction: Fallible<Id> & {
    readonly function: N['function'];
    /** 1 to 8 seconds, retries included. */
    readonly timeLimitSeconds: number;
    /** Arrives as `Details.Parameters`. */
    readonly parameters?: Readonly<Record<string, Text>>;
    /** @default 'STRING_MAP' */
    readonly response?: 'STRING_MAP' | 'JSON';
    /** @default 'SYNCHRONOUS' */
    readonly invocation?: 'SYNCHRONOUS' | 'ASYNCHRONOUS';
  };
  /** Runs a module and branches on its result. */
  readonly InvokeFlowModule: ModuleCall<Id, N> & {
    readonly input?: Readonly<Record<string, unknown>>;
    readonly onNoMatch: Id;
    readonly onError: Id;
  };
  /** Queues a callback; the contact itself goes on. */
  readonly CreateCallbackContact: Fallible<Id> &
    OptionalQueue<N> & {
      /** 1 to 259,200 seconds. */
      readonly initialDelaySeconds: number;
      readonly attempts: number;
      /** 1 to 259,200 seconds. */
      readonly retryDelaySeconds: number;
      readonly flow?: N['flow'];
      readonly callerId?: string;
    };
}
