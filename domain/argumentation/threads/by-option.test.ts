import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aForest } from "@/tests/support/argumentation/a-forest";
import { type Place, type Polarity, type Target, type Threadable, threadByOption } from "..";

let clock = 0;
const argument = (
  id: string,
  polarity: Polarity,
  premises: readonly string[],
  target: Target,
  more: Partial<Threadable> = {},
): Threadable => ({
  id,
  polarity,
  premises,
  target,
  status: "visible",
  at: `2025-01-01T00:00:${String(clock++ % 60).padStart(2, "0")}.000Z`,
  ...more,
});
const ids = (places: readonly Place[]) => places.map((place) => place.argument);

describe("under an option", () => {
  it("stand the arguments for and against, older first, withdrawn last", () => {
    const floor = [
      argument("late", "support", ["c1"], { option: "x" }, { at: "2025-01-02" }),
      argument("gone", "support", ["c2"], { option: "x" }, { at: "2025-01-01", status: "withdrawn" }),
      argument("early", "support", ["c3"], { option: "x" }, { at: "2025-01-01" }),
      argument("against", "attack", ["c4"], { option: "x" }),
      argument("other", "support", ["c1"], { option: "y" }),
    ];
    const [x, y, z] = threadByOption(floor, ["x", "y", "z"]);
    expect(ids(x!.support)).toEqual(["early", "late", "gone"]);
    expect(ids(x!.attack)).toEqual(["against"]);
    expect(ids(y!.support)).toEqual(["other"]);
    expect(z).toMatchObject({ option: "z", support: [], attack: [] });
  });

  it("stand in the order that is asked for, withdrawn last all the same", () => {
    const floor = [
      argument("weak", "support", ["c1"], { option: "x" }),
      argument("gone", "support", ["c2"], { option: "x" }, { status: "withdrawn" }),
      argument("strong", "support", ["c3"], { option: "x" }),
    ];
    const order = new Map([
      ["weak", 2],
      ["strong", 1],
      ["gone", 0],
    ]);
    expect(ids(threadByOption(floor, ["x"], ({ id }) => order.get(id)!)[0]!.support)).toEqual(["strong", "weak", "gone"]);
  });

  it("does not depend on the order in which arguments arrive", () => {
    const floor = ["b", "a", "c"].map((id) => argument(id, "support", ["c1"], { option: "x" }, { at: "2025-01-01" }));
    expect(ids(threadByOption(floor, ["x"])[0]!.support)).toEqual(ids(threadByOption(floor.toReversed(), ["x"])[0]!.support));
  });
});

describe("replies", () => {
  const floor = [
    argument("a1", "support", ["c1", "c2"], { option: "x" }),
    argument("r0", "support", ["c6"], { claim: "c2" }),
    argument("r1", "attack", ["c3"], { claim: "c2" }),
    argument("r2", "support", ["c4"], { claim: "c3" }),
    argument("u1", "attack", ["c5"], { argument: "a1" }),
    argument("r3", "support", ["c7"], { claim: "c1" }),
  ];
  it("stand under what they speak to: by premise, against before for, undercuts last", () => {
    const [{ support, places, answers }] = threadByOption(floor, ["x"]) as [ReturnType<typeof threadByOption>[number]];
    const [a1] = support;
    expect(a1!.replies.map(({ argument: id, to }) => [id, to])).toEqual([
      ["r3", "c1"],
      ["r1", "c2"],
      ["r0", "c2"],
      ["u1", null],
    ]);
    expect(a1!.below).toBe(5);
    expect(places.get("r2")!.parent!.argument).toBe("r1");
    expect(ids(answers.get("c2")!)).toEqual(["r1", "r0"]);
  });
});

describe("a claim used in several places", () => {
  const floor = [
    argument("a1", "support", ["c1"], { option: "x" }),
    argument("a2", "attack", ["c1"], { option: "x" }),
    argument("a3", "support", ["c1"], { option: "y" }),
    argument("r1", "attack", ["c2"], { claim: "c1" }),
  ];
  it("has its replies spelled out once an option, and counted elsewhere", () => {
    const [x, y] = threadByOption(floor, ["x", "y"]);
    expect(x!.support[0]).toMatchObject({ elsewhere: [], replies: [{ argument: "r1" }] });
    expect(x!.attack[0]).toMatchObject({ elsewhere: [{ claim: "c1", count: 1 }], replies: [] });
    expect(y!.support[0]).toMatchObject({ elsewhere: [], replies: [{ argument: "r1" }] });
  });
});

describe("bounds", () => {
  it("holds chains longer than a stack is deep", () => {
    const chain = Array.from({ length: 30_000 }, (_, index) =>
      argument(`a${index}`, "attack", [`c${index}`], index === 0 ? { option: "x" } : { claim: `c${index - 1}` }),
    );
    expect(threadByOption(chain, ["x"])[0]!.attack[0]!.below).toBe(29_999);
  });

  it("ends where withdrawn arguments go round", () => {
    const round = [
      argument("a1", "support", ["c1"], { option: "x" }),
      argument("a2", "support", ["c2"], { claim: "c1" }, { status: "withdrawn" }),
      argument("a3", "support", ["c1"], { claim: "c2" }),
    ];
    expect(threadByOption(round, ["x"])[0]!.places.size).toBe(3);
  });

  it("places every argument that leads to an option there, once", () => {
    fc.assert(
      fc.property(aForest, (floor) => {
        for (const { option, support, attack, places } of threadByOption(floor, ["x", "y"])) {
          const read = inReadingOrder([...support, ...attack]);
          expect(new Set(read).size).toBe(read.length);
          expect(new Set(read)).toEqual(new Set(places.keys()));
          expect(new Set(read)).toEqual(leadingTo(option, floor));
        }
      }),
    );
  });
});

function inReadingOrder(places: readonly Place[]): readonly string[] {
  return places.flatMap((place) => [place.argument, ...inReadingOrder(place.replies)]);
}

function leadingTo(option: string, floor: readonly Threadable[]): ReadonlySet<string> {
  const found = new Set<string>();
  const claims = new Set<string>();
  for (let before = -1; found.size > before; ) {
    before = found.size;
    for (const { id, target, premises } of floor)
      if ("option" in target ? target.option === option : "claim" in target ? claims.has(target.claim) : found.has(target.argument)) {
        found.add(id);
        for (const claim of premises) claims.add(claim);
      }
  }
  return found;
}
