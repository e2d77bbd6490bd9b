import { alphanumericFor, arnOf } from '../physical-ids.ts';
import { byName, type Identify } from './identity.ts';

/** Bot and alias ids: ten upper-case letters and digits. */
const ID_LENGTH = 10;

export const LEX: Readonly<Record<string, Identify>> = {
  'AWS::Lex::Bot': (subject) => {
    const id = () => alphanumericFor(subject, ID_LENGTH);
    return byName(id, () => arnOf(subject, 'lex', `bot/${id()}`), { Id: id });
  },
  'AWS::Lex::BotVersion': (subject) => {
    // Lex numbers a bot's versions from 1 in the order they are made.
    const version = () => String(subject.before('BotId') + 1);
    return { ref: () => `${subject.need('BotId')}|${version()}`, attributes: { BotVersion: version } };
  },
  'AWS::Lex::BotAlias': (subject) => {
    const id = () => alphanumericFor(subject, ID_LENGTH);
    return byName(
      () => `${id()}|${subject.need('BotId')}`,
      () => arnOf(subject, 'lex', `bot-alias/${subject.need('BotId')}/${id()}`),
      { BotAliasId: id, BotAliasStatus: () => 'Available' },
    );
  },
  'AWS::Lex::ResourcePolicy': (subject) => ({
    ref: () => alphanumericFor(subject, ID_LENGTH),
    attributes: { Id: () => alphanumericFor(subject, ID_LENGTH), RevisionId: () => '1' },
  }),
};
