import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CampRatings, campCruxes, LEAST_RATERS } from "..";

const rated = (claim: string, ...camps: readonly (readonly [agree: number, pass: number, disagree: number])[]): CampRatings => ({
  claim,
  camps: camps.map(([agree, pass, disagree], place) => ({ camp: "abcdef"[place]!, agree, pass, disagree })),
});

describe("where camps part", () => {
  it("is by the means of their ratings, furthest first", () => {
    const cruxes = campCruxes([
      rated("near", [4, 1, 0], [3, 2, 0]),
      rated("far", [5, 0, 0], [1, 0, 4]),
      rated("same", [5, 0, 0], [6, 0, 0]),
    ]);
    expect(cruxes.map(({ claim, parting }) => [claim, parting])).toEqual([
      ["far", 1.6],
      ["near", expect.closeTo(0.2, 12)],
    ]);
    expect(cruxes[0]).toMatchObject({ highest: { camp: "a", mean: 1 }, lowest: { camp: "b", raters: 5, mean: -0.6 }, hidden: [] });
  });

  it("takes no notice of a camp in which nobody rated", () => {
    expect(campCruxes([rated("c", [5, 0, 0], [0, 0, 0], [0, 0, 5])])[0]).toMatchObject({
      hidden: [],
      shown: [{ camp: "a" }, { camp: "c" }],
    });
  });
});

describe("small camps", () => {
  it.each<[string, CampRatings, string[] | null]>([
    ["hides a second camp beside a single small one", rated("c", [9, 0, 0], [0, 0, 8], [6, 0, 0], [0, 0, 4]), ["c", "d"]],
    ["hides two that have five raters between them and no more", rated("c", [9, 0, 0], [0, 0, 8], [2, 0, 0], [0, 0, 3]), ["c", "d"]],
    ["hides a third where two have fewer than five", rated("c", [9, 0, 0], [0, 0, 8], [7, 0, 0], [1, 0, 0], [1, 0, 0]), ["c", "d", "e"]],
    ["shows nothing where only one camp would be left", rated("c", [9, 0, 0], [0, 0, 8], [0, 0, 4]), null],
  ])("%s", (_, ratings, hidden) => {
    expect(campCruxes([ratings])[0]?.hidden ?? null).toEqual(hidden);
  });

  it("never shows a camp of fewer than five, nor lets one be worked out", () => {
    const cell = fc.record({ agree: fc.nat(6), pass: fc.nat(2), disagree: fc.nat(6) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), (cells) => {
        const ratings = { claim: "c", camps: cells.map((one, place) => ({ camp: String(place), ...one })) };
        for (const { shown, hidden } of campCruxes([ratings])) {
          for (const { raters } of shown) expect(raters).toBeGreaterThanOrEqual(LEAST_RATERS);
          const left = ratings.camps
            .filter(({ camp }) => hidden.includes(camp))
            .reduce((sum, one) => sum + one.agree + one.pass + one.disagree, 0);
          expect(hidden).not.toHaveLength(1);
          if (hidden.length > 0) expect(left).toBeGreaterThanOrEqual(LEAST_RATERS);
        }
      }),
    );
  });
});
