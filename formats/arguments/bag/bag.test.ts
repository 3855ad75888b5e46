import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildBipolarGraph, debateGraph, strengthsOf } from "@/domain/argumentation";
import type { ArgumentDocument } from "../types";
import { bag, bagOf, documentOf, readBag, type WeightedBag, writeBag } from ".";

const read = (text: string): WeightedBag => {
  const answer = readBag(text);
  if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
  return answer.bag;
};
const problemsOf = (text: string): readonly string[] => {
  const answer = readBag(text);
  return "problems" in answer ? answer.problems.map(({ line, message }) => `${line}: ${message}`) : [];
};

/** As Uncertainpy's examples are written: with and without spaces, full stops and empty lines. */
const STOCK = "arg(Buy, 0.5)\narg(Sell, 0.5).\narg(1,0.8)\n\natt(Buy, Sell)\natt(Sell,Buy).\n\n  sup( 1 , Sell ) .\n";

describe("reading", () => {
  it("takes files as others write them", () => {
    const expected: WeightedBag = {
      names: ["Buy", "Sell", "1"],
      base: [0.5, 0.5, 0.8],
      edges: [
        { from: 0, to: 1, kind: "attack" },
        { from: 1, to: 0, kind: "attack" },
        { from: 2, to: 1, kind: "support" },
      ],
    };
    expect(read(STOCK)).toEqual(expected);
    expect(read(`\uFEFF${STOCK.replaceAll("\n", "\r\n")}`)).toEqual(expected);
    expect(read(STOCK.replaceAll("\n", "\r"))).toEqual(expected);
  });

  it("leaves comments aside and takes names in any order", () => {
    expect(read("% one\nsup(a, #b) # another\narg(a, 1).%third\n  # fourth\narg(#b, .25)")).toEqual({
      names: ["a", "#b"],
      base: [1, 0.25],
      edges: [{ from: 0, to: 1, kind: "support" }],
    });
  });

  it("counts a relation once, and says so", () => {
    expect(readBag("arg(a, 0)\natt(a, a)\natt(a, a)\nsup(a, a)")).toMatchObject({
      bag: { edges: [{ kind: "attack" }, { kind: "support" }] },
      lost: [{ what: "relations said again", count: 1 }],
    });
  });

  it("keeps names that JavaScript has a meaning for", () => {
    expect(read("arg(__proto__, 0.1)\narg(constructor, 0.2)\natt(__proto__, constructor)")).toMatchObject({
      names: ["__proto__", "constructor"],
      edges: [{ from: 0, to: 1 }],
    });
  });

  it("reads a hundred thousand arguments", () => {
    const lines = Array.from({ length: 100_000 }, (_, node) => `arg(n${node}, 0.5)\n${node > 0 ? `att(n${node}, n${node >> 1})\n` : ""}`);
    expect(read(lines.join("")).edges).toHaveLength(99_999);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["an unknown argument", "arg(a, 0.5)\natt(a, b)", ["2: There is no argument “b”: its line arg(name, base) is missing."]],
    ["an argument said again", "arg(a, 0.5)\n\narg(a, 0.6)", ["3: There is an argument “a” already."]],
    ["a score above 1", "arg(a, 1.01)", ["1: A base score is between 0 and 1, not “1.01”."]],
    ["a score below 0", "arg(a, -0.1)", ["1: A base score is between 0 and 1, not “-0.1”."]],
    ["a score that is no number", "arg(a, high)", ["1: A base score is a number between 0 and 1, not “high”."]],
    ["a score in hexadecimal", "arg(a, 0x1)", ["1: A base score is a number between 0 and 1, not “0x1”."]],
    ["a name with spaces", "arg(my claim, 0.5)", ["1: A name has no spaces: “my claim, 0.5”."]],
    ["a missing score", "arg(a)", ["1: This should read arg(name, base) and no more: “arg(a)”."]],
    ["one more than two names", "arg(a, 1)\natt(a, a, a)", ["2: This should read att(from, to) and no more: “att(a, a, a)”."]],
    ["two statements on a line", "arg(a, 1). arg(b, 1).", ["1: This should read arg(name, base) and no more: “arg(a, 1). arg(b, 1).”."]],
    ["another word", "arx(a, 1)", ["1: A line is arg(name, base), att(from, to) or sup(from, to), not “arx(a, 1)”."]],
    ["an empty file", "  \n% nothing\n", ["1: There is no argument in this file, such as arg(name, 0.5)."]],
    ["a NUL character", "arg(a, 1)\n\r\narg(\0b, 1)", ["3: This file holds a NUL character: it is not text, or not in UTF-8."]],
  ])("says where there is %s", (_, text, expected) => {
    expect(problemsOf(text)).toEqual(expected);
  });

  it("is told in order, and not more than people read", () => {
    expect(problemsOf("att(x, y)\narg(a, 2)\narg(a, 1)").map((one) => one.slice(0, 2))).toEqual(["1:", "2:", "3:"]);
    expect(problemsOf("nonsense\n".repeat(1_000))).toHaveLength(20);
    expect(problemsOf(`arg(a, 1)\n${"att(a, b)\n".repeat(1_000)}`)).toHaveLength(20);
  });

  it("never throws, whatever the text", () => {
    const piece = fc.constantFrom("arg", "att", "sup", "(", ")", ",", ".", "a", "0.5", " ", "\n", "\r", "%", "\0", "\ud800", "\uFEFF");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
        ),
        (text) => {
          const answer = readBag(text);
          if ("problems" in answer) for (const { line } of answer.problems) expect(line).toBeGreaterThanOrEqual(1);
          else expect(read(writeBag(answer.bag))).toEqual(answer.bag);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is refused when it is very large, and as a debate when it is large", () => {
    expect(problemsOf(" ".repeat(2 ** 26 + 1))).toEqual(["1: This file is larger than 64 MB."]);
    const many = Array.from({ length: 5_001 }, (_, node) => `arg(n${node}, 0.5)\n`).join("");
    expect(bag.read!(many)).toMatchObject({ problems: [{ line: 1, message: expect.stringContaining("too many for a debate") }] });
  });
});

