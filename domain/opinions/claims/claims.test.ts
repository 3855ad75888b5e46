import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgesOf, consensusOf } from "./consensus";
import { countsAt } from "./counts";
import { oneProportionTest, smoothedShare, twoProportionTest } from "./proportion-tests";
import { type Standout, voicesOf } from "./representative";

/** Counts as the functions take them, from [agree, disagree, pass] of every claim, camp by camp. */
const countsFrom = (camps: readonly (readonly (readonly [number, number, number])[])[]): Int32Array =>
  Int32Array.from(camps.flatMap((claims) => claims.flatMap(([agree, disagree, pass]) => [disagree, pass, agree])));
const none = (claims: number): Uint8Array => new Uint8Array(claims);

describe("tests of shares", () => {
  // By hand from the published definitions (Small et al. 2021; one success and one trial are added to each count).
  it("are those of Polis", () => {
    expect(smoothedShare(8, 10)).toBe(9 / 12);
    expect(oneProportionTest(8, 10)).toBeCloseTo(2 * Math.sqrt(11) * (9 / 11 - 0.5), 12);
    expect(oneProportionTest(8, 10)).toBeCloseTo(2.1105794, 6);
    const pooled = (9 + 3) / (11 + 21);
    expect(twoProportionTest(8, 10, 2, 20)).toBeCloseTo((9 / 11 - 3 / 21) / Math.sqrt(pooled * (1 - pooled) * (1 / 11 + 1 / 21)), 12);
    expect(twoProportionTest(8, 10, 2, 20)).toBeCloseTo(3.7478, 3);
  });

  it("say nothing where nobody rated, or all agree", () => {
    expect(oneProportionTest(0, 0)).toBe(1);
    expect(twoProportionTest(3, 3, 4, 4)).toBe(0);
    expect(smoothedShare(0, 0)).toBe(0.5);
  });
});

describe("voicesOf", () => {
  it("names what a camp says that others do not, with its figures", () => {
    const counts = countsFrom([
      [
        [8, 1, 1],
        [5, 5, 0],
        [0, 9, 1],
      ],
      [
        [2, 16, 2],
        [10, 10, 0],
        [18, 1, 1],
      ],
    ]);
    const [first, second] = voicesOf(counts, 3, 2, none(3));
    expect(first!.representative.map(({ claim, side }) => [claim, side])).toEqual([
      [0, "agree"],
      [2, "disagree"],
    ]);
    const [agree] = first!.representative;
    expect(agree).toMatchObject({ hits: 8, rated: 10, share: 9 / 12 });
    expect(agree!.ratio).toBeCloseTo(9 / 12 / (3 / 22), 12);
    expect(agree!.ratioTest).toBeCloseTo(twoProportionTest(8, 10, 2, 20), 12);
    expect(first!.bestDisagree).toMatchObject({ claim: 2, side: "disagree" });
    expect(second!.representative.map(({ claim, side }) => [claim, side])).toEqual([
      [2, "agree"],
      [0, "disagree"],
    ]);
  });

  it("names at most five, those agreed with first and the best agreed with before all", () => {
    const stands = (agree: number, disagree: number): [number, number, number] => [agree, disagree, 0];
    const claims = [stands(0, 30), stands(28, 2), stands(0, 29), stands(25, 5), stands(1, 29), stands(30, 0), stands(26, 4)];
    const counts = countsFrom([claims, claims.map(([agree, disagree]) => [disagree, agree, 0] as const)]);
    const { representative } = voicesOf(counts, 7, 2, none(7))[0]!;
    expect(representative).toHaveLength(5);
    expect(representative[0]).toMatchObject({ claim: 5, side: "agree" });
    const sides = representative.map(({ side }) => side);
    expect(sides).toEqual([...sides].sort());
  });

  it("names one claim at least where something was rated, and none otherwise", () => {
    const alike = countsFrom([[[3, 3, 4]], [[3, 3, 4]]]);
    expect(voicesOf(alike, 1, 2, none(1))[0]!.representative).toHaveLength(1);
    expect(voicesOf(alike, 1, 2, Uint8Array.of(1))[0]).toEqual({ representative: [], bestAgree: null, bestDisagree: null });
  });

  it("says of disagreement, when all is turned round, what it said of agreement", () => {
    const camp = fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(5)), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(camp, camp, (one, other) => {
        const turned = (claims: typeof one) => claims.map(([agree, disagree, pass]) => [disagree, agree, pass] as const);
        const [voice] = voicesOf(countsFrom([one, other]), 4, 2, none(4));
        const [mirror] = voicesOf(countsFrom([turned(one), turned(other)]), 4, 2, none(4));
        const plain = (best: Standout | null) => best && { ...best, side: "" };
        expect(plain(mirror!.bestDisagree)).toEqual(plain(voice!.bestAgree));
        expect(plain(mirror!.bestAgree)).toEqual(plain(voice!.bestDisagree));
      }),
    );
  });
});

describe("consensusOf", () => {
  it("multiplies (agree + 1) / (rated + 2) over camps, and the same for disagree", () => {
    const counts = countsFrom([
      [
        [8, 1, 1],
        [0, 0, 0],
      ],
      [
        [2, 16, 2],
        [5, 0, 0],
      ],
    ]);
    expect(consensusOf(counts, 2, 2, none(2))).toEqual([
      { claim: 1, agree: (1 / 2) * (6 / 7), disagree: (1 / 7) * (1 / 2) },
      { claim: 0, agree: (3 / 22) * (9 / 12), disagree: (2 / 12) * (17 / 22) },
    ]);
  });

  it("does not depend on how camps are numbered, and leaves claims out", () => {
    const camps = [[[3, 1, 0]], [[7, 2, 2]], [[5, 5, 1]]] as const;
    const [one] = consensusOf(countsFrom(camps), 1, 3, none(1));
    expect(consensusOf(countsFrom([...camps].reverse()), 1, 3, none(1))).toEqual([one]);
    expect(consensusOf(countsFrom(camps), 1, 3, Uint8Array.of(1))).toEqual([]);
  });
});

describe("bridgesOf", () => {
  const sizes = Int32Array.of(20, 3);

  it("names claims that every camp carries, by the camp that carries them least", () => {
    const counts = countsFrom([
      [
        [18, 1, 1],
        [18, 1, 1],
        [1, 19, 0],
        [4, 0, 0],
      ],
      [
        [3, 0, 0],
        [1, 2, 0],
        [0, 3, 0],
        [3, 0, 0],
      ],
    ]);
    expect(bridgesOf(counts, 4, sizes, none(4))).toEqual(
      [
        { claim: 2, side: "disagree", score: 4 / 5 },
        { claim: 0, side: "agree", score: 4 / 5 },
      ].sort((a, b) => a.claim - b.claim),
    );
  });

  it("needs two camps", () => {
    expect(bridgesOf(countsFrom([[[9, 0, 0]]]), 1, Int32Array.of(9), none(1))).toEqual([]);
  });
});

describe("countsAt", () => {
  it("reads what was counted", () => {
    expect(
      countsAt(
        countsFrom([
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
        ]),
        2,
        0,
        1,
      ),
    ).toEqual({ agree: 4, disagree: 5, pass: 6, rated: 15 });
  });
});
