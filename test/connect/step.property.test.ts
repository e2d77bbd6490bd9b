import fc from 'fast-check';
import type { Effect, Step } from '../../simulator/connect/effect.ts';
import { begin, step } from '../../simulator/connect/step.ts';
import type { World } from '../../simulator/connect/world.ts';
import { type Answers, anyActions, anyAnswers } from './support/arbitrary.ts';
import { documentOf, say } from './support/document.ts';
import { dialled, flow, module, type Scene, worldOf } from './support/world.ts';

const again = module(
  'again',
  documentOf({
    Say: { ...say('inside'), next: 'Return' },
    Return: { type: 'EndFlowModuleExecution', with: { Result: 'done' } },
  }),
);
const agents = fc.constantFrom<NonNullable<Scene['agents']>>('none', {
  answerAfterMs: 20_000,
  talkMs: 1_000,
  hangsUpFirst: 'agent',
});

const call = fc.record({
  actions: anyActions,
  answers: fc.array(anyAnswers, { minLength: 1, maxLength: 30 }),
  agents,
  seed: fc.nat(),
});
type Call = typeof call extends fc.Arbitrary<infer Value> ? Value : never;

function worldFor({ actions, agents, seed }: Call): { world: World; entry: ReturnType<typeof flow> } {
  const entry = flow('main', documentOf(actions));
  return { world: worldOf([entry], { modules: [again], agents, seed }), entry };
}

/** Plays a call without a driver: every effect is answered with the next of the answers; at the end the caller hangs up. */
function play(generated: Call): Step[] {
  const { world, entry } = worldFor(generated);
  const steps = [begin(world, dialled(entry))];
  for (const answers of [...generated.answers, undefined, undefined, undefined]) {
    const current = steps.at(-1) as Step;
    const { expecting } = current.state;
    if (expecting.kind === 'nothing') break;
    steps.push(step(world, current.state, eventFor(expecting.kind, answers)));
  }
  return steps;
}

function eventFor(kind: 'act' | 'function' | 'bot', answers: Answers | undefined) {
  switch (kind) {
    case 'act':
      return { on: kind, act: answers?.act ?? { kind: 'hangup' } } as const;
    case 'function':
      return { on: kind, outcome: answers?.function ?? { kind: 'unknown' } } as const;
    case 'bot':
      return { on: kind, turned: answers?.bot ?? { kind: 'failed', error: 'x', message: '' } } as const;
  }
}

const isOpen = ({ kind }: Effect) => kind === 'listen' || kind === 'invoke' || kind === 'turn';

test('any flow that the service would take is stepped through without throwing', () => {
  fc.assert(
    fc.property(call, (generated) => play(generated).length > 0),
    { numRuns: 80 },
  );
});

test('the same flow, answers and seed give the same call', () => {
  fc.assert(
    fc.property(call, (generated) => expect(play(generated)).toEqual(play(generated))),
    { numRuns: 30 },
  );
});

test('a step asks for one thing, as its last effect, or ends the call', () => {
  fc.assert(
    fc.property(call, (generated) => {
      for (const { state, effects } of play(generated)) {
        const asked = effects.filter(isOpen);
        const ended = effects.filter((effect) => effect.kind === 'report' && effect.event.type === 'ended');
        expect([asked.length, ended.length]).toEqual(state.expecting.kind === 'nothing' ? [0, 1] : [1, 0]);
        expect(asked[0] ?? ended[0]).toBe(effects.at(-1));
      }
    }),
    { numRuns: 30 },
  );
});

test('virtual time never runs backwards in a transcript', () => {
  fc.assert(
    fc.property(call, (generated) => {
      const times = play(generated).flatMap(({ effects }) =>
        effects.flatMap((effect) => (effect.kind === 'report' ? [effect.event.ms] : [])),
      );
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
    { numRuns: 30 },
  );
});

test('generated calls reach every kind of end that flows like these can have', () => {
  const reasons = new Set(
    fc.sample(call, { numRuns: 250, seed: 1 }).flatMap((generated) => {
      const { expecting } = (play(generated).at(-1) as Step).state;
      return expecting.kind === 'nothing' ? [expecting.reason] : [];
    }),
  );

  expect([...reasons].sort()).toEqual(
    expect.arrayContaining(['agent-answered', 'caller-hung-up', 'dead-air', 'line-hung-up', 'unhandled-error']),
  );
});
