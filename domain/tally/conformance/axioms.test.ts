import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType, type RawProfile, rankedProfile } from "@/tests/support/tally/arbitraries";
import { countRaw, raised, renamed, withoutOrder } from "@/tests/support/tally/invariant";
import { fromAmount, plus, ZERO } from "../amount";
import type { Ballot, BallotType } from "../ballots/types";
import { TALLY_METHOD_IDS, tallyMethod } from "../registry";

const CASES = TALLY_METHOD_IDS.flatMap((method) => tallyMethod(method).ballotTypes.map((ballotType) => ({ method, ballotType })));

describe.each(CASES)("$method over $ballotType ballots", ({ method, ballotType }) => {
  const profiles = profileOfType(ballotType);

  it("does not ask who cast which ballot, or in what order they came", () => {
    fc.assert(
      fc.property(
        withShuffle(profiles, ({ ballots }) => ballots),
        ([profile, ballots]) => {
          expect(countRaw(method, { ...profile, ballots })).toEqual(countRaw(method, profile));
        },
      ),
    );
  });

  it("does not ask in what order the options are listed", () => {
    fc.assert(
      fc.property(
        withShuffle(profiles, ({ options }) => options),
        ([profile, options]) => {
          expect(withoutOrder(countRaw(method, { ...profile, options }))).toEqual(withoutOrder(countRaw(method, profile)));
        },
      ),
    );
  });

  it("does not ask what the options are called", () => {
    fc.assert(
      fc.property(
        withShuffle(profiles, ({ options }) => options),
        ([profile, names]) => {
          const name = (option: string) => names[profile.options.indexOf(option)]!;
          const ballots = profile.ballots.map(({ ballot, weight }) => ({ ballot: renamed(ballot, name), weight }));
          const before = countRaw(method, profile);
          const after = countRaw(method, { options: names, ballots });
          expect(after.ranking).toEqual(before.ranking.map((tier) => tier.map(name)));
          expect(after.figures).toEqual(before.figures.map((figures) => ({ ...figures, option: name(figures.option) })));
        },
      ),
    );
  });

  it("places every option once, and lets the first tier win", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { ranking, winners, figures } = countRaw(method, profile);
        expect(ranking.flat().toSorted()).toEqual(profile.options.toSorted());
        expect(winners).toEqual(profile.ballots.some(({ ballot }) => !isBlank(ballot)) ? ranking[0] : []);
        for (const tier of ranking) {
          const better = ranking.slice(0, ranking.indexOf(tier)).flat().length;
          for (const option of tier) expect(figures.find((row) => row.option === option)!.place).toBe(better + 1);
        }
      }),
    );
  });

  it("gives blank ballots no say", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        expect(countRaw(method, { ...profile, ballots: profile.ballots.filter(({ ballot }) => !isBlank(ballot)) })).toMatchObject({
          ...countRaw(method, profile),
          method,
        });
      }),
    );
  });

  it("counts a ballot of weight w as w ballots", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const ballots = profile.ballots.flatMap(({ ballot, weight }) => Array.from({ length: weight }, () => ({ ballot, weight: 1 })));
        expect(withoutBallotNumbers(countRaw(method, { ...profile, ballots }))).toEqual(withoutBallotNumbers(countRaw(method, profile)));
      }),
    );
  });

  it("changes no place when every weight doubles", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const doubled = profile.ballots.map(({ ballot, weight }) => ({ ballot, weight: weight * 2 }));
        expect(countRaw(method, { ...profile, ballots: doubled }).ranking).toEqual(countRaw(method, profile).ranking);
      }),
    );
  });

  it.runIf(ballotType !== "consent" && method !== "borda")("elects an option that more than half put above all others", () => {
    fc.assert(
      fc.property(profiles, fc.nat(), fc.integer({ min: 1, max: 3 }), (profile, pick, lead) => {
        const favourite = profile.options[pick % profile.options.length]!;
        const against = profile.ballots.reduce((sum, { weight }) => sum + weight, 0);
        const only = ONLY[ballotType](favourite);
        const ballots = [...profile.ballots, { ballot: only, weight: against + lead }];
        expect(countRaw(method, { ...profile, ballots }).winners).toEqual([favourite]);
      }),
    );
  });

  it.runIf(method !== "irv" && method !== "stv")("never drops a winner because a voter comes to like it better", () => {
    fc.assert(
      fc.property(profiles, fc.nat(), fc.nat(), (profile, pickBallot, pickWinner) => {
        const { winners } = countRaw(method, profile);
        fc.pre(winners.length > 0);
        const winner = winners[pickWinner % winners.length]!;
        const changed = pickBallot % profile.ballots.length;
        const ballots = profile.ballots.map((cast, index) => (index === changed ? { ...cast, ballot: raised(cast.ballot, winner) } : cast));
        expect(countRaw(method, { ...profile, ballots }).winners).toContain(winner);
      }),
      { numRuns: 300 },
    );
  });
});

