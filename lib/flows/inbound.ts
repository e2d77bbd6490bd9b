import { answering } from './inbound/answering.ts';
import { askingTheBank } from './inbound/asking-the-bank.ts';
import { choosingService, speakingTheCallersLanguage } from './inbound/choosing-service.ts';
import { leaving } from './inbound/leaving.ts';
import { offeringLanguage } from './inbound/offering-language.ts';
import { pressingKeys } from './inbound/pressing-keys.ts';
import { talking } from './inbound/talking.ts';
import type { Line } from './line.ts';

/** What a call meets first: welcome, language, conversation by voice or keys, and every way out of it. */
export const inbound = (line: Line) =>
  line.flow({
    name: 'inbound',
    type: 'CONTACT_FLOW',
    description: 'Answers the call, holds the conversation, and finds a person whenever one is needed.',
    start: 'Log on',
    actions: {
      ...answering,
      ...offeringLanguage(line),
      ...speakingTheCallersLanguage(line),
      ...choosingService,
      ...talking,
      ...pressingKeys,
      ...askingTheBank,
      ...leaving(line),
    },
  });
