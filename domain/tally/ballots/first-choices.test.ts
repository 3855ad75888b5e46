import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileOfType, type RawProfile } from "@/tests/support/tally/arbitraries";
import { manyBallots } from "@/tests/support/tally/many-ballots";
import { type Fraction, fraction, plus, ZERO } from "../amount";
import { loadVectors } from "../vectors/vectors";
import { type FirstChoices, type Transfers, trackFirstChoices, votesOf } from "./first-choices";
import { packBallots, profileOf } from "./profile";
import type { Ballot, OptionKey } from "./types";

/** A profile, some of its options, and some of these that leave one group after the other. */
const leaving = fc
  .constantFrom("ranked" as const, "score" as const)
  .chain((type) => profileOfType(type).map((raw) => ({ type, raw })))
  .chain(({ type, raw }) =>
    fc
      .tuple(
        fc.subarray([...raw.options], { minLength: 1 }),
        fc.subarray([...raw.options], { minLength: 1 }),
        fc.subarray([...raw.options], { minLength: 1 }),
      )
      .map(([start, ...groups]) => ({ type, raw, start, groups })),
  );

/** Options that leave those that are in, one group after the other. */
const departures = manyBallots().chain((many) =>
  fc
    .array(fc.subarray([...many.profile.optionKeys.keys()], { minLength: 1 }), { minLength: 1, maxLength: 3 })
    .map((groups) => ({ ...many, groups })),
);

describe("first choices", () => {
  it("are what reading every ballot gives, however many options have left", () => {
    fc.assert(
      fc.property(leaving, ({ type, raw, start, groups }) => {
        const tracker = trackFirstChoices(profileOf(type, raw.options, packBallots(raw.ballots, raw.options)));
        expect(written(tracker.among(among(raw, start)), raw)).toEqual(naiveVotes(raw, start));
        let left = start;
        for (const group of groups) {
          const out = group.filter((option) => left.includes(option));
          const { choices, transfers } = tracker.without(
            among(raw, left),
            out.map((option) => raw.options.indexOf(option)),
          );
          expect(writtenTransfers(transfers, raw)).toEqual(naiveTransfers(raw, left, out));
          left = left.filter((option) => !out.includes(option));
          expect(written(choices, raw)).toEqual(naiveVotes(raw, left));
        }
        expect(written(tracker.among(among(raw, start)), raw)).toEqual(naiveVotes(raw, start));
      }),
      { numRuns: 300 },
    );
  });

  it("lose no vote: what leaves an option arrives somewhere", () => {
    fc.assert(
      fc.property(leaving, ({ type, raw, start, groups: [group] }) => {
        const tracker = trackFirstChoices(profileOf(type, raw.options, packBallots(raw.ballots, raw.options)));
        const before = tracker.among(among(raw, start));
        const out = group!.filter((option) => start.includes(option)).map((option) => raw.options.indexOf(option));
        const { transfers } = tracker.without(among(raw, start), out);
        for (const option of out) expect(transfers.get(option)!.reduce(plus, ZERO)).toEqual(votesOf(before, option));
      }),
    );
  });

  it("are the same with vectors", () => {
    const vectors = loadVectors();
    expect(vectors).not.toBeNull();
    fc.assert(
      fc.property(departures, ({ profile, groups }) => {
        const plain = trackFirstChoices(profile, null);
        const byVectors = trackFirstChoices(profile, vectors);
        const isIn = new Uint8Array(profile.optionKeys.length).fill(1);
        expect(byVectors.among(isIn)).toEqual(plain.among(isIn));
        for (const group of groups) {
          const out = group.filter((option) => isIn[option] === 1);
          expect(byVectors.without(isIn, out)).toEqual(plain.without(isIn, out));
          for (const option of out) isIn[option] = 0;
        }
      }),
      { numRuns: 60 },
    );
  });
});

const among = ({ options }: RawProfile, some: readonly OptionKey[]) =>
  Uint8Array.from(options, (option) => (some.includes(option) ? 1 : 0));

/** The best options of a ballot among some; none when it ranks none of them. */
function firstOf(ballot: Ballot, some: readonly OptionKey[]): readonly OptionKey[] {
  if ("tiers" in ballot)
    return ballot.tiers.map((tier) => tier.filter((option) => some.includes(option))).find((tier) => tier.length > 0) ?? [];
  const scores = "scores" in ballot ? ballot.scores : {};
  const highest = Math.max(...some.map((option) => scores[option] ?? 0));
  return highest > 0 ? some.filter((option) => scores[option] === highest) : [];
}

function naiveVotes({ options, ballots }: RawProfile, some: readonly OptionKey[]) {
  const votes = new Map<OptionKey | null, Fraction>([...options, null].map((option) => [option, ZERO]));
  for (const { ballot, weight } of ballots.filter(isNotBlank)) {
    const first = firstOf(ballot, some);
    for (const option of first) votes.set(option, plus(votes.get(option)!, fraction(weight, first.length)));
    if (first.length === 0) votes.set(null, plus(votes.get(null)!, fraction(weight)));
  }
  return Object.fromEntries(votes);
}

function naiveTransfers({ options, ballots }: RawProfile, some: readonly OptionKey[], out: readonly OptionKey[]) {
  const left = some.filter((option) => !out.includes(option));
  return Object.fromEntries(
    out.map((from) => {
      const to = new Map<OptionKey | null, Fraction>([...options, null].map((option) => [option, ZERO]));
      for (const { ballot, weight } of ballots.filter(isNotBlank)) {
        const before = firstOf(ballot, some);
        if (!before.includes(from)) continue;
        const after = firstOf(ballot, left);
        const receivers = after.length > 0 ? after : [null];
        for (const option of receivers) to.set(option, plus(to.get(option)!, fraction(weight, before.length * receivers.length)));
      }
      return [from, Object.fromEntries(to)];
    }),
  );
}

/** Ballots that say something: a blank one is not counted as exhausted. */
const isNotBlank = ({ ballot }: { ballot: Ballot }): boolean =>
  "tiers" in ballot ? ballot.tiers.length > 0 : Object.keys("scores" in ballot ? ballot.scores : {}).length > 0;

const written = (choices: FirstChoices, { options }: RawProfile) => ({
  ...Object.fromEntries(options.map((option, index) => [option, votesOf(choices, index)])),
  null: fraction(choices.sizes[0]!.weight),
});

const writtenTransfers = (transfers: Transfers, { options }: RawProfile) =>
  Object.fromEntries(
    [...transfers].map(([from, to]) => [options[from], Object.fromEntries([...options, null].map((option, index) => [option, to[index]]))]),
  );
