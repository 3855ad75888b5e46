import { describe, expect, it } from "vitest";
import {
  cruxesOf,
  type DebateArguments,
  debateGraph,
  explainStrength,
  explanationInWords,
  type NodeRef,
  type RatedArgument,
  type RatedClaim,
  SEMANTICS,
  strengthsOf,
  whatIfFell,
} from "..";

const claim = (id: string, agree = 0, disagree = 0, cap: number | null = null): RatedClaim => ({
  id,
  agree,
  disagree,
  cap: cap === null ? null : { value: cap, reliability: { grade: "D", by: "author", cap }, credibility: null },
});
const argument = (
  id: string,
  polarity: "support" | "attack",
  premises: readonly string[],
  target: RatedArgument["target"],
  relevance: number | null = null,
): RatedArgument => ({ id, polarity, premises, target, relevance });

/** Membership has a supporter with two premises, one of them contested, and an undercut; pacts has an attacker. */
const DEBATE: DebateArguments = {
  options: ["membership", "pacts", "neutrality"],
  claims: [claim("deters", 7, 1), claim("binds", 8, 0, 0.5), claim("gap", 3, 3), claim("costly", 1, 0), claim("studied"), claim("idle")],
  arguments: [
    argument("a1", "support", ["deters", "binds"], { option: "membership" }, 3),
    argument("a2", "attack", ["gap"], { argument: "a1" }, 4),
    argument("a3", "attack", ["costly"], { option: "pacts" }, 2),
    argument("a4", "support", ["studied"], { claim: "costly" }),
  ],
};
const debate = debateGraph(DEBATE);
const numberOf = (kind: NodeRef["kind"], id: string): number => debate.numberOf({ kind, id })!;
const strengthOf = (kind: NodeRef["kind"], id: string): number => strengthsOf(debate.graph, "df-quad").strengths[numberOf(kind, id)]!;

describe("a debate as a graph", () => {
  it("has options, claims and arguments as nodes, found by what they are", () => {
    expect(debate.nodes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      ...DEBATE.options.map((id) => `option ${id}`),
      ...DEBATE.claims.map(({ id }) => `claim ${id}`),
      ...DEBATE.arguments.map(({ id }) => `argument ${id}`),
    ]);
    expect(debate.numberOf({ kind: "claim", id: "membership" })).toBeNull();
  });

  it("bases claims on ratings under the cap, and arguments on the weakest premise times relevance", () => {
    expect(strengthOf("claim", "deters")).toBeCloseTo(0.8, 12);
    expect(strengthOf("claim", "binds")).toBeCloseTo(0.5, 12);
    expect(strengthOf("claim", "gap")).toBeCloseTo(0.5, 12);
    expect(strengthOf("argument", "a2")).toBeCloseTo(0.5, 12);
    // 0.5 × 3/4, halved by the undercut; and 2/3 raised by half of what is missing, times 2/4.
    expect(strengthOf("argument", "a1")).toBeCloseTo(0.375 * 0.5, 12);
    expect(strengthOf("claim", "costly")).toBeCloseTo(2 / 3 + 1 / 6, 12);
    expect(strengthOf("argument", "a3")).toBeCloseTo(5 / 12, 12);
    expect(strengthOf("option", "membership")).toBeCloseTo(0.5 + 0.5 * 0.1875, 12);
    expect(strengthOf("option", "pacts")).toBeCloseTo(0.5 - (0.5 * 5) / 12, 12);
    expect(strengthOf("option", "neutrality")).toBe(0.5);
  });

  it("lets an argument carry nothing when one of its premises is gone", () => {
    const { graph, numberOf: find } = debateGraph({ ...DEBATE, claims: DEBATE.claims.filter(({ id }) => id !== "binds") });
    expect(strengthsOf(graph, "df-quad").strengths[find({ kind: "argument", id: "a1" })!]).toBe(0);
  });

  it("leaves out what speaks to nothing that is there", () => {
    const { graph, numberOf: find } = debateGraph({ ...DEBATE, arguments: [argument("a9", "attack", ["gap"], { argument: "a1" })] });
    expect(strengthsOf(graph, "df-quad").strengths[find({ kind: "argument", id: "a9" })!]).toBeCloseTo(0.5, 12);
  });

  it("may be empty", () => {
    const empty = debateGraph({ options: [], claims: [], arguments: [] });
    expect(strengthsOf(empty.graph, "euler")).toEqual({ strengths: new Float64Array(0), converged: true, iterations: 1 });
    expect(cruxesOf(empty, "df-quad")).toEqual([]);
  });
});

