import { compareFractions, type Fraction, fraction, minus, plus, times, ZERO } from "../amount";
import type { Profile } from "../ballots/profile";
import { orderTied, type TieBreak } from "../ties/tie-break";
import { type PileMover, type Piles, pilesOf } from "./piles";

/** What has happened so far. Never changed once made. */
export type Stage = {
  readonly before: Stage | null;
  readonly number: number;
  /** Whose votes moved, why, and what a paper became worth; null where no papers moved or they differ. */
  readonly from: number | null;
  readonly reason: "first-preferences" | "surplus" | "exclusion";
  readonly transferValue: Fraction | null;
  readonly votes: readonly Fraction[];
  readonly exhausted: Fraction;
  readonly lost: Fraction;
  readonly continuing: Uint8Array;
  /** In the order of election, those of one stage with equal votes together; what came of this stage comes last. */
  readonly elected: readonly (readonly number[])[];
  readonly electedNow: readonly number[];
  readonly excluded: readonly (readonly number[])[];
  /** Options that tie at the very end for fewer seats than they are. */
  readonly open: readonly number[];
  readonly piles: Piles;
  /** Ballots looked at in this stage. */
  readonly moved: number;
};

/**
 * What is done next: a surplus is transferred, or options are excluded; one of several sets where a tie stays open. "tie": the options
 * left without votes are more than the seats left, and nothing tells them apart. Null when every seat is filled.
 */
export type Choice = { readonly kind: "surplus" | "exclusion" | "tie"; readonly of: readonly (readonly number[])[] } | null;

export type ScottishCount = {
  readonly quota: Fraction;
  readonly first: Stage;
  readonly choose: (stage: Stage) => Choice;
  readonly next: (stage: Stage, kind: "surplus" | "exclusion" | "tie", options: readonly number[]) => Stage;
};

/**
 * The count of Scottish council elections (The Scottish Local Government Elections Order 2007, schedule 1, rules 45–52): Droop quota,
 * weighted inclusive Gregory transfers to five decimals, the largest surplus first, else the fewest votes excluded, ties by the most
 * recent stage at which they differed. Options without votes are excluded together.
 */
export function countScottish(profile: Profile, seats: number, tieBreak: TieBreak): ScottishCount {
  const mover = pilesOf(profile);
  const { optionKeys, counted } = profile;
  const quota = fraction(BigInt(counted.weight) / BigInt(seats + 1) + 1n);
  const settle = (stage: Stage): Stage => fillLastSeats(electThoseAtQuota(stage, quota), seats);
  const tiersOf = (tied: readonly number[]) =>
    orderTied(
      tied.map((option) => optionKeys[option]!),
      tieBreak,
    ).map((tier) => tied.filter((option) => tier.includes(optionKeys[option]!)));
  const choices = new WeakMap<Stage, Choice>();
  const onlyWay = new WeakMap<Stage, Stage>();
  const next: ScottishCount["next"] = (stage, kind, options) => {
    if (kind === "tie") return leaveOpen(stage, options);
    return settle(kind === "surplus" ? transferSurplus(mover, stage, options[0]!, quota) : exclude(mover, stage, options));
  };
  return {
    quota,
    first: settle(firstStage(mover, optionKeys.length)),
    choose(stage) {
      if (!choices.has(stage)) choices.set(stage, choose(stage, { quota, seats, tiersOf }));
      return choices.get(stage)!;
    },
    next(stage, kind, options) {
      if (choices.get(stage)?.of.length !== 1) return next(stage, kind, options);
      if (!onlyWay.has(stage)) onlyWay.set(stage, next(stage, kind, options));
      return onlyWay.get(stage)!;
    },
  };
}

function firstStage(mover: PileMover, size: number): Stage {
  const continuing = new Uint8Array(size).fill(1);
  const { piles, arrivals } = mover.deal(continuing);
  return {
    before: null,
    number: 1,
    from: null,
    reason: "first-preferences",
    transferValue: null,
    votes: arrivals.slice(0, size),
    exhausted: arrivals[size]!,
    lost: ZERO,
    continuing,
    elected: [],
    electedNow: [],
    excluded: [],
    open: [],
    piles,
    moved: 0,
  };
}

/** Where a stage begins: nobody has been elected or excluded in it yet. */
const following = (stage: Stage): Stage => ({
  ...stage,
  before: stage,
  number: stage.number + 1,
  from: null,
  reason: "exclusion",
  transferValue: null,
  electedNow: [],
  moved: 0,
});

function transferSurplus(mover: PileMover, stage: Stage, option: number, quota: Fraction): Stage {
  const total = stage.votes[option]!;
  const surplus = minus(total, quota);
  const worths = new Map<string, Fraction>();
  const worth = (value: Fraction): Fraction => {
    const cut = toFiveDecimals(times(surplus, value), total);
    worths.set(`${cut.numerator}/${cut.denominator}`, cut);
    return cut;
  };
  const { piles, arrivals, moved } = mover.move(stage.piles, option, stage.continuing, worth);
  const votes = stage.votes.map((own, index) => (index === option ? quota : plus(own, arrivals[index]!)));
  return {
    ...following(stage),
    from: option,
    reason: "surplus",
    transferValue: worths.size === 1 ? [...worths.values()][0]! : null,
    votes,
    exhausted: plus(stage.exhausted, arrivals[votes.length]!),
    lost: plus(stage.lost, minus(surplus, arrivals.reduce(plus))),
    piles,
    moved,
  };
}

