import { describe, expect, it } from "vitest";
import { parseProfile } from "@/tests/support/tally/notation";
import { packBallots, profileOf } from "../ballots/profile";
import { type Count, DEFAULT_TALLY_SETTINGS } from "../types";
import { approval } from "./approval";
import { plurality } from "./plurality";
import { schulze } from "./schulze";

/** The worked examples of docs/methods, with the same numbers. */
describe("plurality.md", () => {
  const result = plurality.count(
    parseProfile(`
      4: pact>neutral>alliance
      3: neutral>alliance
      2: pact=alliance
      1: pact=neutral=alliance`),
    DEFAULT_TALLY_SETTINGS,
  );

  it("splits a shared first place exactly", () => {
    expect(stepOf(result, "split-ties")).toMatchObject({
      sizes: [
        { tied: 2, ballots: 2, weight: 2 },
        { tied: 3, ballots: 1, weight: 1 },
      ],
      rows: [
        { option: "alliance", alone: { exact: "0" }, shared: { exact: "4/3" } },
        { option: "neutral", alone: { exact: "3" }, shared: { exact: "1/3" } },
        { option: "pact", alone: { exact: "4" }, shared: { exact: "4/3" } },
      ],
    });
  });

  it("adds up to ten votes", () => {
    expect(stepOf(result, "totals")).toMatchObject({
      of: { exact: "10" },
      rows: [
        { option: "alliance", total: { exact: "4/3" }, share: { exact: "2/15" } },
        { option: "neutral", total: { exact: "10/3" }, share: { exact: "1/3" } },
        { option: "pact", total: { exact: "16/3" }, share: { exact: "8/15" } },
      ],
    });
    expect(result.winners).toEqual(["pact"]);
    expect(result.ranking).toEqual([["pact"], ["neutral"], ["alliance"]]);
  });

  it("has nothing to split where every ballot has one first choice", () => {
    const plain = plurality.count(
      profileOf("plurality", ["A", "B"], packBallots([{ ballot: { choice: "A" } }], ["A", "B"])),
      DEFAULT_TALLY_SETTINGS,
    );
    expect(plain.steps.map(({ kind }) => kind)).toEqual(["totals", "ranking"]);
  });

  it("finds a tie that doubles would miss", () => {
    const thirds = parseProfile(`
      1: A=B=C
      1: A=B=D
      1: A=C=D
      1: B`);
    expect(plurality.count(thirds, DEFAULT_TALLY_SETTINGS).figures.map(({ support }) => support.exact)).toEqual(["1", "5/3", "2/3", "2/3"]);
    const tie = parseProfile(`
      3: A=B=C
      1: D`);
    expect(plurality.count(tie, DEFAULT_TALLY_SETTINGS).winners).toEqual(["A", "B", "C", "D"]);
  });
});

describe("approval.md", () => {
  it("counts every approval in full", () => {
    const options = ["neutral", "pact", "alliance"];
    const ballots = [
      { ballot: { approved: ["pact", "alliance"] }, copies: 6 },
      { ballot: { approved: ["neutral"] }, copies: 5 },
      { ballot: { approved: ["pact"] }, copies: 4 },
      { ballot: { approved: ["pact", "neutral"] }, copies: 3 },
      { ballot: { approved: [] }, copies: 2 },
    ];
    const result = approval.count(profileOf("approval", options, packBallots(ballots, options)), DEFAULT_TALLY_SETTINGS);
    expect(stepOf(result, "totals")).toMatchObject({
      of: { exact: "18" },
      rows: [
        { option: "neutral", total: { exact: "8" }, share: { exact: "4/9" } },
        { option: "pact", total: { exact: "13" }, share: { exact: "13/18" } },
        { option: "alliance", total: { exact: "6" }, share: { exact: "1/3" } },
      ],
    });
    expect(result.ranking).toEqual([["pact"], ["neutral"], ["alliance"]]);
  });
});

describe("schulze.md", () => {
  const result = schulze.count(
    parseProfile(`
      5: A>C>B>E>D
      5: A>D>E>C>B
      8: B>E>D>A>C
      3: C>A>B>E>D
      7: C>A>E>B>D
      2: C>B>A>D>E
      7: D>C>E>B>A
      8: E>B>A>D>C`),
    DEFAULT_TALLY_SETTINGS,
  );

  it("begins with the pairwise matrix", () => {
    expect(stepOf(result, "pairwise").matrix).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
  });

  it("draws a link for every victory, strongest first", () => {
    expect(stepOf(result, "links").links.map(({ from, to, strength }) => `${from}${to} ${strength}`)).toEqual([
      "BD 33",
      "ED 31",
      "AD 30",
      "CB 29",
      "DC 28",
      "EB 27",
      "AC 26",
      "BA 25",
      "CE 24",
      "EA 23",
    ]);
  });

  it("goes from A to B by way of D and C", () => {
    const path = stepOf(result, "strongest-paths").paths.find(({ from, to }) => from === "A" && to === "B")!;
    expect(path).toEqual({
      from: "A",
      to: "B",
      strength: 28,
      links: [
        { from: "A", to: "D", strength: 30 },
        { from: "D", to: "C", strength: 28 },
        { from: "C", to: "B", strength: 29 },
      ],
    });
  });

  it("lets E beat A by 25 to 24, and win", () => {
    expect(stepOf(result, "beats").pairs).toContainEqual({ pair: ["A", "E"], there: 24, back: 25, winner: "E" });
    expect(result.ranking).toEqual([["E"], ["A"], ["C"], ["B"], ["D"]]);
  });
});

describe("an option left out of a ranking", () => {
  const profile = parseProfile(`
    3: A
    2: B>A`);
  const matrix = (unranked: "last" | "ignored") =>
    stepOf(schulze.count(profile, { ...DEFAULT_TALLY_SETTINGS, unranked }), "pairwise").matrix;

  it("is below every option ranked, by default", () => {
    expect(matrix("last")).toEqual([
      [0, 3],
      [2, 0],
    ]);
    expect(schulze.count(profile, DEFAULT_TALLY_SETTINGS).winners).toEqual(["A"]);
  });

  it("is not compared where the poll says so: a ballot that names one option then says nothing", () => {
    expect(matrix("ignored")).toEqual([
      [0, 0],
      [2, 0],
    ]);
    expect(schulze.count(profile, { ...DEFAULT_TALLY_SETTINGS, unranked: "ignored" }).winners).toEqual(["B"]);
  });
});

describe("nobody voted", () => {
  it.each([
    [plurality, "plurality"],
    [approval, "approval"],
    [schulze, "ranked"],
  ] as const)("every option ties and none wins", (method, ballotType) => {
    const { winners, ranking } = method.count(profileOf(ballotType, ["A", "B"], []), DEFAULT_TALLY_SETTINGS);
    expect({ winners, ranking }).toEqual({ winners: [], ranking: [["A", "B"]] });
  });
});

function stepOf<Kind extends Count["steps"][number]["kind"]>({ steps }: Count, kind: Kind) {
  const step = steps.find((candidate) => candidate.kind === kind);
  if (!step) throw new Error(`The working has no step "${kind}".`);
  return step as Extract<typeof step, { kind: Kind }>;
}