describe("an explanation", () => {
  const explain = (kind: NodeRef["kind"], id: string, semantics: (typeof SEMANTICS)[number] = "df-quad") =>
    explainStrength(debate, strengthsOf(debate.graph, semantics), numberOf(kind, id), semantics);
  const words = (kind: NodeRef["kind"], id: string) => explanationInWords(explain(kind, id), (ref) => `“${ref.id}”`);

  it.each(SEMANTICS)("adds up under %s, for every node", (semantics) => {
    for (const { kind, id } of debate.nodes) {
      const { base, raised, lowered, result, supporters, attackers } = explain(kind, id, semantics);
      expect(base + raised + lowered).toBeCloseTo(result, 12);
      for (const { contribution } of supporters) expect(contribution).toBeGreaterThanOrEqual(0);
      for (const { contribution } of attackers) expect(contribution).toBeLessThanOrEqual(0);
    }
  });

  it("gives each supporter and attacker what the node would lack without it", () => {
    expect(explain("option", "membership").supporters).toEqual([
      expect.objectContaining({ ref: { kind: "argument", id: "a1" }, contribution: expect.closeTo(0.09375, 12) }),
    ]);
    expect(explain("argument", "a1").attackers).toEqual([
      expect.objectContaining({ ref: { kind: "argument", id: "a2" }, contribution: expect.closeTo(-0.1875, 12) }),
    ]);
  });

  it("says it in words", () => {
    expect(words("option", "neutrality")).toEqual([
      "Starts at 50 as every option does.",
      "Nothing supports or attacks it, so it stays at 50.",
    ]);
    expect(words("claim", "studied")[0]).toBe("Starts at 50 because nobody rated it.");
    expect(words("claim", "deters")[0]).toBe("Starts at 80 because seven agree and one disagrees.");
    expect(words("claim", "binds")[0]).toBe(
      "Starts at 50 because its best evidence allows no more: the source is not usually reliable (D by the scenario's author). By ratings alone it would start at 90, since eight agree and nobody disagrees.",
    );
    expect(words("argument", "a1")).toEqual([
      "Starts at 38 because the weakest of its two premises, “binds”, has 50; participants find it very relevant: 3 of 4.",
      "One attacker lowers it by 19, to 19 (“a2”).",
      "Computed strength by DF-QuAD: 19 of 100.",
    ]);
    expect(words("argument", "a4")[0]).toBe(
      "Starts at 50 because its premise, “studied”, has 50; nobody rated its relevance, which counts as decisive.",
    );
  });
});

describe("an explanation of what is unusual", () => {
  const alone = (arguments_: readonly RatedArgument[], claims: readonly RatedClaim[], kind: NodeRef["kind"], id: string) => {
    const graph = debateGraph({ options: ["x"], claims, arguments: arguments_ });
    const standing = strengthsOf(graph.graph, "df-quad");
    return explanationInWords(explainStrength(graph, standing, graph.numberOf({ kind, id })!, "df-quad"), (ref) => ref.id);
  };

  it("says that a premise is gone", () => {
    expect(alone([argument("a", "support", ["c", "gone"], { option: "x" })], [claim("c")], "argument", "a")[0]).toBe(
      "Starts at 0 because a claim it rests on is not there any more.",
    );
  });

  it("says whose grades cap a claim, and only where they do", () => {
    const cap = {
      value: 0.5,
      reliability: { grade: "B", by: "participants" as const, cap: 0.9 },
      credibility: { grade: "6", by: "author" as const, cap: 0.5 },
    };
    expect(alone([], [{ id: "c", agree: 1, disagree: 0, cap }], "claim", "c")[0]).toBe(
      "Starts at 50 because its best evidence allows no more: the source is usually reliable (B by participants) and the passage cannot be judged (6 by the scenario's author). By ratings alone it would start at 67, since one agrees and nobody disagrees.",
    );
    expect(alone([], [{ id: "c", agree: 1, disagree: 1, cap }], "claim", "c")[0]).toBe(
      "Starts at 50 because one agrees and one disagrees.",
    );
  });

  it("says that some circle does not settle", () => {
    const circle = [argument("a", "attack", ["c"], { claim: "d" }), argument("b", "attack", ["d"], { claim: "c" })];
    const certain = [claim("c", 1e16), claim("d", 1e16)];
    expect(alone(circle, certain, "claim", "c").at(-1)).toMatch(/do not settle/);
    const graph = debateGraph({ options: ["x"], claims: [...certain, claim("idle")], arguments: circle });
    expect(whatIfFell(graph, graph.numberOf({ kind: "claim", id: "idle" })!, "df-quad").converged).toBe(false);
  });
});

describe("what if it fell", () => {
  it("changes what is downstream, and the order of the options with it", () => {
    const { changed, orderBefore, orderAfter } = whatIfFell(debate, numberOf("claim", "binds"), "df-quad");
    expect(changed.map(({ ref, after }) => [ref.id, after])).toEqual([
      ["binds", 0],
      ["a1", 0],
      ["membership", 0.5],
    ]);
    expect(orderBefore).toEqual([["membership"], ["neutrality"], ["pacts"]]);
    expect(orderAfter).toEqual([["membership", "neutrality"], ["pacts"]]);
  });

  it("changes itself alone when nothing rests on it, and nothing when it has no strength", () => {
    expect(whatIfFell(debate, numberOf("claim", "idle"), "euler").changed).toHaveLength(1);
    const none = debateGraph({ options: ["x"], claims: [], arguments: [argument("a", "support", ["gone"], { option: "x" })] });
    expect(whatIfFell(none, 1, "df-quad").changed).toEqual([]);
  });
});

describe("cruxes", () => {
  it("are the claims that some option rests on, those that swap most pairs first", () => {
    expect(cruxesOf(debate, "df-quad").map(({ claim: id, effect }) => [id, effect.pairsSwapped])).toEqual([
      ["deters", 0.5],
      ["binds", 0.5],
      ["costly", 0.5],
      ["gap", 0],
      ["studied", 0],
    ]);
  });

  it("say what the fall would do to the lead and in all", () => {
    const [deters, , costly] = cruxesOf(debate, "df-quad");
    expect(deters!.effect).toMatchObject({ leadChange: expect.closeTo(-0.09375, 12), totalChange: expect.closeTo(0.09375, 12) });
    expect(costly!.effect).toMatchObject({
      orderBefore: [["membership"], ["neutrality"], ["pacts"]],
      orderAfter: [["membership"], ["pacts", "neutrality"]],
      leadChange: 0,
      totalChange: expect.closeTo(5 / 24, 12),
    });
  });
});
