import { describe, expect, it } from "vitest";
import { attackKind, type Inference } from ".";

const argument = (id: string, polarity: "support" | "attack", premises: readonly string[], target: Inference["target"]): Inference => ({
  id,
  polarity,
  premises,
  target,
  status: "visible",
});

describe("the kind of an attack", () => {
  const forMembership = argument("a1", "support", ["deters"], { option: "membership" });

  it("is a rebuttal of an option", () => {
    expect(attackKind([forMembership], { polarity: "attack", target: { option: "membership" } })).toBe("rebut");
  });
  it("undermines a claim that an argument rests on, and rebuts one that is only concluded", () => {
    const concludes = argument("a2", "support", ["p"], { claim: "concluded" });
    expect(attackKind([forMembership, concludes], { polarity: "attack", target: { claim: "deters" } })).toBe("undermine");
    expect(attackKind([forMembership, concludes], { polarity: "attack", target: { claim: "concluded" } })).toBe("rebut");
  });
  it("does not count arguments that were withdrawn", () => {
    const all = [{ ...forMembership, status: "withdrawn" as const }];
    expect(attackKind(all, { polarity: "attack", target: { claim: "deters" } })).toBe("rebut");
  });
  it("undercuts a step, and is nothing where it supports", () => {
    expect(attackKind([forMembership], { polarity: "attack", target: { argument: "a1" } })).toBe("undercut");
    expect(attackKind([forMembership], { polarity: "support", target: { claim: "deters" } })).toBeNull();
  });
});
