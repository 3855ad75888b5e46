import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankedProfile } from "@/tests/support/tally/arbitraries";
import { countRaw } from "@/tests/support/tally/invariant";
import { bordaTwice, irvByAllWays, kemenyByAllOrders, type Ranked, rankedPairsByAllOrders, votesAbove } from "@/tests/support/tally/naive";
import { stvByAllWays } from "@/tests/support/tally/naive-stv";
import { parseRaw } from "@/tests/support/tally/notation";
import { MEASURES, UNRANKED_CONVENTIONS } from "../types";

/** Random profiles with ties and short ballots, counted again as the definitions say. */
const settings = fc.record({ measure: fc.constantFrom(...MEASURES), unranked: fc.constantFrom(...UNRANKED_CONVENTIONS) });
/** Excluded before E, D elects A without a surplus; after it, with one. The ways look alike from there on, but for A's papers. */
const SURPLUS_IN_ONE_WAY = parseRaw("1: C=E\n4: C\n3: A\n3: F=E\n2: D>A=E>C=F\n4: F=A") as Ranked;
const isCounted = ({ ballots }: Ranked): boolean => ballots.some(({ ballot }) => ballot.tiers.length > 0);

describe("as their definitions say", () => {
  it("Borda", () => {
    fc.assert(
      fc.property(rankedProfile(), settings, (profile, { unranked }) => {
        for (const { option, amounts } of countRaw("borda", profile, { unranked }).figures)
          expect(amounts.points!.value * 2).toBe(bordaTwice(profile, option, unranked));
      }),
      { numRuns: 300 },
    );
  });

  it("Copeland: 1, ½ or 0 for each contest", () => {
    fc.assert(
      fc.property(rankedProfile(), settings, (profile, { unranked }) => {
        for (const { option, amounts } of countRaw("copeland", profile, { unranked }).figures) {
          const scores = profile.options
            .filter((other) => other !== option)
            .map((other) => Math.sign(votesAbove(profile, option, other, unranked) - votesAbove(profile, other, option, unranked)));
          expect(amounts.points!.value).toBe(scores.reduce<number>((sum, sign) => sum + (sign + 1) / 2, 0));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("minimax: the worst defeat, 0 for an option that nothing beats", () => {
    fc.assert(
      fc.property(rankedProfile(), settings, (profile, { measure, unranked }) => {
        for (const { option, amounts } of countRaw("minimax", profile, { measure, unranked }).figures) {
          const defeats = profile.options.map((other) => {
            const against = votesAbove(profile, other, option, unranked);
            const lead = against - votesAbove(profile, option, other, unranked);
            return lead > 0 ? (measure === "margins" ? lead : against) : 0;
          });
          expect(amounts.defeat!.value).toBe(Math.max(...defeats));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("Kemeny–Young: all orders", () => {
    fc.assert(
      fc.property(rankedProfile(), settings, (profile, { unranked }) => {
        const { ranking, steps } = countRaw("kemeny-young", profile, { unranked });
        const expected = kemenyByAllOrders(profile, unranked);
        const step = steps.find(({ kind }) => kind === "orders");
        expect(step).toMatchObject({ agreement: expected.best, count: expected.orders.length });
        const ways = steps.find(({ kind }) => kind === "ways");
        if (ways?.kind === "ways")
          expect(ways.rows.map(({ option, bestPlace }) => [option, bestPlace])).toEqual(
            profile.options.map((option) => [option, expected.bestPlace(option)]),
          );
        expect(ways !== undefined).toBe(expected.orders.length > 1);
        const places = ranking.map((tier) => [...new Set(tier.map(expected.bestPlace))]);
        for (const tier of places) expect(tier).toHaveLength(1);
        expect(places.flat()).toEqual(places.flat().toSorted((a, b) => a - b));
        expect(new Set(places.flat()).size).toBe(ranking.length);
      }),
    );
  });

  it("ranked pairs: all orders of equally strong links", () => {
    fc.assert(
      fc.property(rankedProfile({ minOptions: 3 }), settings, (profile, given) => {
        const expected = rankedPairsByAllOrders(profile, given.measure, given.unranked);
        fc.pre(expected !== null && isCounted(profile));
        expect(countRaw("ranked-pairs", profile, given).winners).toEqual(expected);
      }),
      { numRuns: 400 },
    );
  });

  it("instant runoff: all ways of breaking ties", () => {
    fc.assert(
      fc.property(rankedProfile({ minOptions: 2 }), (profile) => {
        fc.pre(isCounted(profile));
        expect(new Set(countRaw("irv", profile).winners)).toEqual(irvByAllWays(profile));
      }),
      { numRuns: 500 },
    );
  });

  it("single transferable vote: all ways of breaking ties, for one to three seats", () => {
    fc.assert(
      fc.property(rankedProfile({ minOptions: 2 }), fc.integer({ min: 1, max: 3 }), (profile, seats) => {
        const expected = stvByAllWays(profile, seats);
        fc.pre(expected !== null && isCounted(profile));
        expect(new Set(countRaw("stv", profile, { seats }).winners)).toEqual(expected);
      }),
      { numRuns: 500, examples: [[SURPLUS_IN_ONE_WAY, 2]] },
    );
  });
});
