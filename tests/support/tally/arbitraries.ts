import fc from "fast-check";
import { type Ballot, type BallotType, CONSENT_ANSWERS, type OptionKey, type RankedBallot } from "@/domain/tally/ballots/types";

/** Ballots one by one, none merged, as they would arrive. */
export type RawProfile<B extends Ballot = Ballot> = {
  readonly options: readonly OptionKey[];
  readonly ballots: readonly { readonly ballot: B; readonly weight: number }[];
};

const NAMES = ["A", "B", "C", "D", "E", "F"] as const;

/** Ranked ballots with ties, left-out options and blanks; complete and without ties when `strict`. */
export const rankedProfile = ({ strict = false, minOptions = 1 } = {}): fc.Arbitrary<RawProfile<RankedBallot>> =>
  someOptions(minOptions).chain((options) => profile(options, strict ? strictRanking(options) : looseRanking(options)));

/** Profiles of any type of ballot. */
export function profileOfType(ballotType: BallotType, minOptions = 1): fc.Arbitrary<RawProfile> {
  if (ballotType === "ranked") return rankedProfile({ minOptions });
  return someOptions(minOptions).chain((options) => profile<Ballot>(options, BALLOTS[ballotType](options)));
}

type AnyBallot = (options: readonly OptionKey[]) => fc.Arbitrary<Ballot>;

/** Ballots within the default limits. */
const BALLOTS: Readonly<Record<Exclude<BallotType, "ranked">, AnyBallot>> = {
  plurality: (options) => fc.option(fc.constantFrom(...options)).map((choice) => ({ choice })),
  approval: (options) => fc.subarray([...options]).map((approved) => ({ approved })),
  score: (options) => amounts(options, fc.integer({ min: 0, max: 5 })).map((scores) => ({ scores })),
  cumulative: (options) => amounts(options, fc.integer({ min: 1, max: 4 })).map((dots) => ({ dots: withinBudget(dots, (given) => given) })),
  quadratic: (options) =>
    amounts(options, fc.integer({ min: 1, max: 3 })).map((votes) => ({ votes: withinBudget(votes, (given) => given ** 2) })),
  consent: (options) => amounts(options, fc.constantFrom(...CONSENT_ANSWERS)).map((answers) => ({ answers })),
};

/** Some of the options, in their order, with a value each. */
const amounts = <Value>(options: readonly OptionKey[], value: fc.Arbitrary<Value>): fc.Arbitrary<Record<OptionKey, Value>> =>
  fc
    .array(fc.option(value), { minLength: options.length, maxLength: options.length })
    .map((values) =>
      Object.fromEntries(options.flatMap((option, index) => (values[index] === null ? [] : [[option, values[index] as Value]]))),
    );

/** Drops what comes after the budget of 10 is spent. */
function withinBudget(given: Readonly<Record<OptionKey, number>>, cost: (amount: number) => number): Record<OptionKey, number> {
  let left = 10;
  return Object.fromEntries(
    Object.entries(given).filter(([, amount]) => {
      if (cost(amount) > left) return false;
      left -= cost(amount);
      return true;
    }),
  );
}

const someOptions = (minOptions: number): fc.Arbitrary<readonly OptionKey[]> =>
  fc
    .integer({ min: minOptions, max: NAMES.length })
    .chain((count) => fc.shuffledSubarray([...NAMES], { minLength: count, maxLength: count }));

const profile = <B extends Ballot>(options: readonly OptionKey[], ballot: fc.Arbitrary<B>): fc.Arbitrary<RawProfile<B>> =>
  fc.array(fc.record({ ballot, weight: fc.integer({ min: 1, max: 4 }) }), { maxLength: 12 }).map((ballots) => ({ options, ballots }));

const strictRanking = (options: readonly OptionKey[]): fc.Arbitrary<RankedBallot> =>
  fc.shuffledSubarray([...options], { minLength: options.length }).map((order) => ({ tiers: order.map((option) => [option]) }));

const looseRanking = (options: readonly OptionKey[]): fc.Arbitrary<RankedBallot> =>
  fc.array(fc.integer({ min: 0, max: options.length }), { minLength: options.length, maxLength: options.length }).map((places) => ({
    tiers: [...new Set(places)]
      .filter((place) => place > 0)
      .sort((a, b) => a - b)
      .map((place) => options.filter((_, index) => places[index] === place)),
  }));
