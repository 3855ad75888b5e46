import { describe, expect, it } from "vitest";
import { type Ballot, type BallotType, packBallots, profileOf } from "@/domain/tally";
import { type BallotFormatId, type BallotSet, refusalToWrite, writeBallots } from ".";

type Cast = { readonly ballot: Ballot; readonly weight?: number; readonly copies?: number };

const setOf = (type: BallotType, cast: readonly Cast[], names: readonly string[] = ["A", "B", "C"]): BallotSet => ({
  title: null,
  seats: null,
  names,
  profile: profileOf(type, ["a", "b", "c"], packBallots(cast, ["a", "b", "c"])),
  notes: [],
});
const ranked = (...tiers: readonly (readonly string[])[]): Cast => ({ ballot: { tiers } });
const written = (set: BallotSet, id: BallotFormatId) => writeBallots(set, id).text.split("\n");

describe("writing ballots", () => {
  it("names options by their names, not by their keys", () => {
    expect(written(setOf("ranked", [ranked(["b"], ["a"])]), "cvotes")).toEqual([
      "#/Candidates: A ; B ; C",
      "#/Implicit Ranking: true",
      "#/Weight Allowed: false",
      "",
      "B > A",
      "",
    ]);
  });

  it("writes equal ballots once, most first", () => {
    const cast = [ranked(["a"]), ranked(["b"]), ranked(["b"])];
    expect(written(setOf("ranked", cast), "toi").slice(-3)).toEqual(["2: 2", "1: 1", ""]);
  });

  it("writes an order once though it comes from complete and incomplete ballots", () => {
    const set = setOf("ranked", [ranked(["a"], ["b"]), ranked(["a"], ["b"], ["c"])]);
    expect(written(set, "toc").slice(-2)).toEqual(["2: 1,2,3", ""]);
    expect(written(set, "toc")).toContain("# NUMBER UNIQUE ORDERS: 1");
    expect(writeBallots(set, "toc").losses).toEqual(["Options that a ballot leaves unranked are written as its last place."]);
  });

  it("keeps weights where there are words for them, and counts ballots where there are none", () => {
    const set = setOf("ranked", [{ ...ranked(["a"]), weight: 3, copies: 2 }]);
    expect(written(set, "cvotes")).toContain("A ^3 * 2");
    expect(writeBallots(set, "cvotes").losses).toEqual([]);
    expect(written(set, "blt")).toContain("6 1 0");
    expect(writeBallots(set, "blt").losses).toEqual(["Weights are lost: a ballot that weighs 3 is written as 3 ballots."]);
  });

  it("tells ballots of different weights apart again that were stored together", () => {
    const [stored] = packBallots([ranked(["a"])], ["a", "b", "c"]);
    const set = { ...setOf("ranked", []), profile: profileOf("ranked", ["a", "b", "c"], [{ ...stored!, ballots: 3, weight: 7 }]) };
    expect(written(set, "cvotes").slice(-3)).toEqual(["A ^3", "A ^2 * 2", ""]);
  });

  it("says what else is lost", () => {
    const set = { ...setOf("ranked", [ranked(["a"]), ranked()], ["A", "B > C", "C"]), title: "T", seats: 2 };
    expect(writeBallots(set, "csv").losses).toEqual(["The title is lost.", "The number of seats is lost: 2."]);
    expect(writeBallots(set, "soi").losses).toEqual(["Blank ballots are left out: 1.", "The number of seats is lost: 2."]);
    expect(writeBallots(set, "cvotes").losses).toEqual(["Names lose characters that the format keeps for itself: “B > C”."]);
    expect(writeBallots(setOf("score", [{ ballot: { scores: { a: 4, b: 1 } } }]), "blt").losses).toEqual([
      "Scores become an order: how far options lie apart is lost.",
    ]);
  });

  it("refuses what it would have to decide for the voters", () => {
    const tied = setOf("ranked", [ranked(["a", "b"])]);
    expect(refusalToWrite(tied, "soi")).toMatch(/has no ties, and some ballots have: write \.toi instead/);
    expect(refusalToWrite(setOf("ranked", [ranked(["a"])]), "soc")).toMatch(/write \.soi instead/);
    expect(refusalToWrite(setOf("ranked", [ranked(["a"], ["b"])]), "soc")).toBeNull();
    expect(refusalToWrite(tied, "toi")).toBeNull();
    expect(refusalToWrite(setOf("consent", [{ ballot: { answers: { a: "block" } } }]), "blt")).toMatch(/has no words for consent ballots/);
    expect(() => writeBallots(tied, "soi")).toThrow(/has no ties/);
  });

  it("lets no spreadsheet run a name as a formula", () => {
    expect(written(setOf("ranked", [ranked(["a"])], ["=1+1", "@x", "count"]), "csv")[0]).toBe(
      "ranked ballots,Option: =1+1,Option: @x,Option: count\r",
    );
  });
});