/** The quotient with its decimals after the fifth cut off. */
const toFiveDecimals = (above: Fraction, below: Fraction): Fraction =>
  fraction((above.numerator * below.denominator * 100_000n) / (above.denominator * below.numerator), 100_000n);

/** Papers keep their value. */
function exclude(mover: PileMover, stage: Stage, options: readonly number[]): Stage {
  const continuing = stage.continuing.map((byte, option) => (options.includes(option) ? 0 : byte));
  const at = { piles: stage.piles, votes: [...stage.votes], exhausted: stage.exhausted, moved: 0 };
  for (const option of options) {
    const { piles, arrivals, moved } = mover.move(at.piles, option, continuing, (value) => value);
    at.piles = piles;
    at.votes = at.votes.map((own, index) => (index === option ? ZERO : plus(own, arrivals[index]!)));
    at.exhausted = plus(at.exhausted, arrivals[at.votes.length]!);
    at.moved += moved;
  }
  return {
    ...following(stage),
    from: options.length === 1 ? options[0]! : null,
    ...at,
    continuing,
    excluded: [...stage.excluded, options],
  };
}

const continuingOf = ({ continuing }: Stage): readonly number[] =>
  Array.from(continuing.keys()).filter((option) => continuing[option] === 1);

function electThoseAtQuota(stage: Stage, quota: Fraction): Stage {
  return elect(
    stage,
    continuingOf(stage).filter((option) => compareFractions(stage.votes[option]!, quota) >= 0),
  );
}

/** When no more options continue than there are seats left, they are elected. */
function fillLastSeats(stage: Stage, seats: number): Stage {
  const left = continuingOf(stage);
  return left.length <= seats - stage.elected.flat().length ? elect(stage, left) : stage;
}

function elect(stage: Stage, options: readonly number[]): Stage {
  if (options.length === 0) return stage;
  const continuing = stage.continuing.slice();
  for (const option of options) continuing[option] = 0;
  return {
    ...stage,
    continuing,
    elected: [...stage.elected, ...groupByVotes(stage, options)],
    electedNow: [...stage.electedNow, ...options],
  };
}

/** Most votes first; equal votes together. */
export function groupByVotes({ votes }: Stage, options: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  for (const option of options.toSorted((a, b) => compareFractions(votes[b]!, votes[a]!) || a - b)) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && compareFractions(votes[last]!, votes[option]!) === 0) groups.at(-1)!.push(option);
    else groups.push([option]);
  }
  return groups;
}

type Terms = {
  readonly quota: Fraction;
  readonly seats: number;
  /** Tied options by the poll's tie-break, best first. */
  readonly tiersOf: (tied: readonly number[]) => readonly (readonly number[])[];
};

function choose(stage: Stage, { quota, seats, tiersOf }: Terms): Choice {
  const left = continuingOf(stage);
  const seatsLeft = seats - stage.elected.flat().length;
  if (left.length === 0 || seatsLeft <= 0 || stage.open.length > 0) return null;
  const surpluses = stage.elected.flat().filter((option) => compareFractions(stage.votes[option]!, quota) > 0);
  if (surpluses.length > 0) {
    const first = tiersOf(extremes(stage, surpluses, 1))[0]!;
    return { kind: "surplus", of: first.map((option) => [option]) };
  }
  const last = tiersOf(extremes(stage, left, -1)).at(-1)!;
  if (compareFractions(stage.votes[last[0]!]!, ZERO) > 0) return { kind: "exclusion", of: last.map((option) => [option]) };
  return { kind: left.length - last.length >= seatsLeft ? "exclusion" : "tie", of: [last] };
}

/** Those with the most votes (sign 1) or the fewest (-1); of these the ones that had so at the last stage at which they differed. */
function extremes(stage: Stage, options: readonly number[], sign: 1 | -1): readonly number[] {
  let tied = options;
  for (let at: Stage | null = stage; at !== null && tied.length > 1; at = at.before) {
    const { votes }: Stage = at;
    const most = tied.map((option) => votes[option]!).reduce((a, b) => (compareFractions(b, a) * sign > 0 ? b : a));
    tied = tied.filter((option) => compareFractions(votes[option]!, most) === 0);
  }
  return tied;
}

/** Nothing tells the options left without votes apart: all others are elected, and any of these may have the seats that remain. */
function leaveOpen(stage: Stage, options: readonly number[]): Stage {
  const others = continuingOf(stage).filter((option) => !options.includes(option));
  return { ...elect(following(stage), others), open: options };
}
