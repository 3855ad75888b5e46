import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ballot, type BallotType, fraction, fromAmount, packBallot, plus, ZERO } from "../tally";
import { type ElectorPair, type FirstChoice, flowOf, refusalToCompare, swingApart, swingOf } from ".";

const OPTIONS = ["neutral", "pact", "alliance"];

const plurality = (choice: FirstChoice) => packBallot({ choice }, OPTIONS);
const pair = (opening: FirstChoice, final: FirstChoice, delegation: string | null = null, weight = 1): ElectorPair => ({
  opening: plurality(opening),
  final: plurality(final),
  delegation,
  weight,
});
const flow = (electors: readonly ElectorPair[], openingType: BallotType = "plurality", finalType: BallotType = "plurality") =>
  flowOf({ optionKeys: OPTIONS, openingType, finalType, electors });

/** The worked example of docs/methods/voting/swing.md. */
const EXAMPLE: readonly ElectorPair[] = [
  pair("neutral", "neutral", "france"),
  pair("neutral", "pact", "france"),
  pair("neutral", "pact", "france"),
  pair("neutral", "alliance", "germany"),
  pair("pact", "pact", "germany"),
  pair("pact", "pact", "germany"),
  pair("alliance", null, "poland"),
  pair(null, "pact", "poland"),
  { opening: plurality("pact"), final: null, delegation: "poland" },
  { opening: null, final: plurality("alliance"), delegation: null },
];

describe("the worked example", () => {
  it("moves five electors of eight", () => {
    const { cells, byDelegation, ...counts } = flow(EXAMPLE);
    expect(counts).toEqual({
      choices: ["neutral", "pact", "alliance", null],
      both: 8,
      stayed: 3,
      moved: 5,
      undecided: 0,
      openingOnly: 1,
      finalOnly: 1,
    });
    expect(cells).toEqual([
      { from: "neutral", to: "neutral", electors: 1, weight: 1 },
      { from: "neutral", to: "pact", electors: 2, weight: 2 },
      { from: "neutral", to: "alliance", electors: 1, weight: 1 },
      { from: "pact", to: "pact", electors: 2, weight: 2 },
      { from: "alliance", to: null, electors: 1, weight: 1 },
      { from: null, to: "pact", electors: 1, weight: 1 },
    ]);
    expect(byDelegation).toEqual([
      { delegation: "france", both: 3, stayed: 1, moved: 2, undecided: 0, openingOnly: 0, finalOnly: 0 },
      { delegation: "germany", both: 3, stayed: 2, moved: 1, undecided: 0, openingOnly: 0, finalOnly: 0 },
      { delegation: "poland", both: 2, stayed: 0, moved: 2, undecided: 0, openingOnly: 1, finalOnly: 0 },
      { delegation: null, both: 0, stayed: 0, moved: 0, undecided: 0, openingOnly: 0, finalOnly: 1 },
    ]);
  });

  it("swings by shares of the eight who voted twice", () => {
    const { base, rows } = swingOf(flow(EXAMPLE));
    expect(base.exact).toBe("8");
    expect(
      rows.map(({ option, opening, final, openingShare, finalShare, points }) => [
        option,
        opening.exact,
        final.exact,
        openingShare.exact,
        finalShare.exact,
        points.exact,
      ]),
    ).toEqual([
      ["neutral", "4", "1", "1/2", "1/8", "-75/2"],
      ["pact", "2", "5", "1/4", "5/8", "75/2"],
      ["alliance", "1", "1", "1/8", "1/8", "0"],
      [null, "1", "1", "1/8", "1/8", "0"],
    ]);
  });
});

it("takes the first choice of a ranked ballot, and none where the first place is shared or the ballot is blank", () => {
  const ranked = (...tiers: string[][]) => packBallot({ tiers }, OPTIONS);
  const electors = [
    { opening: ranked(["pact"], ["neutral"]), final: ranked(["pact"], ["alliance"], ["neutral"]), delegation: null },
    { opening: ranked(["pact", "neutral"]), final: ranked(), delegation: null },
  ];
  expect(flow(electors, "ranked", "ranked")).toMatchObject({
    stayed: 1,
    undecided: 1,
    moved: 0,
    cells: [
      { from: "pact", to: "pact" },
      { from: null, to: null },
    ],
  });
});

it("compares a plurality ballot with a ranked one", () => {
  const electors = [{ opening: plurality("pact"), final: packBallot({ tiers: [["alliance"], ["pact"]] }, OPTIONS), delegation: null }];
  expect(flow(electors, "plurality", "ranked").cells).toEqual([{ from: "pact", to: "alliance", electors: 1, weight: 1 }]);
});

it("moves people to an option that came later, and never from it", () => {
  const openingKeys = ["neutral", "pact"];
  const opening = (choice: FirstChoice) => packBallot({ choice }, openingKeys);
  const electors = [
    { opening: opening("pact"), final: plurality("alliance"), delegation: null },
    { opening: opening("neutral"), final: plurality("neutral"), delegation: null },
    { opening: packBallot({ choice: null }, openingKeys), final: plurality("alliance"), delegation: null },
  ];
  const change = flowOf({ optionKeys: OPTIONS, openingKeys, openingType: "plurality", finalType: "plurality", electors });
  expect(change).toMatchObject({ later: ["alliance"], moved: 2, stayed: 1 });
  expect(change.cells).toEqual([
    { from: "neutral", to: "neutral", electors: 1, weight: 1 },
    { from: "pact", to: "alliance", electors: 1, weight: 1 },
    { from: null, to: "alliance", electors: 1, weight: 1 },
  ]);
  expect(flow([]).later).toBeUndefined();
});

