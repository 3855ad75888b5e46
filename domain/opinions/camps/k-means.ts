import type { Points } from "../components/projection";

/** Points taken together around centres; `of` says for each point which centre it belongs to. Every centre has a point. */
export type Clusters = { readonly x: Float64Array; readonly y: Float64Array; readonly of: Int32Array; readonly sizes: Int32Array };

/**
 * Lloyd's k-means from given centres, until no point changes. A point that is equally far from several centres belongs to the first of
 * them; a centre without points falls away. Weights count a point several times.
 */
export function kMeans(points: Points, starts: Points, weights: Float64Array | null = null): Clusters {
  let centres: Points = starts;
  const of = new Int32Array(points.x.length).fill(-1);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (!moveToNearest(points, centres, of)) break;
    centres = meansOf(points, of, centres.x.length, weights);
  }
  const sizes = new Int32Array(centres.x.length);
  for (const centre of of) sizes[centre]! += 1;
  return { x: centres.x, y: centres.y, of, sizes };
}

/** The first `count` different points, the start that Polis takes. */
export function firstDistinct({ x, y }: Points, count: number): Points {
  const seen = new Set<string>();
  const chosen: number[] = [];
  for (let point = 0; point < x.length && chosen.length < count; point++) {
    const name = `${x[point]} ${y[point]}`;
    if (seen.has(name)) continue;
    seen.add(name);
    chosen.push(point);
  }
  return { x: Float64Array.from(chosen, (point) => x[point]!), y: Float64Array.from(chosen, (point) => y[point]!) };
}

const MOST_TURNS = 300;
/** Up to so many centres it is quicker to look at all. */
const FEW = 8;

/** Puts every point to its nearest centre; answers whether any was elsewhere. */
function moveToNearest(points: Points, centres: Points, of: Int32Array): boolean {
  return centres.x.length <= FEW ? lookAtAll(points, centres, of) : lookOutwards(points, centres, of);
}

function lookAtAll({ x, y }: Points, centres: Points, of: Int32Array): boolean {
  const count = centres.x.length;
  let isMoved = false;
  for (let point = 0; point < x.length; point++) {
    let least = Infinity;
    let chosen = 0;
    for (let centre = 0; centre < count; centre++) {
      const dx = centres.x[centre]! - x[point]!;
      const dy = centres.y[centre]! - y[point]!;
      const distance = dx * dx + dy * dy;
      if (distance >= least) continue;
      least = distance;
      chosen = centre;
    }
    if (of[point] === chosen) continue;
    of[point] = chosen;
    isMoved = true;
  }
  return isMoved;
}

/**
 * Looks at centres by x, outwards from the one the point had. On the way to the point each is nearer by x than the last; beyond it, what
 * is further away by x alone than the nearest so far cannot be nearer, nor what comes after.
 */
function lookOutwards({ x, y }: Points, centres: Points, of: Int32Array): boolean {
  const count = centres.x.length;
  const order = Int32Array.from(centres.x.keys()).sort((a, b) => centres.x[a]! - centres.x[b]! || a - b);
  const places = new Int32Array(count);
  for (let place = 0; place < count; place++) places[order[place]!] = place;
  const sortedX = Float64Array.from(order, (centre) => centres.x[centre]!);
  const sortedY = Float64Array.from(order, (centre) => centres.y[centre]!);
  let isMoved = false;
  for (let point = 0; point < x.length; point++) {
    const [pointX, pointY, before] = [x[point]!, y[point]!, of[point]!];
    const start = before < 0 ? count >> 1 : places[before]!;
    let least = Infinity;
    let chosen = count;
    for (let step = 1; step >= -1; step -= 2) {
      for (let place = step > 0 ? start : start - 1; place >= 0 && place < count; place += step) {
        const dx = sortedX[place]! - pointX;
        if (dx * dx > least) break;
        const dy = sortedY[place]! - pointY;
        const distance = dx * dx + dy * dy;
        if (distance > least || (distance === least && order[place]! > chosen)) continue;
        least = distance;
        chosen = order[place]!;
      }
    }
    if (before === chosen) continue;
    of[point] = chosen;
    isMoved = true;
  }
  return isMoved;
}

/** The middle of each centre's points. Centres without points fall away, and `of` is numbered anew. */
function meansOf({ x, y }: Points, of: Int32Array, count: number, weights: Float64Array | null): Points {
  const sumX = new Float64Array(count);
  const sumY = new Float64Array(count);
  const total = new Float64Array(count);
  for (let point = 0; point < of.length; point++) {
    const centre = of[point]!;
    const weight = weights ? weights[point]! : 1;
    sumX[centre]! += weight * x[point]!;
    sumY[centre]! += weight * y[point]!;
    total[centre]! += weight;
  }
  for (let centre = 0; centre < count; centre++) {
    sumX[centre]! /= total[centre]!;
    sumY[centre]! /= total[centre]!;
  }
  if (!total.includes(0)) return { x: sumX, y: sumY };
  const kept = Array.from(total.keys()).filter((centre) => total[centre]! > 0);
  const renumbered = new Int32Array(count);
  for (const [place, centre] of kept.entries()) renumbered[centre] = place;
  for (let point = 0; point < of.length; point++) of[point] = renumbered[of[point]!]!;
  return { x: Float64Array.from(kept, (centre) => sumX[centre]!), y: Float64Array.from(kept, (centre) => sumY[centre]!) };
}
