import type { ErrorType } from '../../lib/flow-language/document.ts';
import type { CallEvent, EndReason } from './call-event.ts';
import type { Effect, Transition } from './effect.ts';
import type { Json } from './json.ts';
import { LIMITS, TIMING } from './limits.ts';
import { Parameters } from './parameters.ts';
import { failed } from './problem.ts';
import { nextInteger, nextUuid } from './random.ts';
import { type ReadableAction, readDocument } from './readable-document.ts';
import type { Lookup } from './reference.ts';
import { lookupIn } from './roots.ts';
import { recording, type Speech, spokenSsml, spokenText } from './speech.ts';
import type { CallState, Contact, Expecting, Frame } from './state.ts';
import { byArnOrId, type FlowResource, type ModuleResource, type World } from './world.ts';

/** How an action goes on. */
export type Then =
  /** Success: `NextAction`. */
  | { readonly go: 'on' }
  /** A result for the conditions. */
  | { readonly go: 'match'; readonly result: Json | undefined }
  | { readonly go: 'error'; readonly error: ErrorType; readonly why: string }
  /** The action has to wait for the answer to this effect. */
  | { readonly go: 'wait'; readonly effect: Effect; readonly expecting: Expecting }
  /** The action has changed the running flow itself. */
  | { readonly go: 'entered' }
  /** No flow runs any more, though the contact is still in its queue. */
  | { readonly go: 'idle' }
  /** The line lets go of the caller. */
  | { readonly go: 'end'; readonly reason: EndReason }
  /** The line hangs up or runs out of flow; what a caller makes of it depends on what was said. */
  | { readonly go: 'hang-up' };

export const ON: Then = { go: 'on' };

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'ms'> : never;

/**
 * One step in the making: the state as it becomes, and the effects so far. It lives inside a single `begin` or `step`
 * and never outside, so that the step as a whole stays a pure function.
 */
export class Stage {
  readonly effects: Effect[] = [];

  constructor(
    readonly world: World,
    public state: CallState,
  ) {}

  get frame(): Frame {
    const frame = this.state.frames.at(-1);
    if (frame === undefined)
      throw new Error('no flow is running; look at state.frames before an action is carried out');
    return frame;
  }

  get lookup(): Lookup {
    return lookupIn(this.world, this.state, this.frame);
  }

  /** The current action; `undefined` where a transition has led to none. */
  get action(): ReadableAction | undefined {
    const document = documentOf(this.world, this.frame);
    return document === undefined ? undefined : readDocument(this.frame.name, document).actions.get(this.frame.at);
  }

  parametersOf(action: ReadableAction): Parameters {
    const where = `flow '${this.frame.name}', action '${action.identifier}' (${action.type})`;
    return new Parameters(action.parameters, where, this.lookup);
  }

  update(change: Partial<CallState>): void {
    this.state = { ...this.state, ...change };
  }

  updateContact(change: Partial<Contact>): void {
    this.update({ contact: { ...this.state.contact, ...change } });
  }

  updateFrame(change: Partial<Frame>): void {
    this.update({ frames: [...this.state.frames.slice(0, -1), { ...this.frame, ...change }] });
  }

  /** Lets virtual time pass; in a queue at most until an agent answers. */
  advance(ms: number): void {
    const later = this.state.nowMs + Math.max(0, Math.round(ms));
    const answered = this.state.queued?.answeredAtMs;
    this.update({ nowMs: answered === undefined ? later : Math.max(this.state.nowMs, Math.min(later, answered)) });
  }

  report(event: WithoutTime<CallEvent>): void {
    this.effects.push({ kind: 'report', event: { ms: this.state.nowMs, ...event } as CallEvent });
  }

  /** Where the call is; in a queue without a flow, the queue. */
  get place(): { readonly flow: string; readonly action: string } {
    const frame = this.state.frames.at(-1);
    if (frame !== undefined) return { flow: frame.name, action: frame.at };
    const { queued } = this.state;
    return { flow: (queued && this.world.queues[queued.queueArn]?.name) ?? 'no flow', action: 'waiting' };
  }

