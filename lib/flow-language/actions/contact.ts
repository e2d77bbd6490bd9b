import type { EventHook, ParametersOf } from '../document.ts';
import type { Fallible, Names, QueueChoice, Reference, Text } from './common.ts';

type StringMap = Readonly<Record<string, Text>>;

/** The forms of contact actions. */
export interface ContactForms<Id extends string, N extends Names> {
  /** Sets contact attributes, all or none; they stay in the contact record. */
  readonly UpdateContactAttributes: Fallible<Id> & {
    readonly attributes: StringMap;
    /** @default 'Current' */
    readonly target?: 'Current' | 'Related';
  };
  /** Sets fields of the contact itself, at least one. `languageCode` is also the locale Lex is asked in. */
  readonly UpdateContactData: Fallible<Id> & {
    readonly data: {
      readonly name?: Text;
      readonly description?: Text;
      readonly languageCode?: Text;
      readonly customerId?: Text;
      readonly wisdomSessionArn?: Text;
    };
    readonly target?: 'Current' | 'Related';
  };
  /** Says which flow runs at an event of the contact; one hook per action. */
  readonly UpdateContactEventHooks: Fallible<Id> & { readonly hook: EventHook; readonly flow: N['flow'] };
  /** The older recording action; it has no error branch. */
  readonly UpdateContactRecordingBehavior: {
    readonly recorded: readonly ('Agent' | 'Customer')[];
    readonly screenRecorded?: readonly 'Agent'[];
    readonly automatedPart?: 'Enabled' | 'Disabled';
    readonly analytics?: Readonly<Record<string, unknown>>;
    readonly next: Id;
  };
  /** The newer recording action: voice, chat or screen, as the service spells it. */
  readonly UpdateContactRecordingAndAnalyticsBehavior: Fallible<Id> & { readonly onChannelMismatch: Id } & (
      | {
          readonly voice: NonNullable<ParametersOf<'UpdateContactRecordingAndAnalyticsBehavior'>['VoiceBehavior']>;
        }
      | {
          readonly chat: NonNullable<ParametersOf<'UpdateContactRecordingAndAnalyticsBehavior'>['ChatBehavior']>;
          readonly onRedactionFailed: Id;
        }
      | {
          readonly screen: NonNullable<
            ParametersOf<'UpdateContactRecordingAndAnalyticsBehavior'>['ScreenRecordingBehavior']
          >;
        }
    );
  /** Changes the place in the queue: priority (1 is first) or age, never both. */
  readonly UpdateContactRoutingBehavior: { readonly next: Id } & (
    | { readonly priority: number; readonly adjustSeconds?: never }
    | { readonly adjustSeconds: number; readonly priority?: never }
  );
  /** Sets the queue that transfers, hours and metrics use. Console: Set working queue. */
  readonly UpdateContactTargetQueue: Fallible<Id> & QueueChoice<N>;
  /** Joins the target queue; on success this flow is over. */
  readonly TransferContactToQueue: { readonly onAtCapacity: Id; readonly onError: Id };
  /** Moves a queued contact. Customer queue flows only. */
  readonly DequeueContactAndTransferToQueue: QueueChoice<N> & { readonly onAtCapacity: Id; readonly onError: Id };
  /** Rings the agent of an agent-transfer flow. */
  readonly TransferContactToAgent: unknown;
  /** Chooses the Polly voice. */
  readonly UpdateContactTextToSpeechVoice: Fallible<Id> & {
    readonly voice: Text;
    readonly engine?: 'standard' | 'neural' | 'long-form' | 'generative';
    readonly style?: 'None' | 'Conversational' | 'Newscaster';
    /** Shown in the designer only. */
    readonly languageCode?: string;
  };
  /** Sets the number a callback dials; the service refuses literals. */
  readonly UpdateContactCallbackNumber: {
    readonly number: Reference;
    readonly next: Id;
    readonly onInvalidNumber: Id;
    readonly onNotDialable: Id;
  };
}
