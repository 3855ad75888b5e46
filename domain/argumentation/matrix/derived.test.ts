import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Inference, Polarity, Target } from "../graph";
import { optionsReached } from "../reach";
import { type DerivedCell, derivedCells } from "./derived";

const argue = (id: string, polarity: Polarity, target: Target, ...premises: string[]): Inference => ({
  id,
  polarity,
  target,
  premises,
  status: "visible",
});

describe("a cell that follows from the graph", () => {
  it("has the sign of the one argument between claim and option", () => {
    const cells = derivedCells(
      [argue("a", "support", { option: "x" }, "p", "q"), argue("b", "attack", { option: "y" }, "p")],
      ["x", "y", "z"],
    );
    expect(["x", "y", "z"].map((option) => cells.ofClaim("p", option))).toEqual(["consistent", "inconsistent", "none"]);
    expect(cells.ofClaim("q", "x")).toBe("consistent");
    expect(cells.ofClaim("unknown", "x")).toBe("none");
    expect(cells.ofClaim("p", "unknown")).toBe("none");
  });

  it("has the product of the signs along a way", () => {
    const cells = derivedCells(
      [
        argue("a", "attack", { option: "x" }, "p"),
        argue("b", "attack", { claim: "p" }, "q"),
        argue("c", "support", { claim: "q" }, "r"),
        argue("d", "attack", { claim: "r" }, "s"),
      ],
      ["x"],
    );
    expect(["p", "q", "r", "s"].map((claim) => cells.ofClaim(claim, "x"))).toEqual([
      "inconsistent",
      "consistent",
      "consistent",
      "inconsistent",
    ]);
    expect(["a", "b", "c", "d"].map((id) => cells.ofArgument(id, "x"))).toEqual([
      "inconsistent",
      "consistent",
      "consistent",
      "inconsistent",
    ]);
  });

  it("says both where two ways differ in sign", () => {
    const cells = derivedCells([argue("a", "support", { option: "x" }, "p"), argue("b", "attack", { option: "x" }, "p")], ["x"]);
    expect(cells.ofClaim("p", "x")).toBe("both");
  });

  it("keeps the way of an argument that is undercut, and gives the undercut one of the opposite sign", () => {
    const cells = derivedCells([argue("a", "support", { option: "x" }, "p"), argue("u", "attack", { argument: "a" }, "q")], ["x"]);
    expect([cells.ofClaim("p", "x"), cells.ofClaim("q", "x")]).toEqual(["consistent", "inconsistent"]);
  });

  it.each(["held", "hidden", "withdrawn"] as const)("follows no argument that is %s", (status) => {
    const cells = derivedCells([{ ...argue("a", "support", { option: "x" }, "p"), status }], ["x"]);
    expect(cells.ofClaim("p", "x")).toBe("none");
  });

  it("ends in circles, and says both where one changes the sign", () => {
    const circle = (polarity: Polarity) =>
      derivedCells(
        [
          argue("a", "support", { option: "x" }, "p"),
          argue("b", "support", { claim: "p" }, "q"),
          argue("c", polarity, { claim: "q" }, "p"),
        ],
        ["x"],
      ).ofClaim("q", "x");
    expect([circle("support"), circle("attack")]).toEqual(["consistent", "both"]);
  });

  it("does not take an option, a claim and an argument of the same name for each other", () => {
    const cells = derivedCells([argue("x", "support", { option: "x" }, "p"), argue("b", "attack", { claim: "x" }, "q")], ["x"]);
    expect(cells.ofClaim("q", "x")).toBe("none");
  });
});

describe("on any graph without circles", () => {
  /** Claims c0…c9; the i-th argument speaks from a claim to something with a lower number. */
  const graphs = fc
    .array(fc.record({ from: fc.nat(9), to: fc.nat(12), polarity: fc.constantFrom<Polarity>("support", "attack") }), { maxLength: 25 })
    .map((rows) =>
      rows.flatMap(({ from, to, polarity }, place): Inference[] => {
        if (to >= 11) return [argue(`a${place}`, polarity, { option: to === 11 ? "x" : "y" }, `c${from}`)];
        if (to === 10) return place === 0 ? [] : [argue(`a${place}`, "attack", { argument: `a${place - 1}` }, `c${from}`)];
        return to < from ? [argue(`a${place}`, polarity, { claim: `c${to}` }, `c${from}`)] : [];
      }),
    );

  it("a cell is none exactly where the claim reaches nothing of the option", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const cells = derivedCells(graph, ["x", "y"]);
        const reached = optionsReached(graph);
        for (let claim = 0; claim < 10; claim++)
          for (const option of ["x", "y"])
            expect(cells.ofClaim(`c${claim}`, option) !== "none").toBe(reached.get(`c${claim}`)?.has(option) ?? false);
      }),
    );
  });

  it("turning every argument about an option round turns its whole column round", () => {
    const turned = { consistent: "inconsistent", inconsistent: "consistent", both: "both", none: "none" } as const satisfies Record<
      DerivedCell,
      DerivedCell
    >;
    fc.assert(
      fc.property(graphs, (graph) => {
        const other = graph.map(
          (inference): Inference =>
            "option" in inference.target ? { ...inference, polarity: inference.polarity === "support" ? "attack" : "support" } : inference,
        );
        const [before, after] = [derivedCells(graph, ["x"]), derivedCells(other, ["x"])];
        for (let claim = 0; claim < 10; claim++) expect(after.ofClaim(`c${claim}`, "x")).toBe(turned[before.ofClaim(`c${claim}`, "x")]);
      }),
    );
  });

  it("a further argument takes no sign away", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const [less, all] = [derivedCells(graph.slice(0, -1), ["x", "y"]), derivedCells(graph, ["x", "y"])];
        for (let claim = 0; claim < 10; claim++)
          for (const option of ["x", "y"]) {
            const before = less.ofClaim(`c${claim}`, option);
            expect([before, "both"].includes(all.ofClaim(`c${claim}`, option)) || before === "none").toBe(true);
          }
      }),
    );
  });
});