  took(transition: Transition): void {
    this.effects.push({ kind: 'took', transition });
  }

  /** A transition that a transcript shows. */
  branched(transition: Transition): void {
    this.took(transition);
    this.report({ type: 'branched', ...transition });
  }

  warn(message: string): void {
    const { flow, action } = this.place;
    this.effects.push({ kind: 'warned', message: `flow '${flow}', action '${action}': ${message}` });
  }

  /** Says something, in the contact's language and voice, and lets the time it takes pass; a pause is only time. */
  say(speech: Speech): void {
    if (speech.text === '') {
      if (speech.durationMs === 0) this.warn('a message without words was not said');
      this.advance(speech.durationMs);
      return;
    }
    const { languageCode, voice } = this.state.contact;
    const markup = speech.ssml === undefined ? {} : { ssml: speech.ssml };
    this.report({ type: 'said', text: speech.text, locale: languageCode, voice: voice.id, ...markup });
    this.update({ spoken: true });
    this.advance(speech.durationMs);
  }

  integer(least: number, most: number): number {
    const [value, random] = nextInteger(this.state.random, least, most);
    this.update({ random });
    return value;
  }

  uuid(): string {
    const [value, random] = nextUuid(this.state.random);
    this.update({ random });
    return value;
  }

  /**
   * Leaves the running flow, modules included, for another one.
   *
   * @param branch the name of the change, for the transcript
   */
  enterFlow(flow: FlowResource, branch: string, from = this.place): void {
    this.branched({ ...from, branch, to: flow.name });
    this.update({ frames: [newFrame(flow, flow.type)] });
  }

  enterModule(module: ModuleResource, input: Json | undefined): void {
    const frame = newFrame(module, 'MODULE', input === undefined ? {} : { Input: input });
    this.update({ frames: [...this.state.frames, frame] });
  }
}

/** A fresh run of a document, at its first action. */
export function newFrame(
  resource: FlowResource | ModuleResource,
  type: Frame['type'],
  modules: Frame['modules'] = {},
): Frame {
  return {
    arn: resource.arn,
    name: resource.name,
    type,
    at: readDocument(resource.name, resource.document).start,
    flowAttributes: {},
    loops: {},
    storedCustomerInput: undefined,
    external: undefined,
    externalIsStale: false,
    invocationId: undefined,
    lex: undefined,
    metrics: undefined,
    modules,
  };
}

function documentOf(world: World, frame: Frame): unknown {
  return (frame.type === 'MODULE' ? byArnOrId(world.modules, frame.arn) : byArnOrId(world.flows, frame.arn))?.document;
}

/** The parameters of which a message has exactly one. */
export const MESSAGE_SOURCE = ['Text', 'SSML', 'PromptId', 'Media'] as const;

/**
 * What a message says.
 *
 * @throws Refusal where there is not exactly one source, ServiceError where it is too long or has no value
 */
export function speechOf(stage: Stage, parameters: Parameters): Speech {
  const source = parameters.oneOf(MESSAGE_SOURCE);
  if (source === 'PromptId') {
    const id = parameters.value('PromptId');
    return recording((stage.world.prompts && byArnOrId(stage.world.prompts, id)?.name) ?? id);
  }
  if (source === 'Media') {
    const media = parameters.nested('Media').only(['Uri', 'SourceType', 'MediaType']);
    media.word('SourceType', ['S3']);
    media.word('MediaType', ['Audio']);
    return recording(media.value('Uri'));
  }
  const text = parameters.text(source);
  if (text.length > LIMITS.promptCharacters) {
    throw failed(`${source} has ${text.length} characters; at most ${LIMITS.promptCharacters} can be spoken`);
  }
  return source === 'SSML' ? spokenSsml(text) : spokenText(text.trim());
}

/** How long the keys take that a caller presses one after another. */
export function pressingMs(keys: string): number {
  return Math.max(0, keys.length - 1) * TIMING.keyMs;
}
