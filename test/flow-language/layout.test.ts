import fc from 'fast-check';
import type { Block } from '../../lib/flow-language/layout.ts';
import { GRID, layOut, sizeOf } from '../../lib/flow-language/layout.ts';

/** Any graph at all: unreachable blocks, loops, self-loops and targets that do not exist included. */
const blocks: fc.Arbitrary<Block[]> = fc
  .integer({ min: 1, max: 40 })
  .chain((count) =>
    fc.array(fc.array(fc.integer({ min: 0, max: count }), { maxLength: 5 }), { minLength: count, maxLength: count }),
  )
  .map((edges) =>
    edges.map((targets, index) => ({ id: `B${index}`, targets: [...new Set(targets)].map((target) => `B${target}`) })),
  );

/** Whether `from` can be reached from `to`: then a branch from `from` to `to` closes a loop. */
function leadsBack(all: readonly Block[], from: string, to: string): boolean {
  const seen = new Set<string>();
  const open = [to];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === from) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    open.push(...(all.find((block) => block.id === id)?.targets ?? []));
  }
  return false;
}

test('every block has a place on the grid', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const { positions } = layOut('B0', all);

      expect(Object.keys(positions).sort()).toEqual(all.map(({ id }) => id).sort());
      for (const { x, y } of Object.values(positions)) expect([x % GRID, y % GRID]).toEqual([0, 0]);
    }),
  );
});

test('no two blocks overlap', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const { positions } = layOut('B0', all);
      for (const [index, a] of all.entries()) {
        for (const b of all.slice(index + 1)) {
          const [pa, pb] = [positions[a.id]!, positions[b.id]!];
          const [sa, sb] = [sizeOf(a), sizeOf(b)];
          const apart =
            pa.x + sa.width <= pb.x || pb.x + sb.width <= pa.x || pa.y + sa.height <= pb.y || pb.y + sb.height <= pa.y;
          expect([a.id, b.id, apart]).toEqual([a.id, b.id, true]);
        }
      }
    }),
  );
});

test('only a branch that closes a loop leads to the left', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const { positions } = layOut('B0', all);
      for (const { id, targets } of all) {
        for (const target of targets) {
          const [from, to] = [positions[id], positions[target]];
          if (from === undefined || to === undefined || to.x > from.x) continue;
          expect([id, target, leadsBack(all, id, target)]).toEqual([id, target, true]);
        }
      }
    }),
  );
});

test('the same blocks always lie in the same places', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      expect(layOut('B0', structuredClone(all))).toEqual(layOut('B0', all));
    }),
  );
});

test('the start stands first, right of the entry point', () => {
  const { entryPointPosition, positions } = layOut('Start', [
    { id: 'End', targets: [] },
    { id: 'Start', targets: ['End'] },
  ]);

  expect(entryPointPosition.x).toBeLessThan(positions.Start!.x);
  expect(positions.Start!.x).toBeLessThan(positions.End!.x);
});

test('a chain of 250 blocks runs straight to the right', () => {
  const chain = Array.from({ length: 250 }, (_, index) => ({ id: `B${index}`, targets: [`B${index + 1}`] }));

  const { positions } = layOut('B0', chain);

  expect(new Set(Object.values(positions).map(({ y }) => y)).size).toBe(1);
  expect(new Set(Object.values(positions).map(({ x }) => x)).size).toBe(250);
});
