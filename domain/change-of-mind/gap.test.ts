import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, fromAmount, plus, toAmount, ZERO } from "../tally";
import { gapOf, type Voice } from ".";

const OPTIONS = ["neutral", "pact", "alliance"];

const voice = (decided: string[][], groups: Record<string, number[]>, optionKeys = OPTIONS): Voice => ({
  optionKeys,
  decided,
  groups: Object.entries(groups).map(([group, totals]) => ({
    group,
    cast: totals.reduce((sum, total) => sum + total, 0),
    rows: totals.map((total, index) => ({ option: optionKeys[index]!, total: toAmount(fraction(total)) })),
  })),
});

describe("in role against in person", () => {
  const gap = gapOf(
    voice([["pact"], ["neutral", "alliance"]], { france: [0, 1, 0], germany: [0, 1, 0], poland: [0, 0, 1], malta: [1, 0, 0] }),
    voice([["neutral"], ["pact"], ["alliance"]], { france: [3, 1, 0], germany: [1, 1, 0], poland: [2, 0, 0] }),
  );

  it("compares shares and places", () => {
    expect(
      gap.rows.map(({ option, inRole, inPerson, points }) => [option, inRole?.share.exact, inPerson?.share.exact, points?.exact]),
    ).toEqual([
      ["neutral", "1/4", "3/4", "50"],
      ["pact", "1/2", "1/4", "-25"],
      ["alliance", "1/4", "0", "-25"],
    ]);
    expect(gap.rows.map(({ inRole, inPerson }) => [inRole?.rank, inPerson?.rank])).toEqual([
      [2, 1],
      [1, 2],
      [2, 3],
    ]);
    expect([gap.inRole, gap.inPerson]).toEqual([["pact"], ["neutral"]]);
  });

  it("says how far members went with their delegation", () => {
    expect(gap.byDelegation.map(({ delegation, inRole, voted, withIt }) => [delegation, inRole, voted, withIt?.exact ?? null])).toEqual([
      ["france", ["pact"], 4, "1/4"],
      ["germany", ["pact"], 2, "1/2"],
      ["malta", ["neutral"], 0, null],
      ["poland", ["alliance"], 2, "0"],
    ]);
  });
});

it("leaves the gap open for an option that only one ballot had, and names no winner where nobody voted", () => {
  const gap = gapOf(voice([["pact"]], { france: [0, 1, 0] }), voice([["neutral", "pact"]], {}, ["neutral", "pact"]));
  expect(gap.rows.map(({ option, inPerson, points }) => [option, inPerson === null, points === null])).toEqual([
    ["neutral", false, false],
    ["pact", false, false],
    ["alliance", true, true],
  ]);
  expect(gap.inPerson).toEqual([]);
});

it("gains and loses the same over all options", () => {
  const groups = fc.dictionary(fc.constantFrom("france", "germany", "poland"), fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), { minKeys: 1 });
  const voted = groups.filter((all) =>
    Object.values(all)
      .flat()
      .some((total) => total > 0),
  );
  fc.assert(
    fc.property(voted, voted, (role, person) => {
      const { rows } = gapOf(voice([OPTIONS], role), voice([OPTIONS], person));
      expect(rows.map(({ points }) => fromAmount(points!)).reduce(plus, ZERO)).toEqual(ZERO);
    }),
  );
});
