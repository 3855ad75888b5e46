import type { ReplayEntry, ReplayStart, Stances } from "./types";

export type StanceMove = { readonly option: string; readonly from: string; readonly to: string };
export type Mean = { readonly mean: number | null; readonly ratings: number };
/** Ratings of the arguments made directly for or against an option, from 0 to 4: each rater's latest on each argument. */
export type RatingShift = {
  readonly option: string;
  readonly polarity: "support" | "attack";
  readonly before: Mean;
  readonly after: Mean;
};

/** How positions and ratings stood at the last moment before an inject, and at the last moment before the next one or now. */
export type InjectEffect = {
  readonly injectId: string;
  /** The entry that released it, and the last entry that counts as after it. */
  readonly released: number;
  readonly until: number;
  /** Delegations that have a position at all. */
  readonly delegations: number;
  readonly moved: readonly { readonly delegation: string; readonly changes: readonly StanceMove[] }[];
  readonly ratings: readonly RatingShift[];
  readonly before: Readonly<Record<string, Stances>>;
  readonly after: Readonly<Record<string, Stances>>;
};

/** The effect of every inject that the record says was released, oldest first. Another release, to whomever, ends the time of the one before. */
export function effectsOf(start: ReplayStart, entries: readonly ReplayEntry[]): readonly InjectEffect[] {
  const standing = standingFrom(start);
  const effects: InjectEffect[] = [];
  let open: { readonly injectId: string; readonly released: number; readonly before: Standing } | null = null;
  const end = (until: number) => {
    if (open)
      effects.push({ injectId: open.injectId, released: open.released, until, ...between(start.options, open.before, standing.now()) });
  };
  for (const entry of entries) {
    if (entry.type === "inject-released") {
      end(entry.seq - 1);
      open = { injectId: String(entry.payload.injectId), released: entry.seq, before: standing.now() };
    } else standing.add(entry);
  }
  end(entries.at(-1)?.seq ?? 0);
  return effects;
}

type Standing = { readonly positions: Readonly<Record<string, Stances>>; readonly means: ReadonlyMap<string, Mean> };

function standingFrom(start: ReplayStart) {
  let positions = start.positions;
  const sides = new Map<string, string>();
  const given = new Map<string, number>();
  const sums = new Map<string, { sum: number; ratings: number }>();
  const place = (argumentId: string, option: unknown, polarity: unknown) => {
    if (option !== undefined) sides.set(argumentId, sideOf(String(option), String(polarity)));
  };
  for (const { argumentId, target, polarity } of start.arguments) place(argumentId, target.option, polarity);
  const rate = (argumentId: string, rater: string, value: number) => {
    const side = sides.get(argumentId);
    if (side === undefined) return;
    const earlier = given.get(`${rater} ${argumentId}`);
    const total = sums.get(side) ?? { sum: 0, ratings: 0 };
    sums.set(side, { sum: total.sum + value - (earlier ?? 0), ratings: total.ratings + (earlier === undefined ? 1 : 0) });
    given.set(`${rater} ${argumentId}`, value);
  };
  return {
    add: ({ type, actor, payload }: ReplayEntry) => {
      if (type === "position-declared")
        positions = { ...positions, [String(payload.delegation)]: payload.stances as Record<string, string> };
      if (type === "argument-added")
        place(String(payload.argumentId), (payload.target as { readonly option?: string }).option, payload.polarity);
      if (type === "argument-rated" && actor !== null) rate(String(payload.argumentId), actor, Number(payload.value));
    },
    now: (): Standing => ({
      positions,
      means: new Map([...sums].map(([side, { sum, ratings }]) => [side, { mean: ratings === 0 ? null : sum / ratings, ratings }])),
    }),
  };
}

const sideOf = (option: string, polarity: string) => `${polarity === "attack" ? "attack" : "support"} ${option}`;
const NONE: Mean = { mean: null, ratings: 0 };

function between(options: readonly string[], before: Standing, after: Standing): Omit<InjectEffect, "injectId" | "released" | "until"> {
  const moved = Object.entries(after.positions).map(([delegation, stances]) => {
    const then = before.positions[delegation] ?? {};
    const keys = [...new Set([...options, ...Object.keys(stances)])];
    const changes = keys.map((option) => ({ option, from: then[option] ?? "undecided", to: stances[option] ?? "undecided" }));
    return { delegation, changes: changes.filter(({ from, to }) => from !== to) };
  });
  const ratings = options.flatMap((option) =>
    (["support", "attack"] as const).map((polarity) => {
      const side = sideOf(option, polarity);
      return { option, polarity, before: before.means.get(side) ?? NONE, after: after.means.get(side) ?? NONE };
    }),
  );
  return {
    before: before.positions,
    after: after.positions,
    delegations: Object.keys(after.positions).length,
    moved: moved.filter(({ changes }) => changes.length > 0),
    ratings: ratings.filter(({ after: { ratings: count } }) => count > 0),
  };
}
