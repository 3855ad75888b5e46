import { compareFractions, type Fraction } from "../amount";
import { type Bounds, gatherFates, onlyWinners, type Ways } from "../ties/ways";
import { type Choice, groupByVotes, type ScottishCount, type Stage } from "./stages";

/**
 * How much is done to follow every way of resolving ties, and as much again for who can be elected: ballots looked at, times options.
 * Counted in work, not in time, so that an answer never depends on the machine.
 */
const BOUNDS: Bounds = { places: 2 ** 25, winners: 2 ** 25 };
/** What one option of a stage costs beside its ballots. */
const OPTION_WORK = 2 ** 9;

export type FollowedStages = {
  readonly ways: Ways;
  /** Each option's votes when it is elected or excluded, or at the end; of several, where it is placed best, the fewest. */
  readonly lastVotes: readonly Fraction[];
};

/** Every way of a count, each state of it looked at once. Beyond a bound only who can be elected is asked. */
export function followStages(count: ScottishCount, size: number, bounds = BOUNDS): FollowedStages {
  return followAll(count, size, bounds.places) ?? followElected(count, size, bounds.winners);
}

type Fates = ReturnType<typeof gatherFates>;

const costOf = ({ moved }: Stage, size: number): number => (OPTION_WORK + moved) * size;

function followAll(count: ScottishCount, size: number, allowed: number): FollowedStages | null {
  const fates = gatherFates(size);
  const isNew = stateFilter();
  const stack = [count.first];
  let several = false;
  let work = 0;
  noteDecided(fates, count.first, size);
  for (let stage = stack.pop(); stage; stage = stack.pop()) {
    const choice = count.choose(stage);
    several ||= isOpen(choice);
    if (choice === null) noteEnd(fates, stage);
    for (const options of choice?.of ?? []) {
      const next = count.next(stage, choice!.kind, options);
      if (several) work += costOf(next, size);
      if (work > allowed) return null;
      noteDecided(fates, next, size);
      if (isNew(next)) stack.push(next);
    }
  }
  return { ways: fates.finish(several), lastVotes: fates.lastVotes() };
}

const isOpen = (choice: Choice): boolean => choice !== null && (choice.of.length > 1 || choice.kind === "tie");

/** The places of those who are elected or excluded in a stage, however it came about. */
function noteDecided(fates: Fates, { elected, electedNow, excluded, votes, before }: Stage, size: number): void {
  let place = 1;
  for (const group of elected) {
    for (const option of group) if (electedNow.includes(option)) fates.add(option, place, votes[option]!);
    place += group.length;
  }
  if (before === null || before.excluded.length === excluded.length) return;
  for (const option of excluded.at(-1)!) fates.add(option, size - excluded.flat().length + 1, before.votes[option]!);
}

/** The places of those who are neither elected nor excluded when every seat is filled. */
function noteEnd(fates: Fates, stage: Stage): void {
  const { open, votes } = stage;
  let place = stage.elected.flat().length + 1;
  for (const option of open) {
    fates.add(option, place, votes[option]!);
    fates.add(option, place + open.length - 1, votes[option]!);
  }
  place += open.length;
  const others = left(stage).filter((option) => !open.includes(option));
  for (const group of groupByVotes(stage, others)) {
    for (const option of group) fates.add(option, place, votes[option]!);
    place += group.length;
  }
}

const left = ({ continuing }: Stage): readonly number[] => Array.from(continuing.keys()).filter((option) => continuing[option] === 1);

/**
 * Only who can be elected; what can elect nobody new is not followed. Where even that is too much, everybody who is neither elected nor
 * excluded when the ways part may be.
 */
function followElected(count: ScottishCount, size: number, allowed: number): FollowedStages {
  const fates = gatherFates(size);
  let start = count.first;
  let choice = count.choose(start);
  noteDecided(fates, start, size);
  for (; choice !== null && !isOpen(choice); choice = count.choose(start)) {
    start = count.next(start, choice.kind, choice.of[0]!);
    noteDecided(fates, start, size);
  }
  for (const option of left(start)) fates.add(option, 1, start.votes[option]!);
  const elected = new Set<number>(start.elected.flat());
  const isNew = stateFilter();
  const stack = [() => start];
  let work = 0;
  while (stack.length > 0 && work <= allowed) {
    const stage = stack.pop()!();
    work += costOf(stage, size);
    for (const option of [...stage.elected.flat(), ...stage.open]) elected.add(option);
    if (!isNew(stage) || left(stage).every((option) => elected.has(option))) continue;
    const next = count.choose(stage);
    for (const options of (next?.of ?? []).toSorted(([a], [b]) => Number(elected.has(a!)) - Number(elected.has(b!))))
      stack.push(() => count.next(stage, next!.kind, options));
  }
  const known = stack.length === 0 ? "winners" : "less";
  const winners = known === "winners" ? elected : new Set([...start.elected.flat(), ...left(start)]);
  return { ways: onlyWinners(size, winners, known), lastVotes: fates.lastVotes() };
}

/**
 * Whether a state has not come up yet. What follows depends on who continues and who is elected, on where papers lie, and on the order
 * of votes, compared stage by stage from the latest back. Where papers lie is decided by the exclusions since the last turning: what
 * goes to an option while it continues and passes it by once it is elected is for ever another thing.
 */
function stateFilter(): (stage: Stage) => boolean {
  const seen = new Set<string>();
  const turnings = new Map<Stage, number>();
  const ranks = new WeakMap<Stage, readonly number[]>();
  return (stage) => {
    const turning = lastTurning(stage);
    if (turning && !turnings.has(turning)) turnings.set(turning, turnings.size);
    const history = rankByHistory(stage, ranks);
    const present = [...new Set(left(stage).map((option) => history[option]!))].sort((a, b) => a - b);
    const order = Array.from(stage.continuing, (byte, option) => (byte === 1 ? present.indexOf(history[option]!) : "-"));
    const { size } = seen;
    return (
      seen.add([turning ? turnings.get(turning) : "", stage.elected.flat().sort().join(), order.join(), stage.open.join()].join(";")).size >
      size
    );
  };
}

/** The stage itself where it moves a surplus; else the last one before it that did, or that elected somebody. */
function lastTurning(stage: Stage): Stage | null {
  if (stage.reason === "surplus") return stage;
  let at = stage.before;
  while (at !== null && at.reason !== "surplus" && at.electedNow.length === 0) at = at.before;
  return at;
}

/** Equal for options with equal votes at every stage; else higher for the one with more at the last stage at which they differ. */
function rankByHistory(stage: Stage, known: WeakMap<Stage, readonly number[]>): readonly number[] {
  const cached = known.get(stage);
  if (cached) return cached;
  const before = stage.before ? rankByHistory(stage.before, known) : stage.votes.map(() => 0);
  const compare = (a: number, b: number): number => compareFractions(stage.votes[a]!, stage.votes[b]!) || before[a]! - before[b]!;
  const order = stage.votes.map((_, option) => option).sort(compare);
  const ranks: number[] = [];
  for (const [position, option] of order.entries()) {
    const previous = order[position - 1];
    ranks[option] = previous === undefined ? 0 : ranks[previous]! + (compare(previous, option) === 0 ? 0 : 1);
  }
  known.set(stage, ranks);
  return ranks;
}
