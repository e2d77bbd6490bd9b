/**
 * References (JSONPath as the Flow language writes it): `$.Attributes.language`, `$.Attributes['two words']`,
 * `$['AwsRegion']`, array positions by dot. Reads them out of text; whether what they name exists is known per root.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html
 */

/** A reference found in a text. */
export interface Reference {
  /** As written: `$.External.reply`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `['External', 'reply']`. */
  readonly segments: readonly string[];
}

/** Something that begins like a reference and is none. */
export interface BrokenReference {
  readonly text: string;
  readonly start: number;
  readonly problem: string;
}

/** Keys in brackets are looked for this far, so that no text takes long to read. */
const LONGEST_KEY = 1_024;

const KEY = /[A-Za-z0-9_-]+/y;
const POSITION = /\[(\d+)\]/y;

/** Every reference in a text, in order, together with those that are broken. Linear in the text's length. */
export function referencesIn(text: string): readonly (Reference | BrokenReference)[] {
  const found: (Reference | BrokenReference)[] = [];
  let at = text.indexOf('$');
  while (at !== -1) {
    const reference = readReference(text, at);
    if (reference !== undefined) found.push(reference);
    at = text.indexOf('$', reference !== undefined && 'end' in reference ? reference.end : at + 1);
  }
  return found;
}

/** The reference that is the whole text (back-ticks round it allowed), or `undefined`. */
export function wholeReference(text: string): Reference | undefined {
  const bare = /^`.*`$/s.test(text) ? text.slice(1, -1) : text;
  if (!bare.startsWith('$')) return undefined;
  const reference = readReference(bare, 0);
  return reference !== undefined && 'end' in reference && reference.end === bare.length ? reference : undefined;
}

/** Whether a found reference is a sound one. */
export function isReference(found: Reference | BrokenReference): found is Reference {
  return 'segments' in found;
}

function readReference(text: string, start: number): Reference | BrokenReference | undefined {
  const segments: string[] = [];
  let at = start + 1;
  for (;;) {
    const segment = readSegment(text, at);
    if (segment === undefined) break;
    if ('problem' in segment) return { text: text.slice(start, at + 20), start, problem: segment.problem };
    segments.push(segment.key);
    at = segment.end;
  }
  if (segments.length === 0) return undefined;
  // `$.50` is money.
  if (/^\d/.test(segments[0] ?? '')) return undefined;
  return { text: text.slice(start, at), start, end: at, segments };
}

interface Segment {
  readonly key: string;
  readonly end: number;
}

function readSegment(text: string, at: number): Segment | { readonly problem: string } | undefined {
  const dotted = text[at] === '.';
  const from = dotted ? at + 1 : at;
  const quote = text[from] === '[' ? text[from + 1] : undefined;
  if (quote === "'" || quote === '"') return readQuoted(text, from, quote);
  if (!dotted) {
    POSITION.lastIndex = from;
    const position = POSITION.exec(text);
    return position?.[1] === undefined ? undefined : { key: position[1], end: POSITION.lastIndex };
  }
  KEY.lastIndex = from;
  const key = KEY.exec(text)?.[0];
  return key === undefined ? undefined : { key, end: KEY.lastIndex };
}

function readQuoted(text: string, from: number, quote: string): Segment | { readonly problem: string } {
  const length = text.slice(from + 2, from + 4 + LONGEST_KEY).indexOf(`${quote}]`);
  const end = from + 2 + length;
  if (length === -1) return { problem: `its bracket is not closed with ${quote}]` };
  if (end === from + 2) return { problem: 'its bracket is empty' };
  return { key: text.slice(from + 2, end), end: end + 2 };
}

/** `keys`: one key or more must follow. `open`: anything may follow, or nothing. */
type Root = 'leaf' | 'keys' | 'open' | { readonly [child: string]: Root };

const LEAF = 'leaf';
const endpoint: Root = { Address: LEAF, Type: LEAF, DisplayName: LEAF };
const count: Root = { Count: LEAF };
const media: Root = { ScreenShare: LEAF, Video: LEAF };

