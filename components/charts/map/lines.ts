import type { Area, Point } from "./layout";

/** A drawn line, and the direction in which it arrives at its first end, in radians, for the arrow's tip. */
export type Line = { readonly path: string; readonly tip: Point; readonly angle: number };

/**
 * A smooth line between two boxes, through the bends between them. It is drawn from the farther box to the nearer one, so that
 * its tip is at the nearer: what an argument speaks to.
 */
export function connect(near: Area, far: Area, bends: readonly Point[]): Line {
  const isStraight = bends.length <= 3 || Math.abs(far.x - near.x) < 1;
  const middle = isStraight ? [] : bends.slice(1, -1).toReversed();
  const start = sideOf(far, middle[0] ?? near);
  const end = sideOf(near, middle.at(-1) ?? far);
  const stops = [start, ...middle, end];
  return {
    path: smooth(stops),
    tip: end,
    angle: end.x < near.x ? 0 : end.x > near.x ? Math.PI : start.y < end.y ? Math.PI / 2 : -Math.PI / 2,
  };
}

/** The middle of the side of a box that faces a point: left or right where that is beside it, else top or bottom. */
function sideOf(box: Area, towards: Point): Point {
  const isBeside = Math.abs(towards.x - box.x) > box.width / 2;
  if (isBeside) return { x: round(box.x + (Math.sign(towards.x - box.x) * box.width) / 2), y: box.y };
  return { x: box.x, y: round(box.y + (Math.sign(towards.y - box.y) * box.height) / 2) };
}

/** Curves that leave and arrive level. */
function smooth(stops: readonly Point[]): string {
  const [first, ...rest] = stops;
  let [path, last] = [`M${first!.x} ${first!.y}`, first!];
  for (const stop of rest) {
    const middle = round((last.x + stop.x) / 2);
    path += `C${middle} ${last.y} ${middle} ${stop.y} ${stop.x} ${stop.y}`;
    last = stop;
  }
  return path;
}

const round = (value: number) => Math.round(value * 10) / 10;
