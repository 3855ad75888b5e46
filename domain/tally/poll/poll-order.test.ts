import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType, type RawProfile } from "@/tests/support/tally/arbitraries";
import { sortTiers } from "@/tests/support/tally/notation";
import { BALLOT_TYPES, type BallotType, type DecisionRule, methodsFor, packBallots, type TieBreak, tallyPoll } from "..";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const RULES: readonly DecisionRule[] = [
  { id: "plurality" },
  { id: "absolute-majority" },
  { id: "consensus" },
  { id: "veto", share: [1, 3] },
  { id: "qualified-majority" },
  { id: "double-majority" },
];

const TIE_BREAKS: readonly TieBreak[] = [
  { kind: "none" },
  { kind: "lot", seed: "drawn in public", sha256 },
  { kind: "earlier-round", ranking: [["C"], ["A", "E"], ["B"]] },
];

/** Everything that a poll decides, written without the order in which options are listed. */
function decided(ballotType: BallotType, { options, ballots }: RawProfile, rule: DecisionRule, tieBreak: TieBreak) {
  const groups = packBallots(ballots, options);
  const tally = tallyPoll({
    ballotType,
    methods: methodsFor(ballotType),
    optionKeys: options,
    ballots: groups,
    voices: groups.map(({ packed }, index) => ({ name: `${index}`, kind: "participant", holdsVeto: index % 3 === 0, packed })),
    eligible: 12,
    eligibleWeight: 60,
    rule,
    tieBreak,
  });
  return {
    outcome: { ...tally.outcome, reason: tally.outcome.reason.length },
    tie: tally.tie && { left: tally.tie.left.toSorted(), tickets: tally.tie.tickets },
    results: tally.results.map(({ method, winners, ranking }) => ({ method, winners: winners.toSorted(), ranking: sortTiers(ranking) })),
    why: tally.disagreement?.why,
    condorcetWinner: tally.pairwise?.condorcetWinner,
    smithSet: tally.pairwise?.smithSet.toSorted(),
    cycle: tally.pairwise?.cycle,
  };
}

describe.each(BALLOT_TYPES)("what a poll of %s ballots decides", (ballotType) => {
  it("does not depend on the order of options", () => {
    fc.assert(
      fc.property(
        profileOfType(ballotType).chain((profile) =>
          fc.tuple(fc.constant(profile), fc.shuffledSubarray([...profile.options], { minLength: profile.options.length })),
        ),
        fc.constantFrom(...RULES),
        fc.constantFrom(...TIE_BREAKS),
        ([profile, options], rule, tieBreak) => {
          expect(decided(ballotType, { ...profile, options }, rule, tieBreak)).toEqual(decided(ballotType, profile, rule, tieBreak));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of ballots", () => {
    fc.assert(
      fc.property(
        profileOfType(ballotType).chain((profile) =>
          fc.tuple(fc.constant(profile), fc.shuffledSubarray([...profile.ballots], { minLength: profile.ballots.length })),
        ),
        fc.constantFrom(...RULES.filter(({ id }) => id !== "veto")),
        fc.constantFrom(...TIE_BREAKS),
        ([profile, ballots], rule, tieBreak) => {
          const { outcome, ...rest } = decided(ballotType, { ...profile, ballots }, rule, tieBreak);
          const before = decided(ballotType, profile, rule, tieBreak);
          expect({ ...rest, outcome: outcome.outcome, option: outcome.option }).toEqual({
            ...before,
            outcome: before.outcome.outcome,
            option: before.outcome.option,
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("is one option, or none, where a lot breaks ties", () => {
    fc.assert(
      fc.property(profileOfType(ballotType), (profile) => {
        const { outcome, results } = decided(ballotType, profile, { id: "plurality" }, TIE_BREAKS[1]!);
        expect(outcome.options).toHaveLength(results[0]!.winners.length > 0 ? 1 : 0);
      }),
    );
  });
});
