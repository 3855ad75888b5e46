import { LABEL_ROOM } from "./flow-layout";

export type RoundNode = {
  readonly key: string;
  readonly value: number;
  /** What stands over the node, where it is more than the number, and a word about it such as "out". */
  readonly figure?: string;
  readonly word?: string;
};
/** What stands in one round: how much each key holds. Keys that are out are left out. */
export type RoundColumn = {
  readonly key: string;
  readonly label: string;
  readonly nodes: readonly RoundNode[];
};
/** What goes from one round to the next; `from` and `to` are keys of nodes. */
export type RoundBand = { readonly from: string; readonly to: string; readonly value: number };

export type PlacedNode = { readonly key: string; readonly value: number; readonly top: number; readonly height: number };
export type PlacedBand = RoundBand & { readonly column: number; readonly fromTop: number; readonly toTop: number; readonly height: number };
export type RoundsLayout = {
  readonly columns: readonly (readonly PlacedNode[])[];
  readonly bands: readonly PlacedBand[];
  readonly height: number;
};

const GAP = 8;
const LEAST = 2;

/**
 * Places the nodes of every round under one another in the order of `keys`, in px from the top, and the bands between rounds.
 * Heights are in proportion to values; the fullest round takes `room` px besides its labels. `bands[i]` leads from round i to i + 1.
 */
export function layOutRounds(
  keys: readonly string[],
  columns: readonly RoundColumn[],
  bands: readonly (readonly RoundBand[])[],
  room: number,
): RoundsLayout {
  const fullest = Math.max(0, ...columns.map(({ nodes }) => nodes.reduce((sum, { value }) => sum + value, 0)));
  const scale = fullest > 0 ? room / fullest : 0;
  const placed = columns.map((column) => stack(keys, column, scale));
  const placedBands = bands.flatMap((leaving, column) => placeBands(keys, leaving, column, placed, scale));
  const bottoms = placed.map((nodes) => {
    const last = nodes.at(-1);
    return last ? last.top + Math.max(LEAST, last.height) : 0;
  });
  return { columns: placed, bands: placedBands, height: Math.ceil(Math.max(LABEL_ROOM, ...bottoms)) };
}

function stack(keys: readonly string[], { nodes }: RoundColumn, scale: number): readonly PlacedNode[] {
  let top = 0;
  return inOrder(keys, nodes, ({ key }) => key).map(({ key, value }) => {
    const node = { key, value, top: top + LABEL_ROOM, height: value * scale };
    top = node.top + Math.max(LEAST, node.height) + GAP;
    return node;
  });
}

/** Bands leave and arrive in the order of keys, so that they cross as little as the order allows. */
function placeBands(
  keys: readonly string[],
  bands: readonly RoundBand[],
  column: number,
  placed: readonly (readonly PlacedNode[])[],
  scale: number,
): readonly PlacedBand[] {
  const leaving = new Map(placed[column]?.map(({ key, top }) => [key, top]));
  const arriving = new Map(placed[column + 1]?.map(({ key, top }) => [key, top]));
  const ordered = inOrder(
    keys,
    inOrder(keys, bands, ({ to }) => to),
    ({ from }) => from,
  );
  return ordered.flatMap((band) => {
    const fromTop = leaving.get(band.from);
    const toTop = arriving.get(band.to);
    if (fromTop === undefined || toTop === undefined || band.value <= 0) return [];
    const height = band.value * scale;
    leaving.set(band.from, fromTop + height);
    arriving.set(band.to, toTop + height);
    return [{ ...band, column, fromTop, toTop, height }];
  });
}

function inOrder<Item>(keys: readonly string[], items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...items].sort((a, b) => keys.indexOf(keyOf(a)) - keys.indexOf(keyOf(b)));
}
