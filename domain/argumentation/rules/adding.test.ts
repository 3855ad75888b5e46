import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ArgumentGraph, type Inference, type NewArgument, refusalToAdd, type Status, type Target } from "..";

const inference = (id: string, premises: readonly string[], target: Target, status: Status = "visible"): Inference => ({
  id,
  premises,
  target,
  status,
  polarity: "argument" in target ? "attack" : "support",
});

const graph = (arguments_: readonly Inference[] = [], withdrawn: readonly string[] = []): ArgumentGraph => ({
  options: new Set(["membership", "pacts"]),
  claims: new Map(["c1", "c2", "c3", "c4"].map((claim) => [claim, withdrawn.includes(claim) ? "withdrawn" : "visible"])),
  arguments: arguments_,
});

const supports = (premises: readonly string[], target: Target): NewArgument => ({ polarity: "support", target, premises });
const attacks = (premises: readonly string[], target: Target): NewArgument => ({ polarity: "attack", target, premises });

describe("the shape of an argument", () => {
  it("has one target", () => {
    expect(refusalToAdd(graph(), supports(["c1"], { option: "membership" }))).toBeNull();
    expect(refusalToAdd(graph(), supports(["c1"], {} as Target))?.code).toBe("invalid");
    expect(refusalToAdd(graph(), supports(["c1"], { option: "membership", claim: "c2" } as Target))?.code).toBe("invalid");
  });
  it("attacks when it speaks to another argument's step", () => {
    const standing = graph([inference("a1", ["c1"], { option: "membership" })]);
    expect(refusalToAdd(standing, attacks(["c2"], { argument: "a1" }))).toBeNull();
    expect(refusalToAdd(standing, supports(["c2"], { argument: "a1" }))?.code).toBe("invalid");
  });
  it("names a premise once", () => {
    expect(refusalToAdd(graph(), supports(["c1", "c1"], { option: "membership" }))?.code).toBe("invalid");
  });
});

describe("what it speaks to and rests on", () => {
  it.each<[string, NewArgument]>([
    ["an option of another debate", supports([], { option: "elsewhere" })],
    ["a claim of another debate", supports([], { claim: "c9" })],
    ["an argument of another debate", attacks([], { argument: "a9" })],
    ["a premise of another debate", supports(["c9"], { option: "membership" })],
  ])("does not know %s", (_, argument) => {
    expect(refusalToAdd(graph(), argument)?.code).toBe("not-found");
  });

  const standing = graph([inference("a1", ["c1"], { option: "membership" }, "withdrawn")], ["c2"]);
  it.each<[string, NewArgument]>([
    ["a withdrawn claim as target", supports([], { claim: "c2" })],
    ["a withdrawn argument as target", attacks([], { argument: "a1" })],
    ["a withdrawn claim as premise", supports(["c2"], { option: "pacts" })],
  ])("refuses %s", (_, argument) => {
    expect(refusalToAdd(standing, argument)?.code).toBe("conflict");
  });
});

describe("circles", () => {
  const chain = graph([
    inference("a1", ["c1"], { claim: "c2" }),
    inference("a2", ["c2"], { claim: "c3" }),
    inference("a3", ["c3"], { option: "membership" }),
    inference("a4", ["c4"], { argument: "a2" }),
  ]);
  it.each<[string, NewArgument]>([
    ["a claim for itself", supports(["c1"], { claim: "c1" })],
    ["one step back", supports(["c2"], { claim: "c1" })],
    ["several steps back", attacks(["c3"], { claim: "c1" })],
    ["through an undercut to the claim it defends against", attacks(["c3"], { argument: "a2" })],
    ["through an undercut of an undercut", attacks(["c3"], { argument: "a4" })],
    ["any one of several premises", supports(["c4", "c3"], { claim: "c1" })],
  ])("refuses %s", (_, argument) => {
    expect(refusalToAdd(chain, argument)?.message).toMatch(/circle|itself/);
  });
  it.each<[string, NewArgument]>([
    ["the same direction again", supports(["c1"], { claim: "c3" })],
    ["a premise against its own step", attacks(["c2"], { argument: "a2" })],
    ["a claim reused for an option", supports(["c3"], { option: "pacts" })],
  ])("allows %s", (_, argument) => {
    expect(refusalToAdd(chain, argument)).toBeNull();
  });
  it("is not closed by a withdrawn argument", () => {
    expect(refusalToAdd(graph([inference("a1", ["c1"], { claim: "c2" }, "withdrawn")]), supports(["c2"], { claim: "c1" }))).toBeNull();
  });

  it("never closes, whatever is added in whatever order", () => {
    const claims = Array.from({ length: 6 }, (_, index) => `c${index}`);
    const step = fc.record({
      premises: fc.uniqueArray(fc.constantFrom(...claims), { minLength: 1, maxLength: 3 }),
      claim: fc.constantFrom(...claims),
      undercut: fc.option(fc.nat(20)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const added: Inference[] = [];
        for (const [index, { premises, claim, undercut }] of steps.entries()) {
          const undercutting = undercut === null ? undefined : added[undercut];
          const argument = undercutting ? attacks(premises, { argument: undercutting.id }) : supports(premises, { claim });
          const facts = { options: new Set<string>(), claims: new Map(claims.map((id) => [id, "visible" as const])), arguments: added };
          if (refusalToAdd(facts, argument) === null) added.push(inference(`a${index}`, argument.premises, argument.target));
        }
        expect(hasCircle(added)).toBe(false);
      }),
    );
  });
});

/** By peeling off what nothing leads to: what remains goes round. */
function hasCircle(inferences: readonly Inference[]): boolean {
  const arrows = inferences.flatMap(({ id, premises, target }) => [
    ...premises.map((claim) => [claim, id] as const),
    [id, Object.values(target)[0] as string] as const,
  ]);
  let left = arrows;
  for (;;) {
    const entered = new Set(left.map(([, to]) => to));
    const next = left.filter(([from]) => entered.has(from));
    if (next.length === left.length) return left.length > 0;
    left = next;
  }
}

describe("what a moderator has locked", () => {
  const standing = graph([inference("a1", ["c1"], { option: "membership" })]);
  const locked = { ...standing, locked: new Set(["c2", "a1"]) };
  it("takes no answer, and can still be built on", () => {
    expect(refusalToAdd(standing, supports(["c1"], { claim: "c2" }))).toBeNull();
    expect(refusalToAdd(locked, supports(["c1"], { claim: "c2" }))?.message).toContain("locked by a moderator");
    expect(refusalToAdd(locked, attacks(["c3"], { argument: "a1" }))?.code).toBe("conflict");
    expect(refusalToAdd(locked, supports(["c2"], { option: "membership" }))).toBeNull();
  });
});
