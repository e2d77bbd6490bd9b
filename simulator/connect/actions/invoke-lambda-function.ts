import type { FunctionOutcome } from '../../ports.ts';
import type { InvocationOutcome } from '../call-event.ts';
import type { ActionDefinition } from '../definition.ts';
import { isRecord, type JsonObject } from '../json.ts';
import { LIMITS, TIMING } from '../limits.ts';
import type { Parameters } from '../parameters.ts';
import { failed } from '../problem.ts';
import { ON } from '../stage.ts';
import { contactFlowEvent } from './contact-flow-event.ts';

const ASYNCHRONOUS_SECONDS = { least: 1, most: 60 } as const;

/**
 * Invokes a function; a valid answer replaces `$.External` as a whole.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export const invokeLambdaFunction: ActionDefinition = {
  parameters: [
    'LambdaFunctionARN',
    'InvocationTimeLimitSeconds',
    'InvocationType',
    'LambdaInvocationAttributes',
    'ResponseValidation',
  ],
  start(stage, parameters) {
    const { functionArn, limitMs } = invocationOf(parameters);
    const { associatedFunctions } = stage.world;
    if (associatedFunctions !== undefined && !associatedFunctions.includes(functionArn)) {
      stage.report({ type: 'invoked', function: functionArn, outcome: 'unknown' });
      stage.updateFrame({ externalIsStale: true });
      throw failed('the function is not associated with the instance');
    }
    const attributes = parameters.has('LambdaInvocationAttributes')
      ? parameters.texts('LambdaInvocationAttributes')
      : {};
    const event = contactFlowEvent(stage.world, stage.state, attributes);
    const nowMs = stage.state.dialled.startMs + stage.state.nowMs;
    return {
      go: 'wait',
      effect: { kind: 'invoke', functionArn, event, limitMs, nowMs },
      expecting: { kind: 'function' },
    };
  },
  resume(stage, parameters, event) {
    if (event.on !== 'function') throw new Error(`an invocation got the answer of a ${event.on}`);
    const { functionArn, limitMs, asynchronous, format } = invocationOf(parameters);
    if (asynchronous) {
      // The flow has gone on long before the answer; what became of it is still worth a line in the transcript.
      stage.report({ type: 'invoked', function: functionArn, outcome: kindOf(event.outcome) });
      stage.updateFrame({ invocationId: stage.uuid() });
      return ON;
    }
    const { outcome } = event;
    stage.advance(outcome.kind === 'timed-out' ? Math.min(limitMs, outcome.limitMs) : TIMING.functionMs);
    const judged = judge(outcome, format);
    stage.report({ type: 'invoked', function: functionArn, outcome: judged.outcome });
    if (judged.outcome !== 'ok') {
      // Whether AWS empties $.External then is not documented; keeping it and saying so when it is read loses nothing.
      stage.updateFrame({ externalIsStale: true });
      throw failed(judged.why);
    }
    stage.updateFrame({ external: judged.answer, externalIsStale: false });
    return ON;
  },
};

interface Invocation {
  readonly functionArn: string;
  readonly limitMs: number;
  readonly asynchronous: boolean;
  readonly format: 'STRING_MAP' | 'JSON';
}

function invocationOf(parameters: Parameters): Invocation {
  const asynchronous =
    parameters.word('InvocationType', ['SYNCHRONOUS', 'ASYNCHRONOUS'], 'SYNCHRONOUS') === 'ASYNCHRONOUS';
  const limits = asynchronous ? ASYNCHRONOUS_SECONDS : LIMITS.functionTimeLimitSeconds;
  return {
    functionArn: parameters.value('LambdaFunctionARN'),
    limitMs: parameters.integer('InvocationTimeLimitSeconds', limits) * 1000,
    asynchronous,
    format: parameters.has('ResponseValidation')
      ? parameters
          .nested('ResponseValidation')
          .only(['ResponseType'])
          .word('ResponseType', ['STRING_MAP', 'JSON'], 'STRING_MAP')
      : 'STRING_MAP',
  };
}

type Judged =
  | { readonly outcome: 'ok'; readonly answer: JsonObject }
  | { readonly outcome: Exclude<InvocationOutcome, 'ok'>; readonly why: string };

function kindOf({ kind }: FunctionOutcome): InvocationOutcome {
  return kind === 'answered' ? 'ok' : kind;
}

/** Whether Connect takes this answer. */
function judge(outcome: FunctionOutcome, format: Invocation['format']): Judged {
  switch (outcome.kind) {
    case 'threw':
      return { outcome: 'threw', why: `the function threw ${outcome.error}` };
    case 'timed-out':
      return { outcome: 'timed-out', why: `the function did not answer within ${outcome.limitMs} ms` };
    case 'too-large':
      return { outcome: 'too-large', why: `the answer has ${outcome.bytes} bytes; at most ${outcome.limitBytes}` };
    case 'unknown':
      return { outcome: 'unknown', why: 'there is no such function' };
    case 'answered':
      if (outcome.bytes > LIMITS.functionAnswerBytes) {
        return {
          outcome: 'too-large',
          why: `the answer has ${outcome.bytes} bytes; at most ${LIMITS.functionAnswerBytes}`,
        };
      }
      return judgeAnswer(outcome.payload, format);
  }
}

function judgeAnswer(payload: unknown, format: Invocation['format']): Judged {
  if (!isRecord(payload)) return { outcome: 'invalid-response', why: 'the answer is no JSON object' };
  const stranger = Object.entries(payload).find(([, value]) => typeof value !== 'string');
  if (format === 'STRING_MAP' && stranger !== undefined) {
    return {
      outcome: 'invalid-response',
      why: `the answer's "${stranger[0]}" is ${stranger[1] === null ? 'null' : `a ${typeof stranger[1]}`}; STRING_MAP takes strings only`,
    };
  }
  return { outcome: 'ok', answer: payload as JsonObject };
}
