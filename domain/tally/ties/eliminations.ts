import { compareFractions, type Fraction, plus, ZERO } from "../amount";
import { type FirstChoices, type Transfers, trackFirstChoices, votesOf } from "../ballots/first-choices";
import type { Profile } from "../ballots/profile";
import { orderTied, type TieBreak } from "./tie-break";
import { type Bounds, gatherFates, onlyWinners, type Ways } from "./ways";

/**
 * How much is done to follow every way of eliminating tied options, and as much again for who can win: bytes of ballots looked at.
 * Counted in work, not in time, so that an answer never depends on the machine.
 */
const BOUNDS: Bounds = { places: 2 ** 25, winners: 2 ** 25 };
/** What an option of a round costs beside its ballots: so much, and so much for each option. */
const OPTION_WORK = 2 ** 9;
const PAIR_WORK = 2 ** 4;

/** The options still in and their votes; `choices`: who may leave next, several sets when a tie stays open, none when one is left. */
export type Round = {
  readonly isIn: Uint8Array;
  readonly standing: readonly number[];
  /** By option; only those of the options still in mean something. */
  readonly votes: readonly Fraction[];
  readonly exhausted: number;
  readonly tied: readonly number[];
  readonly choices: readonly (readonly number[])[];
};

export type Eliminations = {
  readonly ways: Ways;
  readonly first: Round;
  /** What is left when some of a round's options leave, and where their votes go. */
  readonly after: (round: Round, leaving: readonly number[]) => { readonly round: Round; readonly transfers: Transfers };
  /** Each option's votes in the last round that it takes part in; of several, where it is placed best, the fewest. */
  readonly lastVotes: readonly Fraction[];
};

/**
 * Eliminates the option with the fewest first choices, round after round, in every way that ties leave open. Options that nobody puts
 * first leave together. Who can win is NP-complete to decide (Conitzer, Rognlie & Xia 2009), so that beyond a bound it may stay open.
 */
export function followEliminations(profile: Profile, tieBreak: TieBreak, bounds = BOUNDS): Eliminations {
  const { first, after, work } = countRounds(profile, tieBreak);
  const { length } = profile.optionKeys;
  const counting = { first, work, next: (round: Round, gone: readonly number[]) => after(round, gone).round };
  return { first, after, ...(followAll(counting, length, bounds.places) ?? followWinners(counting, length, bounds.winners)) };
}

function countRounds({ optionKeys, blocks, ...profile }: Profile, tieBreak: TieBreak) {
  const tracker = trackFirstChoices({ optionKeys, blocks, ...profile });
  const roundOf = (isIn: Uint8Array, choices: FirstChoices): Round => {
    const standing = optionKeys.flatMap((_, option) => (isIn[option] === 1 ? [option] : []));
    const votes = optionKeys.map((_, option) => (isIn[option] === 1 ? votesOf(choices, option) : ZERO));
    const fewest = standing.map((option) => votes[option]!).reduce((a, b) => (compareFractions(b, a) < 0 ? b : a));
    const tied = standing.filter((option) => compareFractions(votes[option]!, fewest) === 0);
    return { isIn, standing, votes, exhausted: choices.sizes[0]!.weight, tied, choices: leaving(standing, tied, fewest) };
  };
  const leaving = (standing: readonly number[], tied: readonly number[], fewest: Fraction): Round["choices"] => {
    if (standing.length === 1) return [];
    if (compareFractions(fewest, ZERO) === 0) return tied.length < standing.length ? [tied] : [];
    const last = orderTied(
      tied.map((option) => optionKeys[option]!),
      tieBreak,
    ).at(-1)!;
    return tied.filter((option) => last.includes(optionKeys[option]!)).map((option) => [option]);
  };
  const everybody = new Uint8Array(optionKeys.length).fill(1);
  const onlyWay = new WeakMap<Round, ReturnType<Eliminations["after"]>>();
  const after: Eliminations["after"] = (round, gone) => {
    const { choices, transfers } = tracker.without(round.isIn, gone);
    return { round: roundOf(without(round, gone), choices), transfers };
  };
  return {
    first: roundOf(everybody, tracker.among(everybody)),
    after(round: Round, gone: readonly number[]) {
      if (round.choices.length > 1 || gone !== round.choices[0]) return after(round, gone);
      if (!onlyWay.has(round)) onlyWay.set(round, after(round, gone));
      return onlyWay.get(round)!;
    },
    work: blocks.reduce((sum, { rows }) => sum + rows, OPTION_WORK + PAIR_WORK * optionKeys.length) * optionKeys.length,
  };
}

