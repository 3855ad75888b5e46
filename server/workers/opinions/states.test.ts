import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rating } from "@/domain/opinions";
import type { ClaimState, OpinionsQuestion, RatingChange } from "./questions";
import { opinionStates } from "./states";

const CLAIMS = Array.from({ length: 9 }, (_, at): ClaimState => [`c${at}`, true]);
const rating = (participant: number, claim: number, value: number): RatingChange => [`p${participant}`, `c${claim}`, value as Rating];
const change = fc.tuple(fc.nat(19), fc.nat(8), fc.integer({ min: -1, max: 1 })).map(([p, c, v]) => rating(p, c, v));
/** Ratings one after the other, as the whole of a debate has them: the later of two for one claim counts. */
function whole(debate: string, seq: number, ratings: readonly RatingChange[]): OpinionsQuestion {
  const people = [...new Set(ratings.map(([person]) => person))];
  const rows = people.map((person) => [
    ...new Map(
      ratings.filter(([other]) => other === person).map(([, claim, value]) => [claim, 3 * Number(claim.slice(1)) + value + 1]),
    ).values(),
  ]);
  const starts = Int32Array.from([0, ...rows], (_, at) => rows.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  return { kind: "whole", debate, seq, claims: CLAIMS, people, starts, cells: Int32Array.from(rows.flat()) };
}

describe("opinionStates", () => {
  it("draws from changes the map that all ratings at once give", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 200, maxLength: 400 }), fc.nat(199), (all, cut) => {
        const [one, other] = [opinionStates(), opinionStates()];
        one.answer(whole("d", 1, all.slice(0, cut)));
        one.answer({ kind: "map", debate: "d" });
        expect(one.answer({ kind: "changes", debate: "d", from: 1, seq: 9, claims: null, ratings: all.slice(cut) })).toEqual({ seq: 9 });
        other.answer(whole("d", 9, all));
        for (const question of [
          { kind: "map", debate: "d" } as const,
          { kind: "standing", debate: "d", participant: "p3" } as const,
          { kind: "to-rate", debate: "d", participant: "p3", most: 4 } as const,
        ])
          expect(one.answer(question)).toEqual(other.answer(question));
      }),
      { numRuns: 20 },
    );
  });

  it("draws once for each state: what others do elsewhere in the debate draws nothing anew", () => {
    const states = opinionStates();
    states.answer(whole("d", 1, [rating(1, 1, 1)]));
    const first = states.answer({ kind: "map", debate: "d" });
    states.answer({ kind: "changes", debate: "d", from: 1, seq: 2, claims: null, ratings: [] });
    expect(states.answer({ kind: "map", debate: "d" })).toBe(first);
    states.answer({ kind: "changes", debate: "d", from: 2, seq: 3, claims: null, ratings: [rating(2, 1, 1)] });
    expect(states.answer({ kind: "map", debate: "d" })).toMatchObject({ participants: 2 });
  });

  it("leaves out claims that went out of sight, and takes them in again", () => {
    const states = opinionStates();
    states.answer(whole("d", 1, [rating(1, 1, 1)]));
    const hidden = CLAIMS.map(([claim]): ClaimState => [claim, claim !== "c4"]);
    states.answer({ kind: "changes", debate: "d", from: 1, seq: 2, claims: hidden, ratings: [] });
    const ask = () =>
      states.answer({ kind: "to-rate", debate: "d", participant: "p1", most: 99 }) as { readonly claims: readonly string[] };
    expect(ask()).toMatchObject({ rated: 1, all: 8 });
    expect(ask().claims).not.toContain("c4");
    states.answer({ kind: "changes", debate: "d", from: 2, seq: 3, claims: CLAIMS, ratings: [] });
    expect(ask().claims).toContain("c4");
  });

  it("does not know what it was not told: another debate, changes over another state, what it had to forget", () => {
    const states = opinionStates(1);
    expect(states.answer({ kind: "map", debate: "d" })).toBe("unknown");
    states.answer(whole("d", 5, []));
    expect(states.answer({ kind: "changes", debate: "d", from: 4, seq: 6, claims: null, ratings: [] })).toBe("unknown");
    states.answer(whole("e", 1, []));
    expect(states.answer({ kind: "map", debate: "d" })).toBe("unknown");
  });
});
