import { LIMITS } from './limits.ts';
import {
  atMost,
  atMostOne,
  dynamic,
  exactlyOne,
  fixed,
  type Group,
  type Members,
  must,
  object,
  oneOf,
  onePath,
  optional,
  required,
} from './spec.ts';

/** Text, SSML, prompt or sound file: the four ways to say something. */
export const MESSAGE_SOURCES = ['Text', 'SSML', 'PromptId', 'Media'] as const;

export const messageSource: Members = {
  Text: optional(dynamic(atMost(LIMITS.textCharacters))),
  SSML: optional(dynamic(atMost(LIMITS.textCharacters))),
  PromptId: optional(onePath()),
  Media: optional(
    object({
      Uri: required(dynamic()),
      SourceType: required(fixed(oneOf('S3'))),
      MediaType: required(fixed(oneOf('Audio'))),
    }),
  ),
};

export const oneMessage: Group = exactlyOne(...MESSAGE_SOURCES);

export const queueOrAgent: Members = { QueueId: optional(onePath()), AgentId: optional(onePath()) };

export const atMostOneQueue: Group = atMostOne('QueueId', 'AgentId');

export const voiceConnector = object({
  VoiceConnectorType: required(fixed(oneOf('ChimeConnector'))),
  VoiceConnectorArn: required(fixed()),
  FromUser: optional(dynamic()),
  ToUser: optional(dynamic()),
  UserToUserInformation: optional(dynamic()),
});

/** The one error most actions have. */
export const anyError = [must('NoMatchingError')] as const;
