import { flowBuilder } from '../../lib/flow-language/index.ts';

/**
 * What must not compile. `tsc` checks this file (`npm run check`): an unused `@ts-expect-error` is an error, so each of
 * these lines proves that the compiler refuses the line below it. The bodies never run.
 */
interface Names {
  readonly function: 'look-up';
  readonly flow: 'main' | 'other';
  readonly module: { readonly check: 'Passed' | 'Failed' };
  readonly queue: 'people';
  readonly hours: 'day';
  readonly bot: 'helper';
}

const { defineFlow, defineModule } = flowBuilder<Names>();
const head = { name: 'main', type: 'CONTACT_FLOW', description: 'A flow', start: 'Hang up' } as const;
const end = { type: 'DisconnectParticipant' } as const;

export const refused = [
  () =>
    defineFlow({
      ...head,
      // @ts-expect-error the start is not an action
      start: 'Nowhere',
      actions: { 'Hang up': end },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        // @ts-expect-error a target that is not an action
        Say: { type: 'MessageParticipant', text: 'Hello', next: 'Hang upp', onError: 'Hang up' },
        'Hang up': end,
      },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        // @ts-expect-error the error branch is missing
        Say: { type: 'MessageParticipant', text: 'Hello', next: 'Hang up' },
        'Hang up': end,
      },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        Ask: {
          type: 'InvokeLambdaFunction',
          // @ts-expect-error an ARN where a name belongs
          function: 'arn:aws:lambda:eu-west-2:111122223333:function:look-up',
          timeLimitSeconds: 4,
          next: 'Hang up',
          onError: 'Hang up',
        },
        'Hang up': end,
      },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        // @ts-expect-error a menu without its time-out
        Menu: {
          type: 'GetParticipantInput',
          text: 'Press one',
          timeLimitSeconds: 5,
          keys: { '1': 'Hang up' },
          onNoMatch: 'Hang up',
          onError: 'Hang up',
        },
        'Hang up': end,
      },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        // @ts-expect-error a key that leads nowhere
        Menu: {
          type: 'GetParticipantInput',
          text: 'Press one',
          timeLimitSeconds: 5,
          keys: { '1': 'Hangup' },
          onTimeout: 'Hang up',
          onNoMatch: 'Hang up',
          onError: 'Hang up',
        },
        'Hang up': end,
      },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        Call: {
          type: 'InvokeFlowModule',
          module: 'check',
          // @ts-expect-error a result of the module has no branch
          results: { Passed: 'Hang up' },
          onNoMatch: 'Hang up',
          onError: 'Hang up',
        },
        'Hang up': end,
      },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        Say: {
          type: 'MessageParticipant',
          text: 'Hello',
          // @ts-expect-error two sources of speech at once
          ssml: '<speak>Hello</speak>',
          next: 'Hang up',
          onError: 'Hang up',
        },
        'Hang up': end,
      },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        // @ts-expect-error a value to compare is a reference
        Branch: { type: 'Compare', value: 'language', equals: { en: 'Hang up' }, otherwise: 'Hang up' },
        'Hang up': end,
      },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        Profile: {
          type: 'GetCase',
          parameters: { LinkContactToCase: 'false' },
          next: 'Hang up',
          // @ts-expect-error every error of the action has to be caught
          errors: { NoMatchingError: 'Hang up' },
        },
        'Hang up': end,
      },
    }),
  () =>
    defineFlow({
      ...head,
      actions: {
        // @ts-expect-error only modules return
        Return: { type: 'EndFlowModuleExecution', result: 'Passed' },
        'Hang up': end,
      },
    }),
  () =>
    defineModule({
      name: 'check',
      description: 'A module',
      results: { Passed: 'it passed' },
      start: 'Return',
      actions: {
        // @ts-expect-error a result that is not declared
        Return: { type: 'EndFlowModuleExecution', result: 'Maybe' },
      },
    }),
];
