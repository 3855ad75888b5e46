import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inference, type MergeGraph, refusalToAdd, refusalToMerge, refusalToUnmerge, type Status, type Target } from "..";

const CLAIMS = ["c0", "c1", "c2", "c3", "c4", "c5"];

const inference = (id: string, premises: readonly string[], target: Target, status: Status = "visible"): Inference => ({
  id,
  premises,
  target,
  status,
  polarity: "argument" in target ? "attack" : "support",
});
const graph = (
  all: readonly Inference[] = [],
  statuses: Readonly<Record<string, Status>> = {},
  tookIn: readonly string[] = [],
): MergeGraph => ({
  options: new Set(["o"]),
  claims: new Map(CLAIMS.map((claim) => [claim, statuses[claim] ?? "visible"])),
  arguments: all,
  tookIn: new Set(tookIn),
});

describe("merging claims", () => {
  const apart = [inference("a1", ["c1"], { option: "o" }), inference("a2", ["c2"], { option: "o" })];

  it("is possible between claims that do not lead to each other", () => {
    expect(refusalToMerge(graph(apart), "c1", "c2")).toBeNull();
  });

  it("is possible where both are premises of one argument", () => {
    expect(refusalToMerge(graph([inference("a1", ["c1", "c2"], { option: "o" })]), "c1", "c2")).toBeNull();
  });

  it.each<[string, MergeGraph, string, string, string]>([
    ["into itself", graph(apart), "c1", "c1", "invalid"],
    ["of an unknown claim", graph(apart), "c9", "c1", "not-found"],
    ["into an unknown claim", graph(apart), "c1", "c9", "not-found"],
    ["of a claim merged already", graph(apart, { c1: "merged" }), "c1", "c2", "conflict"],
    ["into a claim merged elsewhere", graph(apart, { c2: "merged" }), "c1", "c2", "conflict"],
    ["of a held claim", graph(apart, { c1: "held" }), "c1", "c2", "conflict"],
    ["into a withdrawn claim", graph(apart, { c2: "withdrawn" }), "c1", "c2", "conflict"],
    ["of a claim that took in others", graph(apart, {}, ["c1"]), "c1", "c2", "invalid"],
    ["of a premise into what it speaks to", graph([inference("a1", ["c1"], { claim: "c2" })]), "c1", "c2", "invalid"],
    ["of what a premise speaks to into the premise", graph([inference("a1", ["c1"], { claim: "c2" })]), "c2", "c1", "invalid"],
    [
      "along a longer way, through an undercut",
      graph([inference("a1", ["c1"], { claim: "c2" }), inference("a2", ["c3"], { argument: "a1" })]),
      "c3",
      "c2",
      "invalid",
    ],
    ["over an argument a moderator holds", graph([inference("a1", ["c1"], { claim: "c2" }, "held")]), "c1", "c2", "invalid"],
  ])("is refused %s", (_, standing, from, into, code) => {
    expect(refusalToMerge(standing, from, into)?.code).toBe(code);
  });

  it("is possible into a claim that took in others, and over an argument that was withdrawn", () => {
    expect(refusalToMerge(graph(apart, {}, ["c2"]), "c1", "c2")).toBeNull();
    expect(refusalToMerge(graph([inference("a1", ["c1"], { claim: "c2" }, "withdrawn")]), "c1", "c2")).toBeNull();
  });

  it("is refused in one direction when it is in the other, as far as circles go", () => {
    fc.assert(
      fc.property(acyclic(), fc.constantFrom(...CLAIMS), fc.constantFrom(...CLAIMS), (all, one, other) => {
        expect(refusalToMerge(graph(all), one, other)?.code).toBe(refusalToMerge(graph(all), other, one)?.code);
      }),
    );
  });

  it("keeps a graph without circles free of them", () => {
    fc.assert(
      fc.property(acyclic(), fc.constantFrom(...CLAIMS), fc.constantFrom(...CLAIMS), (all, from, into) => {
        const merged = all.map((one) => renamed(one, from, into));
        const isCircular = merged.some((one) => refusalToAdd(graph(merged.filter(({ id }) => id !== one.id)), one)?.code === "invalid");
        if (from !== into) expect(refusalToMerge(graph(all), from, into) !== null).toBe(isCircular);
      }),
    );
  });
});

describe("setting apart", () => {
  it("is for claims that were merged", () => {
    expect(refusalToUnmerge("merged")).toBeNull();
    expect(refusalToUnmerge("visible")?.code).toBe("conflict");
    expect(refusalToUnmerge(undefined)?.code).toBe("not-found");
  });
});

/** Arguments between claims that only lead from lower to higher numbers. */
function acyclic(): fc.Arbitrary<readonly Inference[]> {
  const step = fc.tuple(fc.subarray([0, 1, 2, 3, 4], { minLength: 1, maxLength: 2 }), fc.nat(4));
  return fc.array(step, { maxLength: 6 }).map((steps) =>
    steps.map(([premises, up], index) => {
      const highest = Math.max(...premises);
      const target = Math.min(5, highest + 1 + (up % 3));
      return inference(
        `a${index}`,
        premises.map((number) => `c${number}`),
        { claim: `c${target}` },
      );
    }),
  );
}

function renamed(one: Inference, from: string, into: string): Inference {
  const name = (claim: string) => (claim === from ? into : claim);
  return {
    ...one,
    premises: [...new Set(one.premises.map(name))],
    target: "claim" in one.target ? { claim: name(one.target.claim) } : one.target,
  };
}
