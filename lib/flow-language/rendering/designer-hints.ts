import type { Action } from '../actions.ts';
import type { ConditionBranch, Operator } from '../document.ts';
import { namesOf } from '../names.ts';

type Hints = Readonly<Record<string, unknown>>;

/** How the designer writes an operator in its drop-down list. */
const SHORT_OPERATORS: Readonly<Partial<Record<Operator, string>>> = {
  Equals: '=',
  NumberGreaterThan: '>',
  NumberGreaterOrEqualTo: '>=',
  NumberLessThan: '<',
  NumberLessOrEqualTo: '<=',
  TextStartsWith: 'starts with',
  TextEndsWith: 'ends with',
  TextContains: 'contains',
};

/** Which parameter holds each kind of name; the designer shows `displayName` instead of the ARN. */
const PARAMETER_OF = {
  function: 'LambdaFunctionARN',
  flow: 'ContactFlowId',
  module: 'FlowModuleId',
  queue: 'QueueId',
  hours: 'HoursOfOperationId',
  bot: 'LexV2Bot',
} as const;

/**
 * What the Connect console remembers beside an action: names for ARNs, which values are references, and the rows of
 * branching blocks. The service ignores all of it; without it the designer shows raw ARNs and empty rows.
 */
export function designerHints(action: Action, parameters: object, conditions: readonly ConditionBranch[]): Hints {
  return {
    ...named(action),
    ...references({ ...parameters }),
    ...rows(action, conditions),
    ...(action.type === 'UpdateContactTextToSpeechVoice' ? { overrideConsoleVoice: true } : {}),
  };
}

function named(action: Action): Hints {
  const parameters: Record<string, unknown> = {};
  for (const { kind, name } of namesOf(action)) parameters[PARAMETER_OF[kind]] = { displayName: name };
  if (action.type === 'UpdateContactEventHooks') {
    return { parameters: { EventHooks: { [action.hook]: { displayName: action.flow } } } };
  }
  if (action.type === 'UpdateContactTextToSpeechVoice' && action.languageCode !== undefined) {
    parameters.TextToSpeechVoice = { languageCode: action.languageCode };
  }
  if (action.type === 'ConnectParticipantWithLexBot') {
    return { parameters: { LexV2Bot: { AliasArn: { displayName: action.bot, useLexBotDropdown: true } } } };
  }
  return Object.keys(parameters).length === 0 ? {} : { parameters };
}

/** Keys of maps whose value is a reference, such as the attributes handed to a function. */
function references(parameters: Hints): Hints {
  const maps = ['Attributes', 'LambdaInvocationAttributes', 'LexSessionAttributes'].flatMap((name) => {
    const map = parameters[name];
    return typeof map === 'object' && map !== null ? Object.entries(map) : [];
  });
  const dynamicParams = maps.flatMap(([key, value]) =>
    typeof value === 'string' && value.startsWith('$.') ? [key] : [],
  );
  return dynamicParams.length === 0 ? {} : { dynamicParams };
}

function rows(action: Action, conditions: readonly ConditionBranch[]): Hints {
  switch (action.type) {
    case 'Compare':
      return {
        conditions: [],
        conditionMetadata: conditions.map(({ Condition: { Operator: operator, Operands } }, index) => ({
          id: `condition-${index + 1}`,
          operator: { name: operator, value: operator, shortDisplay: SHORT_OPERATORS[operator] ?? operator },
          value: Operands[0],
        })),
      };
    case 'GetParticipantInput':
    case 'ConnectParticipantWithLexBot':
      return {
        conditionMetadata: conditions.map(({ Condition: { Operands } }, index) => ({
          id: `condition-${index + 1}`,
          value: Operands[0],
        })),
      };
    default:
      return {};
  }
}
