import { describe, expect, it } from "vitest";
import type { PositionView, Stance } from "@/contracts/argument/positions";
import { changesBetween, changesInWords, countStances, positionsFinding } from "./stances";

const OPTIONS = ["a", "b"];
const name = (option: string) => option.toUpperCase();
const position = (stances: Record<string, Stance>) => ({ stances }) as unknown as PositionView;

describe("changes", () => {
  it("lists what differs, an unnamed option counting as undecided", () => {
    const changes = changesBetween(position({ a: "accepts" }), position({ a: "opposes", b: "backs" }), OPTIONS);
    expect(changesInWords(changes, name)).toBe("A from accepts to opposes and B from undecided to backs");
  });
  it("finds none between equal positions", () => {
    expect(changesBetween(position({ a: "undecided" }), position({}), OPTIONS)).toEqual([]);
  });
});

it("counts stances on an option", () => {
  expect(countStances([position({ a: "backs" }), position({ a: "backs" }), position({})], "a")).toEqual({
    backs: 2,
    accepts: 0,
    undecided: 1,
    opposes: 0,
  });
});

describe("positionsFinding", () => {
  it.each([
    [[{ a: "backs" }, { a: "backs" }, { b: "backs" }], "2 of 3 delegations back A"],
    [[{ a: "backs" }, { b: "accepts" }], "1 of 2 delegations backs A"],
    [[{ a: "backs" }, { b: "backs" }], "A and B are each backed by 1 of 2 delegations"],
    [[{ a: "accepts" }], "No delegation backs any option yet"],
  ] as const)("%#", (all, words) => {
    expect(
      positionsFinding(
        all.map((stances) => position(stances)),
        OPTIONS,
        name,
      ),
    ).toBe(words);
  });
});
