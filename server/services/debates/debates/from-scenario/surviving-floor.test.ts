import { describe, expect, it } from "vitest";
import type { Scenario } from "@/contracts/debates/scenario";
import { survivingFloor } from "./surviving-floor";

type Target = Scenario["arguments"][number]["target"];

const claim = (key: string): Scenario["claims"][number] => ({ key, text: `${key}.`, by: null, evidence: [] });
const argument = (key: string, target: Target, ...premises: string[]): Scenario["arguments"][number] => ({
  key,
  polarity: "attack",
  target,
  premises,
  by: null,
});

function survivors(claims: readonly string[], arguments_: Scenario["arguments"], options: readonly string[]) {
  const floor = survivingFloor({ claims: claims.map(claim), arguments: arguments_ }, new Set(options));
  return { claims: floor.claims.map(({ key }) => key), arguments: floor.arguments.map(({ key }) => key) };
}

describe("what survives of a scenario's floor", () => {
  it("is everything when all options are in the debate", () => {
    const all = [argument("a", { option: "x" }, "p"), argument("b", { argument: "a" }, "q")];
    expect(survivors(["p", "q", "free"], all, ["x"])).toEqual({ claims: ["p", "q", "free"], arguments: ["a", "b"] });
  });

  it("is no argument about an option left out, no undercut of one, and no claim that only they rested on", () => {
    const all = [
      argument("gone", { option: "y" }, "p", "shared"),
      argument("undercut", { argument: "gone" }, "q"),
      argument("undercut-of-undercut", { argument: "undercut" }, "r"),
      argument("kept", { option: "x" }, "shared"),
    ];
    expect(survivors(["p", "q", "r", "shared"], all, ["x"])).toEqual({ claims: ["shared"], arguments: ["kept"] });
  });

  it("is no rebuttal of a claim that went, through any number of steps", () => {
    const all = [
      argument("gone", { option: "y" }, "p"),
      argument("rebuts-p", { claim: "p" }, "q"),
      argument("rebuts-q", { claim: "q" }, "r"),
    ];
    expect(survivors(["p", "q", "r"], all, ["x"])).toEqual({ claims: [], arguments: [] });
  });

  it("keeps a rebuttal of a claim that stands by itself", () => {
    expect(survivors(["thesis", "q"], [argument("rebuttal", { claim: "thesis" }, "q")], ["x"])).toEqual({
      claims: ["thesis", "q"],
      arguments: ["rebuttal"],
    });
  });
});
