import type { Position } from './document.ts';

/** One block of the designer and where its branches lead. */
export interface Block {
  readonly id: string;
  /** Targets in the order of the block's rows. */
  readonly targets: readonly string[];
}

/** Size of a block on the canvas, in the designer's units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The designer snaps to this grid. */
export const GRID = 20;

const BLOCK_WIDTH = 200;
const BLOCK_HEAD_HEIGHT = 120;
const ROW_HEIGHT = 40;
const COLUMN_GAP = 80;
const ROW_GAP = 40;
const ENTRY_POINT: Position = { x: 40, y: 40 };
const ORIGIN: Position = { x: 160, y: 20 };

/** How much room a block takes: a head, and a row for each way out. */
export function sizeOf(block: Block): Size {
  return { width: BLOCK_WIDTH, height: BLOCK_HEAD_HEIGHT + ROW_HEIGHT * block.targets.length };
}

export interface Layout {
  readonly entryPointPosition: Position;
  readonly positions: Readonly<Record<string, Position>>;
}

/**
 * Lays a flow out from left to right: each block right of every block that leads to it, except where a loop leads back.
 *
 * Layers are longest paths once the backward branches are set aside; within a layer, blocks stand in the order of
 * those that lead to them, stacked without overlap. The same blocks always give the same layout.
 */
export function layOut(start: string, blocks: readonly Block[]): Layout {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const order = [start, ...byId.keys()];
  const forward = withoutLoops(order, byId);
  const layers = layersOf(order, forward);

  const positions: Record<string, Position> = {};
  const centre = new Map<string, number>();
  for (const [column, layer] of layers.entries()) {
    let y = ORIGIN.y;
    for (const block of sortedByPredecessors(layer, forward, centre).map((id) => byId.get(id))) {
      if (block === undefined) continue;
      const { height } = sizeOf(block);
      positions[block.id] = { x: ORIGIN.x + column * (BLOCK_WIDTH + COLUMN_GAP), y };
      centre.set(block.id, y + height / 2);
      y += snap(height + ROW_GAP);
    }
  }
  return { entryPointPosition: ENTRY_POINT, positions };
}

const snap = (value: number) => Math.ceil(value / GRID) * GRID;

type Edges = ReadonlyMap<string, readonly string[]>;

/** The branches that lead forward, by depth-first search in the order of the rows; the rest are loops. */
function withoutLoops(order: readonly string[], byId: ReadonlyMap<string, Block>): Edges {
  const forward = new Map<string, string[]>();
  const open = new Set<string>();

  const visit = (id: string) => {
    const kept: string[] = [];
    forward.set(id, kept);
    open.add(id);
    for (const target of new Set(byId.get(id)?.targets)) {
      if (open.has(target) || !byId.has(target)) continue;
      kept.push(target);
      if (!forward.has(target)) visit(target);
    }
    open.delete(id);
  };

  for (const id of order) if (byId.has(id) && !forward.has(id)) visit(id);
  return forward;
}

/** Blocks by the length of the longest forward path that leads to them. */
function layersOf(order: readonly string[], forward: Edges): string[][] {
  const depth = new Map<string, number>();
  for (const id of topological(order, forward)) {
    const own = depth.get(id) ?? 0;
    depth.set(id, own);
    for (const target of forward.get(id) ?? []) depth.set(target, Math.max(depth.get(target) ?? 0, own + 1));
  }
  const layers: string[][] = [];
  for (const [id, layer] of depth) {
    layers[layer] ??= [];
    layers[layer].push(id);
  }
  return layers;
}

function topological(order: readonly string[], forward: Edges): string[] {
  const finished = new Set<string>();
  const visit = (id: string) => {
    if (finished.has(id) || !forward.has(id)) return;
    for (const target of forward.get(id) ?? []) visit(target);
    finished.add(id);
  };
  for (const id of order) visit(id);
  return [...finished].reverse();
}

/** Blocks nearest to where their branches come from; ties keep the flow's own order. */
function sortedByPredecessors(layer: readonly string[], forward: Edges, centre: ReadonlyMap<string, number>): string[] {
  const pull = new Map(
    layer.map((id) => {
      const heights = [...centre].flatMap(([from, y]) => (forward.get(from)?.includes(id) ? [y] : []));
      return [id, heights.length === 0 ? 0 : heights.reduce((sum, y) => sum + y, 0) / heights.length];
    }),
  );
  return [...layer].sort((a, b) => (pull.get(a) ?? 0) - (pull.get(b) ?? 0));
}