const graphs = fc.uniqueArray(fc.stringMatching(/^[^\s,()\0]{1,8}$/u), { minLength: 1, maxLength: 8 }).chain((names) => {
  const node = fc.nat(names.length - 1);
  return fc.record({
    names: fc.constant(names),
    base: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: names.length, maxLength: names.length }),
    edges: fc.uniqueArray(fc.record({ from: node, to: node, kind: fc.constantFrom("attack" as const, "support" as const) }), {
      selector: ({ from, to, kind }) => `${from} ${to} ${kind}`,
    }),
  });
});

describe("there and back", () => {
  it("writes what it read", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        expect(read(writeBag(graph))).toEqual(graph);
      }),
    );
  });

  it("takes what is spoken to and speaks to nothing for an option", () => {
    const { document } = documentOf(read("arg(A, 0.5)\narg(P, 0.7)\narg(Q, 0.2)\narg(alone, 0.5)\nsup(P, A)\natt(Q, P)"));
    expect(document.options.map(({ label }) => label)).toEqual(["A"]);
    expect(document.claims.map(({ title }) => title)).toEqual(["P", "Q", "alone"]);
  });

  it("keeps names and relations through a document, and says that scores are lost", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const { document, lost } = documentOf(graph);
        const back = bagOf(document);
        expect(relationsOf(back.bag)).toEqual(relationsOf(graph));
        expect(new Set(back.bag.names)).toEqual(new Set(graph.names));
        expect(back.lost).toEqual([]);
        expect(lost.map(({ count }) => count)).toEqual([graph.base.filter((one) => one !== 0.5).length].filter(Boolean));
      }),
    );
  });
});

const relationsOf = ({ names, edges }: WeightedBag) => edges.map(({ from, to, kind }) => `${names[from]} ${kind} ${names[to]}`);

const claim = (id: string, text: string) => ({ id, title: "", text, criteria: [], byline: "", citations: [] });
const DOCUMENT: ArgumentDocument = {
  title: "Guarantees",
  options: [{ id: "o1", label: "NATO membership", text: "" }],
  claims: [claim("c1", "Deters attack."), claim("c2", "Binds (in law), always"), claim("c3", "Costly"), claim("c4", "Costly")],
  arguments: [
    { id: "a1", title: "", polarity: "support", target: { option: "o1" }, premises: ["c1", "c2"], note: "", byline: "Ana" },
    { id: "a2", title: "", polarity: "attack", target: { option: "o1" }, premises: ["c3"], note: "", byline: "" },
    { id: "a3", title: "Gap", polarity: "attack", target: { argument: "a1" }, premises: ["c4"], note: "", byline: "" },
  ],
  sources: [],
};

describe("a debate's arguments", () => {
  it("are nodes where premises count together or somebody undercuts them, else relations", async () => {
    const { text, lost } = await bag.write!(DOCUMENT);
    expect(text.split("\n")).toEqual([
      "arg(NATO_membership, 0.5)",
      "arg(Deters_attack., 0.5)",
      "arg(Binds_in_law_always, 0.5)",
      "arg(Costly, 0.5)",
      "arg(Costly_2, 0.5)",
      "arg(argument_a1, 0.5)",
      "sup(Deters_attack., argument_a1)",
      "sup(Binds_in_law_always, argument_a1)",
      "sup(argument_a1, NATO_membership)",
      "att(Costly, NATO_membership)",
      "att(Costly_2, argument_a1)",
      "",
    ]);
    expect(lost.map(({ what, count }) => `${what} ${count}`)).toEqual([
      "premises that count together 1",
      "wordings 2",
      "titles and notes of arguments 1",
      "authors 1",
      "the debate's title 1",
    ]);
  });

  it("are as strong as relations where they have one premise", () => {
    const debate = debateGraph({
      options: ["o"],
      claims: ["c", "d"].map((id, place) => ({ id, agree: place, disagree: 3, cap: null })),
      arguments: [
        { id: "a", polarity: "support", target: { option: "o" }, premises: ["c"], relevance: null },
        { id: "b", polarity: "attack", target: { claim: "c" }, premises: ["d"], relevance: null },
      ],
    });
    const plain = read("arg(o, 0.5)\narg(c, 0.2)\narg(d, 0.3333333333333333)\nsup(c, o)\natt(d, c)");
    const graph = buildBipolarGraph({ size: plain.names.length, ...plain });
    expect([...strengthsOf(debate.graph, "euler").strengths].slice(0, 3)).toEqual([...strengthsOf(graph, "euler").strengths]);
  });
});
