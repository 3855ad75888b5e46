export type GraphNode = { readonly key: string; readonly x: number; readonly y: number };
export type Point = { readonly x: number; readonly y: number };
export type GraphArrow = { readonly path: string; readonly tip: string; readonly start: Point; readonly foot: Point };

/** Size of the picture in its own units; it scales with the width it is given. */
export const GRAPH = { width: 360, height: 320, radius: 104, node: 12 } as const;

/** The nodes on a circle, the first at the top, clockwise. */
export function onCircle(keys: readonly string[]): readonly GraphNode[] {
  return keys.map((key, index) => {
    const angle = (index / keys.length) * 2 * Math.PI - Math.PI / 2;
    return { key, x: round(GRAPH.width / 2 + GRAPH.radius * Math.cos(angle)), y: round(GRAPH.height / 2 + GRAPH.radius * Math.sin(angle)) };
  });
}

const TIP = 9;
const MARGIN = 3;

/** An arrow from edge to edge of two nodes. */
export function arrowBetween(from: GraphNode, to: GraphNode, width: number): GraphArrow {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const start = { x: from.x + ux * (GRAPH.node + MARGIN), y: from.y + uy * (GRAPH.node + MARGIN) };
  const end = { x: to.x - ux * (GRAPH.node + MARGIN), y: to.y - uy * (GRAPH.node + MARGIN) };
  const tipLength = TIP + width;
  const half = (TIP + width * 1.5) / 2;
  const foot = { x: end.x - ux * tipLength, y: end.y - uy * tipLength };
  const point = (x: number, y: number) => `${round(x)} ${round(y)}`;
  return {
    path: `M${point(start.x, start.y)}L${point(foot.x, foot.y)}`,
    tip: `M${point(end.x, end.y)}L${point(foot.x - uy * half, foot.y + ux * half)}L${point(foot.x + uy * half, foot.y - ux * half)}Z`,
    start,
    foot,
  };
}

/** Where along the way a label may stand, the best places first. */
const PLACES = [0.36, 0.5, 0.26, 0.64, 0.44, 0.74] as const;

/** A place for the label of each arrow, in their order: where it is farthest from the labels placed before it. */
export function placeLabels(arrows: readonly Pick<GraphArrow, "start" | "foot">[]): readonly Point[] {
  const placed: Point[] = [];
  for (const { start, foot } of arrows) {
    const candidates = PLACES.map((part) => ({ x: start.x + (foot.x - start.x) * part, y: start.y + (foot.y - start.y) * part }));
    const room = (point: Point) => Math.min(ENOUGH, ...placed.map(({ x, y }) => Math.hypot((x - point.x) / 1.4, y - point.y)));
    const best = candidates.reduce((best, point) => (room(point) > room(best) ? point : best));
    placed.push({ x: round(best.x), y: round(best.y) });
  }
  return placed;
}

/** Labels this far apart do not touch; farther is no better. */
const ENOUGH = 20;

/** A label in lines of about `most` letters, at most three; what is longer than that ends in an ellipsis. */
export function inLines(label: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, 3).map((line) => (line.length > most + 2 ? `${line.slice(0, most)}…` : line));
  if (lines.length > 3) shown[2] = `${shown[2]}…`;
  return shown;
}

const round = (value: number) => Math.round(value * 10) / 10;