type Counting = { readonly first: Round; readonly work: number; readonly next: (round: Round, gone: readonly number[]) => Round };

function without({ isIn }: Round, gone: readonly number[]): Uint8Array {
  const left = isIn.slice();
  for (const option of gone) left[option] = 0;
  return left;
}

type Fates = ReturnType<typeof gatherFates>;
type Followed = Pick<Eliminations, "ways" | "lastVotes">;

/** Every round that can come about, each counted once; null when they are too many. What there is before the first open tie is free. */
function followAll({ first, work: cost, next }: Counting, size: number, allowed: number): Followed | null {
  const fates = gatherFates(size);
  const seen = new Set<string>();
  const stack = [() => first];
  let several = false;
  let work = 0;
  while (stack.length > 0) {
    const round = stack.pop()!();
    several ||= round.choices.length > 1;
    if (several) work += cost;
    if (work > allowed) return null;
    if (round.choices.length === 0) noteEnd(fates, round, round.standing);
    for (const gone of round.choices) {
      noteLeaving(fates, round, gone);
      const left = without(round, gone);
      if (round.standing.length - gone.length === 1) noteEnd(fates, round, [left.indexOf(1)]);
      else if (isNew(seen, left)) stack.push(() => next(round, gone));
    }
  }
  return { ways: fates.finish(several), lastVotes: fates.lastVotes() };
}

/**
 * Only who can win. Options that together have fewer votes than the next leave before it however their ties fall, so they leave
 * together; rounds that hold nothing but known winners are not followed.
 */
function followWinners({ first, work: cost, next }: Counting, size: number, allowed: number): Followed {
  const fates = gatherFates(size);
  let start = first;
  for (; start.choices.length === 1; start = next(start, start.choices[0]!)) noteLeaving(fates, start, start.choices[0]!);
  noteEnd(fates, start, start.standing);
  const winners = new Set<number>();
  const seen = new Set<string>();
  const isKnown = (isIn: Uint8Array): boolean => isIn.every((byte, option) => byte === 0 || winners.has(option));
  const stack = [{ isIn: start.isIn, count: () => start }];
  for (let work = 0; stack.length > 0 && work <= allowed; ) {
    const { isIn, count } = stack.pop()!;
    if (isKnown(isIn)) continue;
    const round = count();
    work += cost;
    const sure = sureLosers(round);
    const choices = sure.length > 0 ? [sure] : round.choices;
    for (const gone of choices.toSorted((a, b) => Number(winners.has(a[0]!)) - Number(winners.has(b[0]!)))) {
      const left = without(round, gone);
      if (round.standing.length - gone.length === 1) winners.add(left.indexOf(1));
      else if (isNew(seen, left)) stack.push({ isIn: left, count: () => next(round, gone) });
    }
  }
  const known = stack.length === 0 ? "winners" : "less";
  return { ways: onlyWinners(size, known === "winners" ? winners : new Set(start.standing), known), lastVotes: fates.lastVotes() };
}

/** The most options that together have fewer votes than any other. */
function sureLosers({ standing, votes }: Round): readonly number[] {
  const order = standing.toSorted((a, b) => compareFractions(votes[a]!, votes[b]!));
  let sum = ZERO;
  let sure = 0;
  for (const [position, option] of order.slice(0, -1).entries()) {
    sum = plus(sum, votes[option]!);
    if (compareFractions(sum, votes[order[position + 1]!]!) < 0) sure = position + 1;
  }
  return order.slice(0, sure);
}

function noteLeaving(fates: Fates, { standing, votes }: Round, gone: readonly number[]): void {
  for (const option of gone) fates.add(option, standing.length - gone.length + 1, votes[option]!);
}

function noteEnd(fates: Fates, { votes }: Round, left: readonly number[]): void {
  for (const option of left) fates.add(option, 1, votes[option]!);
}

function isNew(seen: Set<string>, isIn: Uint8Array): boolean {
  const { size } = seen;
  return seen.add(isIn.join("")).size > size;
}