it("weighs votes and counts people", () => {
  const electors = [pair("neutral", "pact", "germany", 3), pair("pact", "pact", "malta", 1)];
  const change = flow(electors);
  expect(change).toMatchObject({
    both: 2,
    moved: 1,
    stayed: 1,
    cells: [
      { electors: 1, weight: 3 },
      { electors: 1, weight: 1 },
    ],
  });
  expect(swingOf(change).rows.map(({ points }) => points.exact)).toEqual(["-75", "75", "0", "0"]);
});

it("says nothing moved when nobody voted twice", () => {
  const change = flow([{ opening: plurality("pact"), final: null, delegation: null }]);
  expect(change).toMatchObject({ both: 0, cells: [] });
  expect(swingOf(change).rows.every(({ points }) => points.exact === "0")).toBe(true);
});

it("refuses approval ballots, and ballots of another poll", () => {
  expect(refusalToCompare("plurality", "ranked")).toBeNull();
  const approval: Ballot = { approved: ["pact"] };
  const packed = packBallot(approval, OPTIONS);
  expect(() => flow([{ opening: packed, final: packed, delegation: null }], "approval", "approval")).toThrow(
    expect.objectContaining({ code: "invalid" }),
  );
  expect(() => flow([], "plurality", "approval")).toThrow(expect.objectContaining({ code: "invalid" }));
  expect(() => flow([{ opening: Uint8Array.of(9), final: plurality("pact"), delegation: null }])).toThrow(
    expect.objectContaining({ code: "invalid-ballot" }),
  );
  expect(() => flow([pair("pact", "pact", null, 0)])).toThrow(expect.objectContaining({ code: "invalid" }));
});

describe("any two rounds", () => {
  const choice = fc.option(fc.constantFrom(...OPTIONS));
  const electors = fc.array(
    fc.record({
      opening: choice,
      final: choice,
      delegation: fc.option(fc.constantFrom("france", "germany")),
      weight: fc.integer({ min: 1, max: 5 }),
    }),
    { maxLength: 20 },
  );
  const pairs = electors.map((rows) => rows.map(({ opening, final, delegation, weight }) => pair(opening, final, delegation, weight)));

  it("lose and gain the same: points add up to zero", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        expect(
          swingOf(flow(rows))
            .rows.map(({ points }) => fromAmount(points))
            .reduce(plus, ZERO),
        ).toEqual(ZERO);
      }),
    );
  });

  it("place every elector in one cell, and every cell's weight in the swing", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const change = flow(rows);
        expect(change.cells.reduce((total, { electors: count }) => total + count, 0)).toBe(rows.length);
        expect(change.stayed + change.moved + change.undecided).toBe(change.both);
        expect(change.byDelegation.reduce((total, { both }) => total + both, 0)).toBe(change.both);
        const weight = rows.reduce((total, row) => total + row.weight!, 0);
        expect(fromAmount(swingOf(change).base)).toEqual(fraction(weight));
        expect(
          swingOf(change)
            .rows.map(({ final }) => fromAmount(final))
            .reduce(plus, ZERO),
        ).toEqual(fraction(weight));
      }),
    );
  });

  it("swing back when the rounds change places", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const back = rows.map(({ opening, final, ...rest }) => ({ ...rest, opening: final, final: opening }));
        const points = swingOf(flow(rows)).rows.map((row) => row.points.value);
        expect(swingOf(flow(back)).rows.map((row) => 0 - row.points.value)).toEqual(points);
      }),
    );
  });

  it("do not ask in what order the electors come", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        expect(flow(rows.toReversed())).toEqual(flow(rows));
      }),
    );
  });
});

describe("swing of totals, where nobody can be followed", () => {
  const votes = (...counts: readonly (readonly [FirstChoice, number])[]) => new Map(counts);

  it("is the share of all final ballots minus the share of all opening ballots", () => {
    // 4 of 8 before and 3 of 12 after: 25 points less, whoever they were.
    const { rows, base, openingBase } = swingApart(
      [...OPTIONS, null],
      votes(["pact", 4], ["neutral", 3], [null, 1]),
      votes(["pact", 3], ["neutral", 9]),
    );
    expect([openingBase?.value, base.value]).toEqual([8, 12]);
    expect(rows.map(({ option, points }) => [option, points.value])).toEqual([
      ["neutral", 37.5],
      ["pact", -25],
      ["alliance", 0],
      [null, -12.5],
    ]);
  });

  it("is the swing of everybody where the same electors voted in both", () => {
    const electors = [pair("pact", "alliance"), pair("pact", "pact"), pair("neutral", "pact"), pair(null, "neutral")];
    const count = (choices: readonly FirstChoice[]) =>
      votes(...[...OPTIONS, null].map((option) => [option, choices.filter((choice) => choice === option).length] as const));
    const apart = swingApart([...OPTIONS, null], count(["pact", "pact", "neutral", null]), count(["alliance", "pact", "pact", "neutral"]));
    expect(apart.rows).toEqual(swingOf(flow(electors)).rows);
  });
});
