import fc from "fast-check";
import { packBallots, profileOf } from "@/domain/tally/ballots/profile";
import type { Ballot, BallotType, OptionKey, RankedBallot } from "@/domain/tally/ballots/types";
import { pairwiseMatrix } from "@/domain/tally/pairwise/matrix";
import { summarisePairs } from "@/domain/tally/pairwise/summary";
import { profileOfType, type RawProfile, rankedProfile } from "./arbitraries";
import { raised } from "./invariant";

/** Ballots, and where the criterion compares two elections, the ballots after; `option` is the one it speaks of. */
export type Situation = {
  readonly before: RawProfile;
  readonly after?: RawProfile;
  readonly option?: OptionKey;
  /** Options that stand in for `option` after. */
  readonly clones?: readonly OptionKey[];
};

export type Winners = (profile: RawProfile) => readonly OptionKey[];

type Criterion = {
  readonly says: string;
  /** Situations to try it on, or null where ballots of this type cannot show it. */
  readonly situations: (ballotType: BallotType, winners: Winners) => fc.Arbitrary<Situation> | null;
  readonly holds: (winners: Winners, situation: Situation) => boolean;
};

/** What the literature asks of a method (Wikipedia, Comparison of voting rules, for those that have a name there). */
export const CRITERIA = {
  majority: {
    says: "elects the option that more than half put above every other",
    situations: (type) =>
      type === "consent"
        ? null
        : fc
            .tuple(profileOfType(type), fc.nat(), fc.infiniteStream(fc.nat()))
            .map(([profile, pick, seeds]) => backed(type, profile, pick, seeds)),
    holds: (winners, { before, option }) => isOnly(winners(before), option!),
  },
  condorcet: {
    says: "elects the option that beats every other one against one",
    situations: ordered,
    holds: (winners, { before }) => {
      const { condorcetWinner } = pairs(before);
      return condorcetWinner === null || isOnly(winners(before), condorcetWinner);
    },
  },
  "condorcet-loser": {
    says: "never elects an option that loses to every other one against one",
    situations: ordered,
    holds: (winners, { before }) => {
      const { matrix, options } = pairs(before);
      const losers = options.filter((_, a) => options.length > 1 && options.every((_, b) => a === b || matrix[a]![b]! < matrix[b]![a]!));
      return losers.every((loser) => !winners(before).includes(loser));
    },
  },
  smith: {
    says: "elects only options of the Smith set",
    situations: ordered,
    holds: (winners, { before }) => winners(before).every((winner) => pairs(before).smithSet.includes(winner)),
  },
  pareto: {
    says: "never elects an option when every ballot prefers another to it",
    situations: (type) => ordered(type)?.map(({ before }) => dominate(before)) ?? null,
    holds: (winners, { before, option }) => !winners(before).includes(option!),
  },
  monotone: {
    says: "never drops a winner because a voter comes to like it better",
    situations: (type, winners) =>
      fc.tuple(profileOfType(type), fc.nat(), fc.nat()).map(([before, pickBallot, pickWinner]) => {
        const elected = winners(before);
        const option = elected[pickWinner % elected.length];
        const changed = pickBallot % before.ballots.length;
        const ballots = before.ballots.map((cast, index) =>
          index === changed && option !== undefined ? { ...cast, ballot: raised(cast.ballot, option) } : cast,
        );
        return { before, after: { ...before, ballots }, option };
      }),
    holds: keepsWinner,
  },
  "add-top": {
    says: "never drops a winner because more voters come who put it first",
    situations: (type, winners) =>
      type !== "ranked"
        ? null
        : fc.tuple(rankedProfile(), rankedProfile(), fc.nat(), fc.integer({ min: 1, max: 4 })).map(([before, other, pick, weight]) => {
            const elected = winners(before);
            const option = elected[pick % elected.length];
            const more = other.ballots[0]?.ballot.tiers ?? [];
            const tiers = more.map((tier) => tier.filter((name) => before.options.includes(name))).filter((tier) => tier.length > 0);
            const added = option === undefined ? [] : [{ ballot: raised({ tiers }, option), weight }];
            return { before, after: { ...before, ballots: [...before.ballots, ...added] }, option };
          }),
    holds: keepsWinner,
  },
  clones: {
    says: "elects one of two clones exactly when it elected the option they replace, and changes nothing else",
    situations: (type) => (type === "ranked" ? withClones({ minOptions: 2 }, [0, 1, 2]) : null),
    holds: electsClonesAlike,
  },
  "clones-untied": {
    says: "elects one of two clones exactly when it elected the option they replace, where ballots tie nothing",
    situations: (type) => (type === "ranked" ? withClones({ minOptions: 2, strict: true }, [1, 2]) : null),
    holds: electsClonesAlike,
  },
  reversal: {
    says: "never elects the same single winner from reversed ballots",
    situations: (type) =>
      type !== "ranked" ? null : rankedProfile({ strict: true, minOptions: 2 }).map((before) => ({ before, after: reversed(before) })),
    holds: (winners, { before, after }) => winners(before).length !== 1 || !isOnly(winners(after!), winners(before)[0]!),
  },
  "later-no-harm": {
    says: "never drops a winner because a voter who ranks it ranks more options below it",
    situations: (type, winners) =>
      type !== "ranked"
        ? null
        : fc
            .tuple(rankedProfile({ strict: true, minOptions: 2 }), fc.infiniteStream(fc.nat({ max: 5 })), fc.nat(), fc.nat())
            .map(([whole, cuts, pickBallot, pickWinner]) => {
              const ballots = whole.ballots.map(({ ballot, weight }) => ({
                ballot: { tiers: ballot.tiers.slice(0, cuts.next().value) },
                weight,
              }));
              const before = { ...whole, ballots };
              const elected = winners(before);
              const option = elected[pickWinner % elected.length];
              const longer = ballots.flatMap(({ ballot }, index) => (ballot.tiers.flat().includes(option!) ? [index] : []));
              const changed = longer[pickBallot % longer.length];
              const after = { ...whole, ballots: ballots.map((cast, index) => (index === changed ? whole.ballots[index]! : cast)) };
              return { before, after, option };
            }),
    holds: keepsWinner,
  },
} as const satisfies Record<string, Criterion>;
export type CriterionId = keyof typeof CRITERIA;

