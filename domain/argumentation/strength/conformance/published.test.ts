import { describe, expect, it } from "vitest";
import { buildBipolarGraph, type Edge, groundedLabelling, type Semantics, strengthsOf } from "../..";

type Example = {
  readonly base: Readonly<Record<string, number>>;
  readonly attacks: readonly string[];
  readonly supports: readonly string[];
};

/** Edges are written “from to”. */
function graphOf({ base, attacks, supports }: Example) {
  const names = Object.keys(base);
  const edge = (kind: Edge["kind"]) => (words: string) => {
    const [from, to] = words.split(" ").map((name) => names.indexOf(name)) as [number, number];
    return { from, to, kind };
  };
  return buildBipolarGraph({
    size: names.length,
    base: Object.values(base),
    edges: [...supports.map(edge("support")), ...attacks.map(edge("attack"))],
  });
}

function evaluate(example: Example, semantics: Semantics) {
  const { strengths, ...rest } = strengthsOf(graphOf(example), semantics);
  return { ...rest, strengths: Object.fromEntries(Object.keys(example.base).map((name, node) => [name, strengths[node]!])) };
}

function expectStrengths(example: Example, semantics: Semantics, expected: Readonly<Record<string, number>>, within = 1e-6): void {
  const { strengths } = evaluate(example, semantics);
  for (const [name, strength] of Object.entries(expected)) expect(Math.abs(strengths[name]! - strength), name).toBeLessThan(within);
}

/** Uncertainpy, examples/gradual/BAG/RagoEtAlEDemocracy.bag: the e-democracy example of Rago et al. 2016. */
const E_DEMOCRACY: Example = {
  base: { A1: 0.5, A2: 0.5, P1: 0.7, P2: 0.5, P3: 0.9, C1: 0.2, C2: 0.2, C3: 0.6, C4: 0.5 },
  attacks: ["C1 A2", "C2 P2", "C3 P2", "C4 P2"],
  supports: ["P1 A1", "P2 A1", "P3 A2"],
};

/** Uncertainpy, stock_example.bag: Buy and Sell attack each other (Potyka 2018). */
const STOCK: Example = {
  base: { Buy: 0.5, Sell: 0.5, 1: 0.8, 2: 0.7, 3: 0.3, 4: 0.9, 5: 0.9 },
  attacks: ["Buy Sell", "Sell Buy", "2 1", "3 2", "4 3", "5 1"],
  supports: ["1 Sell", "2 Buy", "4 2", "5 Buy"],
};

/** Čyras, github.com/kcyras/QDT, example 4.1. */
const DISPUTE_TREE: Example = {
  base: { a: 0.5, b: 0.2, c: 0.85, d: 0.65, e: 0.4, f: 1 },
  attacks: ["c a", "e b", "f c"],
  supports: ["b a", "d a", "e c"],
};

const ONE_EACH: Example = {
  base: { claim: 0.5, supporter: 0.8, attacker: 0.6 },
  attacks: ["attacker claim"],
  supports: ["supporter claim"],
};

const mutual = (a: number, b: number): Example => ({ base: { a, b }, attacks: ["a b", "b a"], supports: [] });

describe("DF-QuAD", () => {
  it("raises 0.5 to 0.6 with a supporter of 0.8 and an attacker of 0.6", () => {
    expectStrengths(ONE_EACH, "df-quad", { claim: 0.6 }, 1e-15);
  });

  it("has the strengths that Uncertainpy gives the e-democracy example", () => {
    expectStrengths(E_DEMOCRACY, "df-quad", { A1: 0.862, A2: 0.85, P1: 0.7, P2: 0.08, P3: 0.9, C1: 0.2, C3: 0.6 }, 1e-15);
  });

  it("settles where QBAF-Py's tests of cycles do", () => {
    expectStrengths(mutual(1, 0.5), "df-quad", { a: 1, b: 0 });
    expectStrengths(mutual(1, 0.8), "df-quad", { a: 1, b: 0 });
    const round: Example = { base: { a: 0.1, b: 0.1, c: 0.1, d: 0.1 }, attacks: ["a b", "b c", "c d", "d a"], supports: [] };
    // s = 0.1 (1 − s)
    expectStrengths(round, "df-quad", { a: 1 / 11, b: 1 / 11, c: 1 / 11, d: 1 / 11 });
  });

  it("swings for ever where two certain arguments attack each other, and says so", () => {
    const { converged, iterations } = evaluate(mutual(1, 1), "df-quad");
    expect(converged).toBe(false);
    expect(iterations).toBeLessThan(10);
  });
});

