import type { Polarity, Target } from "@/domain/argumentation";

/** As much of an argument as decides whether it is on the map. */
export type Mappable = {
  readonly id: string;
  readonly polarity: Polarity;
  readonly target: Target;
  /** Visible premises. */
  readonly premises: readonly string[];
  readonly delegation: string | null;
  readonly at: string;
  readonly strength: number;
};
export type MapGraph = {
  readonly options: readonly string[];
  readonly arguments: readonly Mappable[];
  /** Criteria by claim. */
  readonly criteria: ReadonlyMap<string, readonly string[]>;
};
export type MapFilters = {
  readonly option?: string | undefined;
  readonly delegation?: string | undefined;
  readonly criterion?: string | undefined;
  /** 0 to 100. */
  readonly from: number;
  readonly unfold: readonly string[];
};
export type Selection = {
  readonly options: readonly string[];
  readonly arguments: readonly Mappable[];
  readonly claims: readonly string[];
  /** Arguments that the filters leave out and over which the way to others leads. */
  readonly ways: ReadonlySet<string>;
  /** Direct arguments that are left out, by option, claim and argument. */
  readonly folded: ReadonlyMap<string, number>;
  /** Arguments that pass the filters and lead to an option shown. */
  readonly matching: number;
};

/** How many arguments of a node are taken in the first turn; each turn takes twice as many, until all or enough are there. */
const FIRST_TURN = 3;

/**
 * What is drawn of a debate: options, then what speaks to them, level by level, stronger and later arguments first. An argument
 * comes with all its premises or not at all, and never without what it speaks to. At most `most` nodes.
 */
export function selectForMap(graph: MapGraph, filters: MapFilters, most: number): Selection {
  const options = graph.options.filter((key) => filters.option === undefined || key === filters.option);
  const reached = reach(options, repliesOf(graph.arguments));
  const matching = reached.order.filter(passes(graph, filters));
  const wanted = withWays(matching, reached.before);
  const replies = repliesOf(reached.order.filter(({ id }) => wanted.has(id)));
  const shown = take({ options, replies, before: reached.before, unfold: filters.unfold, most });
  const passed = new Set(matching.map(({ id }) => id));
  return {
    options,
    arguments: reached.order.filter(({ id }) => shown.arguments.has(id)),
    claims: [...shown.claims],
    ways: new Set([...shown.arguments].filter((id) => !passed.has(id))),
    folded: foldedUnder(replies, shown.arguments),
    matching: matching.length,
  };
}

type Replies = ReadonlyMap<string, readonly Mappable[]>;

/** Arguments by what they speak to, the strongest first, of equally strong ones the latest. Ids and keys do not meet. */
function repliesOf(all: readonly Mappable[]): Replies {
  const replies = new Map<string, Mappable[]>();
  for (const one of all) {
    const target = "option" in one.target ? one.target.option : "claim" in one.target ? one.target.claim : one.target.argument;
    const others = replies.get(target);
    if (others) others.push(one);
    else replies.set(target, [one]);
  }
  for (const others of replies.values()) others.sort((a, b) => b.strength - a.strength || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return replies;
}

/** What one argument leads on to: replies to its premises and to its step. */
const placesIn = ({ id, premises }: Mappable): readonly string[] => [...premises, id];

/** Every argument that leads to one of the options, nearest first, and the argument that comes before it on the way there. */
function reach(options: readonly string[], replies: Replies) {
  const order: Mappable[] = [];
  const before = new Map<string, Mappable | null>();
  const places: { readonly place: string; readonly from: Mappable | null }[] = options.map((place) => ({ place, from: null }));
  for (let next = 0; next < places.length; next++) {
    const { place, from } = places[next]!;
    for (const reply of replies.get(place) ?? []) {
      if (before.has(reply.id)) continue;
      before.set(reply.id, from);
      order.push(reply);
      for (const inner of placesIn(reply)) places.push({ place: inner, from: reply });
    }
  }
  return { order, before };
}

function passes({ criteria }: MapGraph, { delegation, criterion, from }: MapFilters): (argument: Mappable) => boolean {
  return (one) =>
    (delegation === undefined || one.delegation === delegation) &&
    (criterion === undefined || one.premises.some((claim) => criteria.get(claim)?.includes(criterion))) &&
    one.strength * 100 >= from - 1e-9;
}

function withWays(matching: readonly Mappable[], before: ReadonlyMap<string, Mappable | null>): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const one of matching)
    for (let at: Mappable | null | undefined = one; at && !wanted.has(at.id); at = before.get(at.id)) wanted.add(at.id);
  return wanted;
}

type Taking = {
  readonly options: readonly string[];
  readonly replies: Replies;
  readonly before: ReadonlyMap<string, Mappable | null>;
  readonly unfold: readonly string[];
  readonly most: number;
};

function take({ options, replies, before, unfold, most }: Taking) {
  const shown = { arguments: new Set<string>(), claims: new Set<string>() };
  const count = () => options.length + shown.arguments.size + shown.claims.size;
  const takeOne = (one: Mappable): boolean => {
    if (shown.arguments.has(one.id)) return true;
    const added = one.premises.filter((claim) => !shown.claims.has(claim));
    if (count() + 1 + added.length > most) return false;
    shown.arguments.add(one.id);
    for (const claim of added) shown.claims.add(claim);
    return true;
  };
  for (const place of unfold) for (const reply of replies.get(place) ?? []) wayTo(reply, before).every(takeOne);
  for (let atOnce = FIRST_TURN, isFull = false, grew = true; grew && !isFull; atOnce *= 2) {
    const earlier = count();
    let leftOut = false;
    const visited = new Set(options);
    // Level by level, and in each level the options take turns, so that none takes all the room.
    for (let level = options.map((option) => [option]); !isFull && level.some(({ length }) => length > 0); ) {
      const next = options.map((): string[] => []);
      for (const { option, place } of inTurns(level)) {
        const here = replies.get(place) ?? [];
        leftOut ||= here.length > atOnce;
        for (const reply of here.slice(0, atOnce)) {
          if (!takeOne(reply)) isFull = true;
          else for (const inner of placesIn(reply)) if (!visited.has(inner)) visited.add(inner) && next[option]!.push(inner);
        }
      }
      level = next;
    }
    grew = count() > earlier || leftOut;
  }
  return shown;
}

function* inTurns(level: readonly (readonly string[])[]): Generator<{ readonly option: number; readonly place: string }> {
  const longest = Math.max(0, ...level.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++)
    for (const [option, places] of level.entries()) {
      const place = places[turn];
      if (place !== undefined) yield { option, place };
    }
}

/** From the option on. */
function wayTo(one: Mappable, before: ReadonlyMap<string, Mappable | null>): readonly Mappable[] {
  const way: Mappable[] = [];
  for (let at: Mappable | null | undefined = one; at; at = before.get(at.id)) way.push(at);
  return way.reverse();
}

function foldedUnder(replies: Replies, shown: ReadonlySet<string>): ReadonlyMap<string, number> {
  const folded = new Map<string, number>();
  for (const [place, here] of replies) {
    const left = here.filter(({ id }) => !shown.has(id)).length;
    if (left > 0) folded.set(place, left);
  }
  return folded;
}
