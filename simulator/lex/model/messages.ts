/** One message as the runtime sends it. */
export interface RuntimeMessage {
  readonly contentType: 'PlainText' | 'SSML' | 'CustomPayload' | 'ImageResponseCard';
  readonly content?: string;
  readonly imageResponseCard?: Readonly<Record<string, unknown>>;
}

/** A group yields one message. Variations are not drawn: the main message is always taken, so that calls repeat. */
export interface MessageGroup {
  readonly message: RuntimeMessage;
}

/** A question to the caller and how often it may be asked again. */
export interface Prompt {
  readonly groups: readonly MessageGroup[];
  /** 0 to 5. */
  readonly maxRetries: number;
}
