import { Graph, layout } from "@dagrejs/dagre";
import { connect, type Line } from "./lines";

export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
export type Area = Point & Size;

/** What is to be placed. A cluster is drawn around its root; `side` says on which side of it a box stands. */
export type BoxToPlace = Size & { readonly id: string; readonly cluster: string; readonly side: "left" | "right" | "root" };
/** From the box nearer to the root to the one farther from it. */
export type LineToPlace = { readonly id: string; readonly from: string; readonly to: string };
export type LayoutRequest = {
  readonly boxes: readonly BoxToPlace[];
  readonly lines: readonly LineToPlace[];
  /** Width over height of where it will be seen. */
  readonly aspect: number;
};
/** Boxes by their middle. */
export type LayoutAnswer = {
  readonly size: Size;
  readonly boxes: Readonly<Record<string, Point>>;
  readonly lines: Readonly<Record<string, Line>>;
  readonly clusters: Readonly<Record<string, Area>>;
};

const GAP = { rank: 26, row: 14, cluster: 130 } as const;

/**
 * Each cluster in layers to the left and to the right of its root, and the clusters in rows. Lines inside one side follow its
 * layers; those between sides or clusters run straight across. The same request always gets the same answer.
 */
export function layOut({ boxes, lines, aspect }: LayoutRequest): LayoutAnswer {
  const clusters = [...groupBy(boxes, ({ cluster }) => cluster)].map(([id, members]) => ({ id, ...placeCluster(members, lines) }));
  const { size, corners } = inRows(clusters, aspect);
  const at: Record<string, Point> = {};
  const areas: Record<string, Area> = {};
  const bends = new Map<string, readonly Point[]>();
  for (const [index, { id, area, points, routes }] of clusters.entries()) {
    const shift = { x: corners[index]!.x - area.x, y: corners[index]!.y - area.y };
    const moved = ({ x, y }: Point) => ({ x: round(x + shift.x), y: round(y + shift.y) });
    areas[id] = { ...corners[index]!, width: area.width, height: area.height };
    for (const [box, point] of points) at[box] = moved(point);
    for (const [line, route] of routes) bends.set(line, route.map(moved));
  }
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const drawn = lines.flatMap(({ id, from, to }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    if (!start || !end) return [];
    return [[id, connect({ ...start, ...at[from]! }, { ...end, ...at[to]! }, bends.get(id) ?? [])] as const];
  });
  return { size, boxes: at, lines: Object.fromEntries(drawn), clusters: areas };
}

type Placed = { readonly area: Area; readonly points: ReadonlyMap<string, Point>; readonly routes: ReadonlyMap<string, readonly Point[]> };

/** Both sides are laid out with the root among them, and meet in it. */
function placeCluster(members: readonly BoxToPlace[], lines: readonly LineToPlace[]): Placed {
  const points = new Map<string, Point>();
  const routes = new Map<string, readonly Point[]>();
  const roots = members.filter(({ side }) => side === "root");
  for (const side of ["right", "left"] as const) {
    const own = members.filter((box) => box.side === side);
    if (own.length === 0) continue;
    const placed = placeSide([...roots, ...own], lines, side);
    const middle = roots[0] ? placed.points.get(roots[0].id)! : { x: 0, y: 0 };
    for (const [id, { x, y }] of placed.points) points.set(id, { x: x - middle.x, y: y - middle.y });
    for (const [id, route] of placed.routes)
      routes.set(
        id,
        route.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y })),
      );
  }
  for (const root of roots) if (!points.has(root.id)) points.set(root.id, { x: 0, y: 0 });
  return { area: areaOf(members, points), points, routes };
}

function placeSide(members: readonly BoxToPlace[], lines: readonly LineToPlace[], side: "left" | "right") {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: side === "right" ? "LR" : "RL", ranksep: GAP.rank, nodesep: GAP.row, edgesep: GAP.row });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of members) graph.setNode(id, { width, height });
  const inside = lines.filter(({ from, to }) => from !== to && graph.hasNode(from) && graph.hasNode(to));
  for (const { id, from, to } of inside) graph.setEdge(from, to, {}, id);
  layout(graph);
  const points = new Map(members.map(({ id }) => [id, pointOf(graph.node(id) as Point)]));
  const routes = new Map(
    inside.map(({ id, from, to }) => [id, ((graph.edge(from, to, id) as { points?: Point[] }).points ?? []).map(pointOf)] as const),
  );
  return { points, routes };
}

const pointOf = ({ x, y }: Point): Point => ({ x, y });

function areaOf(members: readonly BoxToPlace[], points: ReadonlyMap<string, Point>): Area {
  const corners = members.map(({ id, width, height }) => {
    const { x, y } = points.get(id)!;
    return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
  });
  const x = Math.min(...corners.map(({ left }) => left));
  const y = Math.min(...corners.map(({ top }) => top));
  return { x, y, width: Math.max(...corners.map(({ right }) => right)) - x, height: Math.max(...corners.map(({ bottom }) => bottom)) - y };
}

/** Clusters in their order, as many in a row as show them largest. */
function inRows(clusters: readonly { readonly area: Size }[], aspect: number): { readonly size: Size; readonly corners: readonly Point[] } {
  const ways = clusters.map((_, index) => rowsOf(clusters, index + 1));
  const largest = ({ size }: { readonly size: Size }) => Math.min(aspect / size.width, 1 / size.height);
  return ways.reduce((best, way) => (largest(way) > largest(best) ? way : best), ways[0] ?? { size: { width: 1, height: 1 }, corners: [] });
}

function rowsOf(clusters: readonly { readonly area: Size }[], columns: number) {
  const corners: Point[] = [];
  let [width, top] = [0, 0];
  for (let start = 0; start < clusters.length; start += columns) {
    const row = clusters.slice(start, start + columns);
    const height = Math.max(...row.map(({ area }) => area.height));
    let left = 0;
    for (const { area } of row) {
      corners.push({ x: left, y: top + (height - area.height) / 2 });
      left += area.width + GAP.cluster;
    }
    width = Math.max(width, left - GAP.cluster);
    top += height + GAP.cluster;
  }
  return { size: { width: Math.max(1, width), height: Math.max(1, top - GAP.cluster) }, corners };
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

const round = (value: number) => Math.round(value * 10) / 10;
