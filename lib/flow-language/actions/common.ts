/**
 * What the names in a flow may be. A flow says `function: 'call-start'`; whoever renders it knows the ARN.
 *
 * Narrow it to the names of one line (see `flowBuilder`), and the compiler refuses every other word, ARNs included.
 */
export interface Names {
  readonly function: string;
  readonly flow: string;
  /** Module names, each with the results it can return. */
  readonly module: Readonly<Record<string, string>>;
  readonly queue: string;
  readonly hours: string;
  readonly bot: string;
}

/** A reference that is a whole value: `$.Attributes.language`. */
export type Reference = `$.${string}`;

/** A text that may hold references, never empty: the service refuses empty strings. */
export type Text = string;

/** What a participant hears: exactly one source. */
export type Speech =
  | { readonly text: Text; readonly ssml?: never; readonly promptId?: never; readonly media?: never }
  | { readonly ssml: Text; readonly text?: never; readonly promptId?: never; readonly media?: never }
  | { readonly promptId: string; readonly text?: never; readonly ssml?: never; readonly media?: never }
  | {
      /** URI of a sound file in S3. */
      readonly media: Text;
      readonly text?: never;
      readonly ssml?: never;
      readonly promptId?: never;
    };

/** Goes on, or goes elsewhere when the service failed. */
export interface Fallible<Id extends string> {
  readonly next: Id;
  /** `NoMatchingError`: whatever went wrong. */
  readonly onError: Id;
}

/** One comparison of an action's result; the first true one wins. */
export type Comparison<Id extends string> = { readonly next: Id } & (
  | { readonly equals: string }
  | { readonly startsWith: string }
  | { readonly endsWith: string }
  | { readonly contains: string }
  | { readonly greaterThan: number }
  | { readonly atLeast: number }
  | { readonly lessThan: number }
  | { readonly atMost: number }
  | { readonly hasKey: string }
);

/** A named queue, a queue that the call knows, or an agent's own queue. */
export type QueueChoice<N extends Names> =
  | { readonly queue: N['queue']; readonly queueReference?: never; readonly agent?: never }
  | { readonly queueReference: Reference; readonly queue?: never; readonly agent?: never }
  | { readonly agent: string; readonly queue?: never; readonly queueReference?: never };

/** A queue, or nothing for the target queue. */
export type OptionalQueue<N extends Names> =
  | QueueChoice<N>
  | { readonly queue?: never; readonly queueReference?: never; readonly agent?: never };
