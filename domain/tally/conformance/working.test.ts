import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankedProfile } from "@/tests/support/tally/arbitraries";
import { BURLINGTON } from "@/tests/support/tally/elections";
import { countRaw } from "@/tests/support/tally/invariant";
import { firstChoicesOf, type Ranked } from "@/tests/support/tally/naive";
import { parseProfile } from "@/tests/support/tally/notation";
import { type Fraction, fraction, fromAmount, minus, plus, ZERO } from "../amount";
import { countBy } from "../registry";
import { type Count, DEFAULT_TALLY_SETTINGS } from "../types";

/** That the working shown can be followed by hand: everything adds up, and each line follows from the one before. */
describe("instant runoff, round by round", () => {
  it("shows the votes of those still in, and every vote is somewhere", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const { rounds } = stepOf(countRaw("irv", profile), "elimination");
        for (const { rows, exhausted } of rounds) {
          const expected = firstChoicesOf(
            profile,
            rows.map(({ option }) => option),
          );
          expect(rows.map(({ votes }) => fromAmount(votes))).toEqual([...expected.values()]);
          expect(sum([...rows.map(({ votes }) => fromAmount(votes)), fromAmount(exhausted)])).toEqual(fraction(counted(profile)));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("moves the votes of those who leave, and nobody else's", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const { rounds } = stepOf(countRaw("irv", profile), "elimination");
        for (const [index, { rows, eliminated, transfers, exhausted }] of rounds.entries()) {
          const next = rounds[index + 1];
          if (!next) continue;
          expect(next.rows.map(({ option }) => option)).toEqual(
            rows.map(({ option }) => option).filter((option) => !eliminated.includes(option)),
          );
          for (const { option, votes } of next.rows) {
            const before = rows.find((row) => row.option === option)!;
            const came = sum(transfers.filter(({ to }) => to === option).map((transfer) => fromAmount(transfer.votes)));
            expect(plus(fromAmount(before.votes), came)).toEqual(fromAmount(votes));
          }
          const gone = sum(transfers.filter(({ to }) => to === null).map(({ votes }) => fromAmount(votes)));
          expect(plus(fromAmount(exhausted), gone)).toEqual(fromAmount(next.exhausted));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("Burlington: Montroll leaves first, and ballots for him alone are exhausted", () => {
    const { rounds } = stepOf(countBy("irv", parseProfile(BURLINGTON)), "elimination");
    expect(rounds.map(({ eliminated }) => eliminated)).toEqual([["Montroll"], ["Wright"]]);
    expect(rounds[0]!.transfers.map(({ to, votes }) => [to, votes.exact])).toEqual([
      ["Kiss", "1332"],
      ["Wright", "767"],
      [null, "455"],
    ]);
  });

  it("names whom a lot spared", () => {
    const sha256 = (text: string) => (text.endsWith("B") ? "0" : "f") + text;
    const tieBreak = { kind: "lot", seed: "s", sha256 } as const;
    const result = countBy("irv", parseProfile("3: A\n2: B>A\n2: C>B"), { ...DEFAULT_TALLY_SETTINGS, tieBreak });
    expect(stepOf(result, "elimination").rounds[0]).toMatchObject({ eliminated: ["C"], spared: ["B"] });
    expect(result.winners).toEqual(["B"]);
    expect(result.steps.some(({ kind }) => kind === "ways")).toBe(false);
  });
});

describe("single transferable vote, stage by stage", () => {
  it("has every vote with an option, exhausted or cut off, and changes that follow from stage to stage", () => {
    fc.assert(
      fc.property(rankedProfile(), fc.integer({ min: 1, max: 4 }), (profile, seats) => {
        const { stages, quota } = stepOf(countRaw("stv", profile, { seats }), "stages");
        expect(quota.value).toBe(Math.floor(counted(profile) / (seats + 1)) + 1);
        for (const [index, { rows, exhausted, lost }] of stages.entries()) {
          expect(sum([...rows.map(({ votes }) => fromAmount(votes)), fromAmount(exhausted), fromAmount(lost)])).toEqual(
            fraction(counted(profile)),
          );
          for (const [position, { votes, change }] of rows.entries()) {
            const before = index === 0 ? ZERO : fromAmount(stages[index - 1]!.rows[position]!.votes);
            expect(minus(fromAmount(votes), before)).toEqual(fromAmount(change));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("fills the seats, all of them where there are as many options", () => {
    fc.assert(
      fc.property(rankedProfile(), fc.integer({ min: 1, max: 6 }), (profile, seats) => {
        fc.pre(counted(profile) > 0);
        expect(countRaw("stv", profile, { seats }).winners.length).toBeGreaterThanOrEqual(Math.min(seats, profile.options.length));
      }),
    );
  });
});

describe("ranked pairs, link by link", () => {
  it("locks a link unless locked links lead back, and shows them", () => {
    fc.assert(
      fc.property(rankedProfile(), (profile) => {
        const { links } = stepOf(countRaw("ranked-pairs", profile), "locks");
        for (const [index, { from, to, strength, locked, against, turn }] of links.entries()) {
          const earlier = links.slice(0, index);
          if (index > 0) expect(strength === links[index - 1]!.strength).toBe(turn === links[index - 1]!.turn);
          expect(strength).toBeLessThanOrEqual(links[index - 1]?.strength ?? strength);
          expect(locked).toBe(against.length === 0);
          if (!locked) expect([against[0], against.at(-1)]).toEqual([to, from]);
          for (const [position, option] of against.slice(1).entries())
            expect(earlier.some((link) => link.locked && link.from === against[position] && link.to === option)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes equally strong links by the lot where there is one", () => {
    const circle = parseProfile("1: A>B>C\n1: B>C>A\n1: C>A>B");
    const byLot = (first: string) => {
      const sha256 = (text: string) => (text.endsWith(first) ? "0" : "f") + text;
      return countBy("ranked-pairs", circle, { ...DEFAULT_TALLY_SETTINGS, tieBreak: { kind: "lot", seed: "s", sha256 } }).winners;
    };
    expect(countBy("ranked-pairs", circle).winners).toEqual(["A", "B", "C"]);
    expect([byLot("A"), byLot("B"), byLot("C")]).toEqual([["A"], ["B"], ["C"]]);
  });
});

const sum = (amounts: readonly Fraction[]): Fraction => amounts.reduce(plus, ZERO);

const counted = ({ ballots }: Ranked): number =>
  ballots.reduce((total, { ballot, weight }) => total + (ballot.tiers.length > 0 ? weight : 0), 0);

function stepOf<Kind extends Count["steps"][number]["kind"]>({ steps }: Count, kind: Kind) {
  const step = steps.find((candidate) => candidate.kind === kind);
  if (!step) throw new Error(`The working has no step "${kind}".`);
  return step as Extract<typeof step, { kind: Kind }>;
}