describe("Schulze", () => {
  it.each(["winning-votes", "margins"] as const)("elects clones exactly when it elected the option they replace (%s)", (measure) => {
    fc.assert(
      fc.property(
        rankedProfile({ minOptions: 2 }),
        fc.array(fc.constantFrom(0, 1, 2), { minLength: 12, maxLength: 12 }),
        (profile, orders) => {
          const cloned = profile.options[0]!;
          const ballots = profile.ballots.map(({ ballot, weight }, index) => ({
            ballot: { tiers: ballot.tiers.flatMap((tier) => cloneInTier(tier, cloned, orders[index % orders.length]!)) },
            weight,
          }));
          const before = countRaw("schulze", profile, { measure }).winners;
          const after = countRaw("schulze", { options: [...profile.options, CLONE], ballots }, { measure }).winners;
          expect(after.some((option) => option === cloned || option === CLONE)).toBe(before.includes(cloned));
          expect(after.filter((option) => option !== cloned && option !== CLONE)).toEqual(before.filter((option) => option !== cloned));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never elects the same single winner from reversed ballots", () => {
    fc.assert(
      fc.property(rankedProfile({ strict: true, minOptions: 2 }), (profile) => {
        const { winners } = countRaw("schulze", profile);
        fc.pre(winners.length === 1);
        const reversed = profile.ballots.map(({ ballot, weight }) => ({ ballot: { tiers: ballot.tiers.toReversed() }, weight }));
        expect(countRaw("schulze", { ...profile, ballots: reversed }).winners).not.toEqual(winners);
      }),
    );
  });

  it("never elects an option when every ballot prefers another to it", () => {
    fc.assert(
      fc.property(rankedProfile({ minOptions: 2 }), (profile) => {
        const { winners } = countRaw("schulze", profile);
        const filled = profile.ballots.filter(({ ballot }) => !isBlank(ballot));
        const place = (tiers: readonly (readonly string[])[], option: string) => tiers.findIndex((tier) => tier.includes(option)) + 1 || 99;
        const dominated = profile.options.filter((option) =>
          profile.options.some((other) => filled.every(({ ballot }) => place(ballot.tiers, other) < place(ballot.tiers, option))),
        );
        if (filled.length > 0) for (const option of dominated) expect(winners).not.toContain(option);
      }),
    );
  });
});

it("Plurality gives away exactly the weight of the ballots counted, however first places are tied", () => {
  fc.assert(
    fc.property(rankedProfile(), (profile) => {
      const { figures } = countRaw("plurality", profile);
      const counted = profile.ballots.reduce((sum, { ballot, weight }) => sum + (isBlank(ballot) ? 0 : weight), 0);
      expect(figures.map(({ support }) => fromAmount(support)).reduce(plus, ZERO)).toEqual({ numerator: BigInt(counted), denominator: 1n });
    }),
  );
});

/** A ballot that puts one option above all others as far as its type can. */
const ONLY: Readonly<Record<BallotType, (favourite: string) => Ballot>> = {
  plurality: (favourite) => ({ choice: favourite }),
  approval: (favourite) => ({ approved: [favourite] }),
  ranked: (favourite) => ({ tiers: [[favourite]] }),
  score: (favourite) => ({ scores: { [favourite]: 5 } }),
  cumulative: (favourite) => ({ dots: { [favourite]: 10 } }),
  quadratic: (favourite) => ({ votes: { [favourite]: 3 } }),
  consent: (favourite) => ({ answers: { [favourite]: "support" } }),
};

const CLONE = "Z";

/** The tier with a clone beside the option: just above it, just below it or tied with it. */
function cloneInTier(tier: readonly string[], cloned: string, order: number): string[][] {
  if (!tier.includes(cloned)) return [[...tier]];
  if (order === 0 || tier.length > 1) return [[...tier, CLONE]];
  return order === 1 ? [[cloned], [CLONE]] : [[CLONE], [cloned]];
}

const isBlank = (ballot: object): boolean => Object.values(ballot).every((value) => value === null || Object.keys(value).length === 0);

/** A profile and a permutation of something it holds. */
const withShuffle = <P extends RawProfile, Item>(
  profiles: fc.Arbitrary<P>,
  part: (profile: P) => readonly Item[],
): fc.Arbitrary<[P, Item[]]> =>
  profiles.chain((profile) => fc.tuple(fc.constant(profile), fc.shuffledSubarray([...part(profile)], { minLength: part(profile).length })));

/** Steps count ballots beside their weight; equal weights from more ballots may differ there alone. */
function withoutBallotNumbers(result: ReturnType<typeof countRaw>) {
  return {
    ...withoutOrder(result),
    steps: result.steps.map((step) =>
      step.kind === "split-ties" ? { ...step, sizes: step.sizes.map(({ tied, weight }) => ({ tied, weight })) } : step,
    ),
  };
}
