import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType, type RawProfile, rankedProfile } from "@/tests/support/tally/arbitraries";
import { countRaw, renamed, withoutOrder } from "@/tests/support/tally/invariant";
import { fromAmount, plus, ZERO } from "../amount";
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

  // The Droop quota is a whole number: twice the votes are not twice the quota.
  it.runIf(method !== "stv")("changes no place when every weight doubles", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const doubled = profile.ballots.map(({ ballot, weight }) => ({ ballot, weight: weight * 2 }));
        expect(countRaw(method, { ...profile, ballots: doubled }).ranking).toEqual(countRaw(method, profile).ranking);
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
