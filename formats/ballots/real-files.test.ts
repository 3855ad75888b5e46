import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { pairwiseMatrix } from "@/domain/tally";
import { readBallots } from ".";

const fixture = (name: string): Uint8Array => readFileSync(path.join("tests", "fixtures", "ballots", name));

/** A pairwise count straight from the text, without the reader: orders are lists of option numbers. */
function matrixOf(orders: readonly (readonly [number, readonly number[]])[], options: number): number[][] {
  const matrix = Array.from({ length: options }, () => new Array<number>(options).fill(0));
  for (const [count, order] of orders)
    for (const [place, winner] of order.entries())
      for (let loser = 1; loser <= options; loser++)
        if (loser !== winner && !order.slice(0, place).includes(loser)) matrix[winner - 1]![loser - 1]! += count;
  return matrix;
}

const lines = (name: string): readonly string[] =>
  fixture(name)
    .toString()
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

describe("real files", () => {
  it("reads the Debian leader's election of 2003", () => {
    const { title, names, profile } = readBallots(fixture("debian-2003-leader.soi"), "soi");
    expect(title).toBe("Debian 2003 Leader");
    expect(names).toEqual(["Moshe Zadka", "Bdale Garbee", "Branden Robinson", "Martin Michlmayr", "None Of The Above"]);
    expect(profile.counted).toEqual({ ballots: 488, weight: 488 });
    const orders = lines("debian-2003-leader.soi").map((line) => {
      const [count, order] = line.split(": ");
      return [Number(count), order!.split(",").map(Number)] as const;
    });
    expect([...pairwiseMatrix(profile, "last").values]).toEqual(matrixOf(orders, 5).flat());
  });

  it("reads an election of Tideman's collection", () => {
    const { seats, names, profile, notes } = readBallots(fixture("tideman-a10.cvotes"), "cvotes");
    expect({ seats, options: names.length, ballots: profile.counted.ballots, notes }).toEqual({
      seats: 3,
      options: 19,
      ballots: 83,
      notes: [],
    });
    const orders = lines("tideman-a10.cvotes").map((line) => {
      const [order, count] = line.split(" * ");
      return [Number(count), order!.split(" > ").map(Number)] as const;
    });
    expect([...pairwiseMatrix(profile, "last").values]).toEqual(matrixOf(orders, 19).flat());
  });
});
