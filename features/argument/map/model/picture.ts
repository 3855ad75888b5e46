import type { BoxToPlace, LayoutRequest, LineToPlace } from "@/components/charts/map/layout";
import type { MapNode, MapTree, NodeName } from "./tree";

/** Sizes in the picture's own units, which are pixels at full size. */
export const SIZES = {
  option: { width: 216, height: 68 },
  claim: { width: 228, height: 76 },
  argument: { width: 96, height: 40 },
} as const satisfies Record<MapNode["kind"], { width: number; height: number }>;

export type PictureLine = LineToPlace & { readonly kind: "support" | "attack" | "premise" };
export type Picture = {
  readonly boxes: readonly BoxToPlace[];
  readonly lines: readonly PictureLine[];
  /** How many nodes each collapsed node keeps out of the picture. */
  readonly hidden: ReadonlyMap<NodeName, number>;
};

/**
 * What is drawn: everything that can be reached from an option without going through a collapsed node. What is for an option
 * stands to its right, what is against it to its left, and with each the whole that hangs on it.
 */
export function pictureOf(tree: MapTree, collapsed: ReadonlySet<NodeName>): Picture {
  const boxes = placed(tree, collapsed);
  const shown = new Set(boxes.map(({ id }) => id));
  const lines = boxes.flatMap(({ id }) =>
    collapsed.has(id)
      ? []
      : (tree.under.get(id) ?? [])
          .filter((below) => shown.has(below))
          .map((below): PictureLine => ({ id: `${id} ${below}`, from: id, to: below, kind: lineKind(tree.nodes.get(below)!) })),
  );
  const hidden = new Map<NodeName, number>();
  for (const name of collapsed) if (shown.has(name)) hidden.set(name, countHidden(tree, name, shown));
  return { boxes, lines, hidden };
}

export function requestOf({ boxes, lines }: Picture, aspect: number): LayoutRequest {
  return { boxes, lines: lines.map(({ id, from, to }) => ({ id, from, to })), aspect };
}

function placed(tree: MapTree, collapsed: ReadonlySet<NodeName>): readonly BoxToPlace[] {
  const boxes = new Map<NodeName, BoxToPlace>();
  for (const root of tree.roots) boxes.set(root, { id: root, cluster: root, side: "root", ...SIZES.option });
  for (const { id, cluster, side } of boxes.values()) {
    if (collapsed.has(id)) continue;
    for (const below of tree.under.get(id) ?? []) {
      if (boxes.has(below)) continue;
      const node = tree.nodes.get(below)!;
      boxes.set(below, { id: below, cluster, side: side === "root" ? sideOf(node) : side, ...SIZES[node.kind] });
    }
  }
  return [...boxes.values()];
}

const sideOf = (node: MapNode) => (node.kind === "argument" && node.argument.polarity === "attack" ? "left" : "right");
const lineKind = (below: MapNode) => (below.kind === "argument" ? below.argument.polarity : "premise");

function countHidden({ under }: MapTree, name: NodeName, shown: ReadonlySet<NodeName>): number {
  const met = new Set<NodeName>();
  const waiting = [...(under.get(name) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (met.has(next) || shown.has(next)) continue;
    met.add(next);
    waiting.push(...(under.get(next) ?? []));
  }
  return met.size;
}
