import { describe, expect, it } from "vitest";
import { BLOCK_ROWS, buildProfile, packBallots, profileOf } from "./profile";

const OPTIONS = ["neutral", "pact", "alliance"];

describe("a profile", () => {
  it("adds ballots up and sets blank ones apart", () => {
    const groups = packBallots(
      [
        { ballot: { choice: "pact" } },
        { ballot: { choice: null }, weight: 2 },
        { ballot: { choice: "pact" }, weight: 3 },
        { ballot: { choice: "neutral" }, weight: 2, copies: 5 },
      ],
      OPTIONS,
    );
    const profile = profileOf("plurality", OPTIONS, groups);
    expect(profile).toMatchObject({ optionKeys: OPTIONS, counted: { ballots: 7, weight: 14 }, blank: { ballots: 1, weight: 2 } });
    expect(
      profile.blocks.map(({ rows, columns, weights, ballots }) => [
        [...columns[0]!.subarray(0, rows)],
        weights && [...weights.subarray(0, rows)],
        ballots && [...ballots.subarray(0, rows)],
      ]),
    ).toEqual([
      [[1], null, null],
      [
        [1, 0],
        [3, 10],
        [1, 5],
      ],
    ]);
  });

  it("has a row for each option that ballots can say something about", () => {
    const groups = packBallots([{ ballot: { approved: ["alliance"] } }, { ballot: { approved: ["neutral", "alliance"] } }], OPTIONS);
    const [block] = profileOf("approval", OPTIONS, groups).blocks;
    expect(block!.columns.map((column) => [...column.subarray(0, 2)])).toEqual([
      [0, 1],
      [0, 0],
      [1, 1],
    ]);
  });

  it("takes more ballots than fit into one block", () => {
    const builder = buildProfile("plurality", OPTIONS);
    for (let ballot = 0; ballot < 2 * BLOCK_ROWS + 1; ballot++) builder.add(Uint8Array.of(ballot % 3));
    const { blocks, counted } = builder.finish();
    expect(blocks.map(({ rows }) => rows)).toEqual([BLOCK_ROWS, BLOCK_ROWS, 1]);
    expect(counted.ballots).toBe(2 * BLOCK_ROWS + 1);
    expect([blocks[1]!.columns[0]![0], blocks[2]!.columns[0]![0]]).toEqual([BLOCK_ROWS % 3, (2 * BLOCK_ROWS) % 3]);
  });

  const group = (weight: number) => [{ packed: Uint8Array.of(0), ballots: 1, weight }];

  it.each([0, -1, 0.5, Number.NaN, 2 ** 53])("refuses the weight %d", (weight) => {
    expect(() => profileOf("plurality", OPTIONS, group(weight))).toThrow(expect.objectContaining({ code: "invalid" }));
  });

  it("refuses more weight than can be added exactly", () => {
    const heavy = [...group(2 ** 52), { ...group(2 ** 52)[0]!, packed: Uint8Array.of(1) }];
    expect(() => profileOf("plurality", OPTIONS, heavy)).toThrow(expect.objectContaining({ code: "too-large" }));
  });

  it("refuses bytes that are no ballot of this poll", () => {
    expect(() => profileOf("plurality", OPTIONS, [{ packed: Uint8Array.of(7), ballots: 1, weight: 1 }])).toThrow(
      expect.objectContaining({ code: "invalid-ballot" }),
    );
  });

  it.each([
    ["no option", [], "invalid"],
    ["an option twice", ["pact", "pact"], "invalid"],
    ["251 options", Array.from({ length: 251 }, (_, index) => `${index}`), "too-many"],
  ])("refuses a poll with %s", (_, options, code) => {
    expect(() => profileOf("plurality", options, [])).toThrow(expect.objectContaining({ code }));
  });
});