/** Everything a reference may begin with, and how it goes on. */
const ROOTS: { readonly [root: string]: Root } = {
  ContactId: LEAF,
  InitialContactId: LEAF,
  PreviousContactId: LEAF,
  Task: { ContactId: LEAF },
  Channel: LEAF,
  InitiationMethod: LEAF,
  InstanceARN: LEAF,
  AwsRegion: LEAF,
  LanguageCode: LEAF,
  Name: LEAF,
  Description: LEAF,
  CustomerId: LEAF,
  CustomerCallBackPhoneNumber: LEAF,
  CustomerEndpoint: endpoint,
  SystemEndpoint: endpoint,
  AdditionalEmailRecipients: { CcList: LEAF, ToList: LEAF },
  StoredCustomerInput: LEAF,
  Queue: { Name: LEAF, ARN: LEAF, OutboundCallerId: { Address: LEAF, Type: LEAF } },
  TextToSpeechVoiceId: LEAF,
  References: 'keys',
  Tags: 'open',
  SegmentAttributes: 'keys',
  Attributes: 'keys',
  Agent: { UserName: LEAF, FirstName: LEAF, LastName: LEAF, ARN: LEAF },
  Capabilities: { Agent: media, Customer: media },
  Media: { InitialMessage: LEAF, Sip: { Headers: 'keys', SiprecMetadata: LEAF } },
  MediaStreams: { Customer: { Audio: 'keys' } },
  FlowAttributes: 'keys',
  External: 'keys',
  LambdaInvocation: { ResultData: 'keys', InvocationId: LEAF },
  Lex: {
    IntentName: LEAF,
    IntentConfidence: { Score: LEAF },
    Slots: 'keys',
    SessionAttributes: 'keys',
    DialogState: LEAF,
    SentimentResponse: { Label: LEAF, Scores: { Positive: LEAF, Negative: LEAF, Mixed: LEAF, Neutral: LEAF } },
    AlternativeIntents: 'keys',
    AlternateIntents: 'keys',
  },
  Metrics: {
    Queue: { Name: LEAF, ARN: LEAF, Size: LEAF, OldestContactAge: LEAF, EstimatedWaitTime: LEAF },
    Agents: {
      Online: count,
      Available: count,
      Staffed: count,
      AfterContactWork: count,
      Busy: count,
      Missed: count,
      NonProductive: count,
    },
    Contact: { EstimatedWaitTime: LEAF, PositionInQueue: LEAF },
  },
  Views: { Action: LEAF, ViewResultData: 'keys' },
  Case: 'keys',
  Customer: 'keys',
  Wisdom: { SessionArn: LEAF },
  Loop: 'keys',
  Modules: { Input: 'open', Result: LEAF, ResultData: 'open' },
  DataTables: 'keys',
  DataTableList: { ResultData: 'keys' },
  Email: { EmailMessage: { Plaintext: LEAF } },
};

/** The first words references may begin with. */
export const REFERENCE_ROOTS: readonly string[] = Object.keys(ROOTS);

/** What the catalogue of roots says about a reference. */
export type ReferenceVerdict =
  | { readonly is: 'known' }
  | { readonly is: 'unknown root'; readonly allowed: readonly string[] }
  | { readonly is: 'unknown member'; readonly of: string; readonly member: string; readonly allowed: readonly string[] }
  | { readonly is: 'without leaf'; readonly allowed: readonly string[] };

/** Judges a reference by its root and members. */
export function judgeReference({ segments }: Pick<Reference, 'segments'>): ReferenceVerdict {
  let here: Root = ROOTS;
  for (const [depth, segment] of segments.entries()) {
    if (here === 'keys' || here === 'open') return { is: 'known' };
    const allowed: readonly string[] = here === LEAF ? [] : Object.keys(here);
    if (here === LEAF || !Object.hasOwn(here, segment)) {
      if (depth === 0) return { is: 'unknown root', allowed };
      return { is: 'unknown member', of: `$.${segments.slice(0, depth).join('.')}`, member: segment, allowed };
    }
    here = here[segment] ?? LEAF;
  }
  if (here === 'keys') return { is: 'without leaf', allowed: [] };
  if (typeof here === 'object') return { is: 'without leaf', allowed: Object.keys(here) };
  return { is: 'known' };
}