const isOnly = (winners: readonly OptionKey[], option: OptionKey): boolean => winners.length === 1 && winners[0] === option;

function keepsWinner(winners: Winners, { before, after, option }: Situation): boolean {
  return !winners(before).includes(option!) || winners(after!).includes(option!);
}

function electsClonesAlike(winners: Winners, { before, after, option, clones }: Situation): boolean {
  const [was, is] = [winners(before), winners(after!)];
  const others = (elected: readonly OptionKey[]) => elected.filter((name) => name !== option && !clones!.includes(name)).toSorted();
  return is.some((name) => clones!.includes(name)) === was.includes(option!) && others(is).join() === others(was).join();
}

const withClones = (profile: { minOptions: number; strict?: boolean }, orders: readonly number[]): fc.Arbitrary<Situation> =>
  fc
    .tuple(rankedProfile(profile), fc.array(fc.constantFrom(...orders), { minLength: 12, maxLength: 12 }))
    .map(([before, sides]) => cloned(before, sides));

/** Profiles of ballots that order options. */
function ordered(type: BallotType): fc.Arbitrary<Situation> | null {
  if (type !== "ranked" && type !== "score") return null;
  return profileOfType(type, 2)
    .filter(({ ballots }) => ballots.length > 0)
    .map((before) => ({ before }));
}