describe("quadratic energy", () => {
  it("moves by E² / (1 + E²) of what is missing: E = 0.2", () => {
    expectStrengths(ONE_EACH, "quadratic-energy", { claim: 0.5 + (0.5 * 0.04) / 1.04 }, 1e-15);
  });

  it("has the strengths of the quantitative dispute tree, to the three digits printed", () => {
    expectStrengths(DISPUTE_TREE, "quadratic-energy", { a: 0.519, b: 0.172, c: 0.625, d: 0.65, e: 0.4, f: 1 }, 5e-4);
  });

  it("comes to rest where Uncertainpy's Runge–Kutta steps stop, as near as they go", () => {
    const printed = { Buy: 0.8208, Sell: 0.3635, 1: 0.2049, 2: 0.805, 3: 0.1658, 4: 0.9, 5: 0.9 };
    expectStrengths(STOCK, "quadratic-energy", printed, 3e-3);
  });
});

describe("Euler-based", () => {
  it("is 1 − (1 − w²) / (1 + w·e^E), here worked out by hand to fifteen digits", () => {
    expectStrengths(ONE_EACH, "euler", { claim: 0.534364339820492 }, 2e-15);
    const chain: Example = { base: { a: 0.3, b: 0.4, c: 0.9 }, attacks: ["c b"], supports: ["b a"] };
    expectStrengths(chain, "euler", { b: 0.277498823067114, a: 0.348112959179901 }, 2e-15);
  });

  it("leaves 0 and 1 as they are, whatever speaks for or against them", () => {
    const extremes: Example = { base: { no: 0, yes: 1, other: 0.9 }, attacks: ["other yes"], supports: ["other no"] };
    expectStrengths(extremes, "euler", { no: 0, yes: 1 }, 1e-15);
  });
});

describe("grounded labelling", () => {
  const labels = (attacks: readonly string[], names: string) =>
    Object.fromEntries(
      groundedLabelling(graphOf({ base: Object.fromEntries([...names].map((name) => [name, 0.5])), attacks, supports: [] })).map(
        (label, node) => [names[node], label],
      ),
    );

  it("reinstates what is attacked by what is out", () => {
    expect(labels(["a b", "b c"], "abc")).toEqual({ a: "in", b: "out", c: "in" });
  });

  it("decides nothing in the Nixon diamond, nor what hangs on it", () => {
    expect(labels(["a b", "b a", "a c", "b c", "c d"], "abcd")).toEqual({ a: "undecided", b: "undecided", c: "undecided", d: "undecided" });
  });

  it("is that of Dung's example of an odd cycle with a way out", () => {
    expect(labels(["a b", "b c", "c a", "d a", "e e"], "abcde")).toEqual({ a: "out", b: "in", c: "out", d: "in", e: "undecided" });
  });

  it("lets an argument stand and fall with its premises", () => {
    const edges: readonly Edge[] = [
      { from: 0, to: 1, kind: "attack" },
      { from: 1, to: 2, kind: "premise" },
      { from: 2, to: 3, kind: "attack" },
    ];
    const label = (given: readonly Edge[]) => groundedLabelling(buildBipolarGraph({ size: 4, base: [1, 1, 1, 1], edges: given }));
    expect(label(edges)).toEqual(["in", "out", "out", "in"]);
    expect(label(edges.slice(1))).toEqual(["in", "in", "in", "out"]);
  });

  it("does not look at support", () => {
    const supported = graphOf({ base: { a: 1, b: 0.5 }, attacks: [], supports: ["a b", "b a"] });
    expect(groundedLabelling(supported)).toEqual(["in", "in"]);
  });
});
