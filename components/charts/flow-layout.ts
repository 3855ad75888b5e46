export type FlowNode = { readonly key: string; readonly total: number; readonly top: number; readonly height: number };
export type FlowBand = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly fromTop: number;
  readonly toTop: number;
  readonly height: number;
};
export type FlowLayout = {
  readonly left: readonly FlowNode[];
  readonly right: readonly FlowNode[];
  readonly bands: readonly FlowBand[];
  readonly height: number;
};

/** Room above each node for its label, in px. */
export const LABEL_ROOM = 22;
const GAP = 10;
const LEAST = 2;

/**
 * Places nodes and bands of a flow, in px from the top. `counts[i][j]` went from key i to key j; heights are in proportion to the
 * counts, `room` px for all of them together, and both sides keep the order of `keys`.
 */
export function layOutFlow(keys: readonly string[], counts: readonly (readonly number[])[], room: number): FlowLayout {
  const at = (from: number, to: number) => counts[from]?.[to] ?? 0;
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const total = sum(keys.flatMap((_, from) => keys.map((_, to) => at(from, to))));
  const scale = total > 0 ? room / total : 0;
  const left = stack(keys, (index) => sum(keys.map((_, to) => at(index, to))), scale);
  const right = stack(keys, (index) => sum(keys.map((_, from) => at(from, index))), scale);
  const used = { left: keys.map(() => 0), right: keys.map(() => 0) };
  const bands: FlowBand[] = [];
  for (const [from, fromKey] of keys.entries()) {
    for (const [to, toKey] of keys.entries()) {
      const count = at(from, to);
      if (count === 0) continue;
      const height = count * scale;
      bands.push({
        from: fromKey,
        to: toKey,
        count,
        height,
        fromTop: left[from]!.top + used.left[from]!,
        toTop: right[to]!.top + used.right[to]!,
      });
      used.left[from]! += height;
      used.right[to]! += height;
    }
  }
  const last = keys.length - 1;
  const bottom = (nodes: readonly FlowNode[]) => (nodes[last] ? nodes[last].top + Math.max(LEAST, nodes[last].height) : 0);
  return { left, right, bands, height: Math.ceil(Math.max(bottom(left), bottom(right))) };
}

/** A ribbon from x = 0 to x = 100, level at both ends. */
export function ribbonPath({ fromTop, toTop, height }: Pick<FlowBand, "fromTop" | "toTop" | "height">): string {
  const [fromEnd, toEnd] = [fromTop + height, toTop + height].map(round);
  const [from, to] = [fromTop, toTop].map(round);
  return `M0 ${from}C50 ${from} 50 ${to} 100 ${to}V${toEnd}C50 ${toEnd} 50 ${fromEnd} 0 ${fromEnd}Z`;
}

function stack(keys: readonly string[], totalOf: (index: number) => number, scale: number): FlowNode[] {
  let top = 0;
  return keys.map((key, index) => {
    const total = totalOf(index);
    const node = { key, total, top: top + LABEL_ROOM, height: total * scale };
    top = node.top + Math.max(LEAST, node.height) + GAP;
    return node;
  });
}

const round = (value: number) => Math.round(value * 100) / 100;
