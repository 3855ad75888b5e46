import { strongestPaths } from "../pairwise/paths";
import { type Edge, keyOf, leads, noOrder, type PartialOrder, placesOf, withLink } from "./partial-order";
import { type Bounds, gatherPlaces, onlyWinners, type Ways } from "./ways";

/**
 * How much is done to follow every way of locking tied links, in bits looked at; and as much again for who can win.
 * Counted in work, not in time, so that an answer never depends on the machine.
 */
const BOUNDS: Bounds = { places: 2 ** 23, winners: 2 ** 23 };
/** What one order costs beside its bits. */
const ORDER_WORK = 512;

/**
 * Locks links in turns, strongest first: a link is locked unless locked links already lead back. Links of one turn are equally strong,
 * and every order in which they can be taken is followed (as partial orders, each looked at once). Where these are too many, each
 * option is asked by itself whether it can win; deciding that is NP-complete (Brill & Fischer 2012), so that some may stay open.
 */
export function lockInTurns(size: number, turns: readonly (readonly Edge[])[], bounds = BOUNDS): Ways {
  const orders = follow(size, turns, bounds.places, () => true);
  if (orders === null) return askEach(size, turns, bounds.winners);
  const places = gatherPlaces(size);
  for (const order of orders) for (const [option, place] of placesOf(order).entries()) places.add(option, place);
  return places.finish(orders.length > 1);
}

/** Every partial order that the links can end in, of those that pass `keep` all along; null when they are too many to follow. */
function follow(
  size: number,
  turns: readonly (readonly Edge[])[],
  allowed: number,
  keep: (order: PartialOrder) => boolean,
): readonly PartialOrder[] | null {
  let orders: readonly PartialOrder[] = [noOrder(size)];
  let work = 0;
  for (const links of turns) {
    if (orders.length === 1 && links.length === 1) {
      orders = [settle(orders[0]!, links).settled].filter(keep);
      continue;
    }
    const seen = new Set<string>();
    const ended = new Set<string>();
    const done: PartialOrder[] = [];
    const stack = [...orders];
    for (let order = stack.pop(); order; order = stack.pop()) {
      const { settled, branches } = settle(order, links);
      if (!keep(settled)) continue;
      if (branches.length === 0 && isNew(ended, settled)) done.push(settled);
      for (const link of branches) {
        const next = withLink(settled, link);
        if (isNew(seen, next)) stack.push(next);
      }
      if (branches.length > 0 || orders.length > 1) work += ORDER_WORK + links.length * size * order.words;
      if (work > allowed) return null;
    }
    orders = done;
  }
  return orders;
}

function isNew(seen: Set<string>, order: PartialOrder): boolean {
  const { size } = seen;
  return seen.add(keyOf(order)).size > size;
}

/**
 * Locks every link of a turn that no other link of the turn can keep out, because it lies on no circle of them. Of those on circles
 * it returns the links of one knot of circles: any of them can be next, and knots have nothing to do with one another.
 */
function settle(order: PartialOrder, links: readonly Edge[]): { settled: PartialOrder; branches: readonly Edge[] } {
  const isOpen = (at: PartialOrder, { from, to }: Edge): boolean => !leads(at, from, to) && !leads(at, to, from);
  const open = links.filter((link) => isOpen(order, link));
  const all = open.reduce(withLink, order);
  const free = open.filter(({ from, to }) => !leads(all, to, from));
  const settled = free.reduce(withLink, order);
  const knotted = open.filter((link) => leads(all, link.to, link.from) && isOpen(settled, link));
  const [first] = knotted;
  return {
    settled,
    branches: first
      ? knotted.filter(({ from }) => from === first.from || (leads(all, from, first.from) && leads(all, first.from, from)))
      : [],
  };
}

function askEach(size: number, turns: readonly (readonly Edge[])[], allowed: number): Ways {
  const candidates = thoseThatMayWin(size, turns);
  const { words } = noOrder(size);
  if (turns.flat().length * size * words * candidates.length > allowed) return onlyWinners(size, new Set(candidates), "less");
  const winners = new Set<number>();
  let known: "winners" | "less" = "winners";
  for (const option of candidates) {
    const ways = winsGreedily(size, turns, option) || follow(size, turns, allowed / size, (order) => isFirst(order, option));
    if (ways === null) known = "less";
    if (ways === null || ways === true || ways.length > 0) winners.add(option);
  }
  return onlyWinners(size, winners, known);
}

function isFirst(order: PartialOrder, option: number): boolean {
  for (let other = 0; other < order.size; other++) if (leads(order, other, option)) return false;
  return true;
}

/** A link into an option is kept out only by links at least as strong that lead back; options without these cannot win. */
function thoseThatMayWin(size: number, turns: readonly (readonly Edge[])[]): readonly number[] {
  const values = new Float64Array(size * size);
  for (const [turn, links] of turns.entries()) for (const { from, to } of links) values[from * size + to] = turns.length - turn;
  const back = strongestPaths({ size, values }).values;
  const options = Array.from({ length: size }, (_, option) => option);
  return options.filter((option) => options.every((other) => back[option * size + other]! >= values[other * size + option]!));
}

/** Whether the option wins when links that take it to further options go first in their turn, and links into it last. */
function winsGreedily(size: number, turns: readonly (readonly Edge[])[], option: number): boolean {
  let order = noOrder(size);
  const lock = (link: Edge): void => {
    if (!leads(order, link.to, link.from)) order = withLink(order, link);
  };
  for (const links of turns) {
    const reached = new Set([option]);
    for (let other = 0; other < size; other++) if (leads(order, option, other)) reached.add(other);
    for (const other of reached)
      for (const link of links)
        if (link.from === other && !reached.has(link.to)) {
          lock(link);
          if (leads(order, option, link.to)) reached.add(link.to);
        }
    for (const link of links) if (link.to !== option) lock(link);
    for (const link of links) if (link.to === option) lock(link);
  }
  return isFirst(order, option);
}