function pairs({ options, ballots }: RawProfile) {
  const type = ballots[0] && "scores" in ballots[0].ballot ? "score" : "ranked";
  return summarisePairs(pairwiseMatrix(profileOf(type, options, packBallots(ballots, options)), "last"), options);
}

function backed(type: BallotType, profile: RawProfile, pick: number, seeds: fc.Stream<number>): Situation {
  const option = profile.options[pick % profile.options.length]!;
  const against = profile.ballots.reduce((sum, { weight }) => sum + weight, 0);
  const ballots = Array.from({ length: against + 1 }, () => ({ ballot: FAVOURING[type](option, profile.options, seeds), weight: 1 }));
  return { before: { ...profile, ballots: [...profile.ballots, ...ballots] }, option };
}

type Favouring = (favourite: OptionKey, options: readonly OptionKey[], seeds: fc.Stream<number>) => Ballot;

/** A ballot that puts one option above all others, and says what it likes of these. */
const FAVOURING: Readonly<Record<BallotType, Favouring>> = {
  plurality: (favourite) => ({ choice: favourite }),
  approval: (favourite) => ({ approved: [favourite] }),
  ranked: (favourite, options, seeds) => {
    const others = options.filter((option) => option !== favourite);
    const keys = new Map(others.map((option) => [option, seeds.next().value as number]));
    const ranked = others.filter((option) => keys.get(option)! % 4 > 0).toSorted((a, b) => keys.get(a)! - keys.get(b)!);
    return { tiers: [[favourite], ...ranked.map((option) => [option])] };
  },
  score: (favourite, options, seeds) => ({
    scores: Object.fromEntries(options.map((option) => [option, option === favourite ? 5 : (seeds.next().value as number) % 5])),
  }),
  cumulative: (favourite) => ({ dots: { [favourite]: 10 } }),
  quadratic: (favourite) => ({ votes: { [favourite]: 3 } }),
  consent: (favourite) => ({ answers: { [favourite]: "support" } }),
};

/** Changes every ballot so that it prefers the first option to the second. */
function dominate(profile: RawProfile): Situation {
  const [better, option] = profile.options as [OptionKey, OptionKey];
  const above = (ballot: Ballot): Ballot => {
    if ("scores" in ballot) {
      const own = Math.min(ballot.scores[option] ?? 0, 4);
      return { scores: { ...ballot.scores, [option]: own, [better]: own + 1 } };
    }
    const tiers = (ballot as RankedBallot).tiers.map((tier) => tier.filter((name) => name !== better)).filter((tier) => tier.length > 0);
    const at = tiers.findIndex((tier) => tier.includes(option));
    return { tiers: tiers.toSpliced(at === -1 ? tiers.length : at, 0, [better]) };
  };
  return { before: { ...profile, ballots: profile.ballots.map(({ ballot, weight }) => ({ ballot: above(ballot), weight })) }, option };
}

const CLONE = "Z";

/** The first option gets a clone on every ballot: just above it, just below it or tied with it. */
function cloned(before: RawProfile<RankedBallot>, orders: readonly number[]): Situation {
  const option = before.options[0]!;
  const inTier = (tier: readonly OptionKey[], order: number): OptionKey[][] => {
    if (!tier.includes(option)) return [[...tier]];
    if (order === 0 || tier.length > 1) return [[...tier, CLONE]];
    return order === 1 ? [[option], [CLONE]] : [[CLONE], [option]];
  };
  const ballots = before.ballots.map(({ ballot, weight }, index) => ({
    ballot: { tiers: ballot.tiers.flatMap((tier) => inTier(tier, orders[index % orders.length]!)) },
    weight,
  }));
  return { before, after: { options: [...before.options, CLONE], ballots }, option, clones: [option, CLONE] };
}

const reversed = (profile: RawProfile<RankedBallot>): RawProfile => ({
  ...profile,
  ballots: profile.ballots.map(({ ballot, weight }) => ({ ballot: { tiers: ballot.tiers.toReversed() }, weight })),
});
