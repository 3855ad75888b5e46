import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArgumentDocument } from "@/formats/arguments";
import { anyDocument, sound } from "@/tests/support/argumentation/argument-documents";
import { documentIn, inLines, lostIn, problemsIn } from "@/tests/support/argumentation/argument-files";
import { readXaif } from "./read";
import { writeXaif } from "./write";

type Edge = readonly [string | number, string | number];
type Node = readonly [string | number, string, string];
const nodesOf = (nodes: readonly Node[]) => nodes.map(([nodeID, type, text]) => ({ nodeID, type, text }));
const edgesOf = (edges: readonly Edge[]) => edges.map(([fromID, toID], index) => ({ edgeID: index, fromID, toID, formEdgeID: null }));
const aif = (nodes: readonly Node[], edges: readonly Edge[], more: object = {}) =>
  JSON.stringify({ nodes: nodesOf(nodes), edges: edgesOf(edges), ...more });
const lost = (text: string) => {
  const read = readXaif(text);
  return "lost" in read ? lostIn(read.lost) : [];
};

describe("reading AIF", () => {
  const nodes: readonly Node[] = [
    [1, "I", "Ukraine should be invited to join NATO."],
    ["2", "I", "A collective-defence clause deters attack."],
    [3, "RA", "Default Inference"],
    ["4", "I", "The clause does not bind during accession."],
    [5, "CA", "Default Conflict"],
    [6, "I", "Membership brings the clause."],
  ];
  const edges: readonly Edge[] = [
    [2, 3],
    ["6", 3],
    ["3", "1"],
    [4, 5],
    [5, 3],
  ];

  it("finds co-premises, undercuts and options, whether ids are texts or numbers", () => {
    const document = documentIn(readXaif(aif(nodes, edges)));
    expect(document.options).toEqual([
      { id: "1", label: "Ukraine should be invited to join NATO.", text: "Ukraine should be invited to join NATO." },
    ]);
    expect(inLines(document)).toEqual(["2 & 6 supports option 1", "4 attacks argument 3"]);
    expect(lost(aif(nodes, edges))).toEqual([]);
  });

  it("takes the graph out of xAIF, with people, and lists that are null", () => {
    const wrapped = {
      AIF: {
        nodes: nodesOf([...nodes, ["l", "L", "Poland : it deters"], ["y", "YA", "Asserting"]]),
        edges: edgesOf([...edges, ["l", "y"], ["y", 2]]),
        locutions: [
          { nodeID: "l", personID: 7 },
          { nodeID: 4, participantID: "8" },
        ],
        participants: [
          { participantID: "7", firstname: "Role", surname: "Poland" },
          { participantID: 8, firstname: "Ann", surname: null },
        ],
        schemefulfillments: null,
      },
      text: "Guarantees",
      OVA: null,
    };
    const document = documentIn(readXaif(JSON.stringify(wrapped)));
    expect(document.title).toBe("Guarantees");
    expect(document.claims.map(({ id, byline }) => [id, byline])).toEqual([
      ["2", "Role Poland"],
      ["4", "Ann"],
      ["6", ""],
    ]);
    expect(lost(JSON.stringify(wrapped))).toEqual(["1 locutions"]);
  });

  it("makes an argument for each of several conclusions, and keeps the scheme as a note", () => {
    const text = aif(
      [
        ["a", "I", "a"],
        ["b", "I", "b"],
        ["c", "I", "c"],
        ["s", "RA", "Expert Opinion"],
        ["u", "CA", "Default Conflict"],
      ],
      [
        ["a", "s"],
        ["s", "b"],
        ["s", "c"],
        ["a", "u"],
        ["u", "s"],
      ],
    );
    expect(documentIn(readXaif(text)).arguments.map(({ id, note }) => [id, note])).toEqual([
      ["s", "Expert Opinion"],
      ["s (2)", "Expert Opinion"],
      ["u", ""],
    ]);
    expect(inLines(documentIn(readXaif(text)))[2]).toBe("a attacks argument s");
  });

  it("takes no reason for a step: a step can be attacked only", () => {
    const text = aif(
      [
        ["a", "I", "a"],
        ["b", "I", "b"],
        ["s", "RA", "Default Inference"],
        ["r", "RA", "Default Inference"],
      ],
      [
        ["a", "s"],
        ["s", "b"],
        ["a", "r"],
        ["r", "s"],
      ],
    );
    expect(inLines(documentIn(readXaif(text)))).toEqual(["a supports option b"]);
    expect(lost(text)).toEqual(["1 steps without a premise or a target"]);
  });

  it("counts what has no place", () => {
    const text = aif(
      [
        ["a", "I", "a"],
        ["b", "I", "b"],
        ["m", "MA", "Default Rephrase"],
        ["p", "PA", "Default Preference"],
        ["t", "TA", "Default Transition"],
        ["x", "", ""],
        ["r", "RA", "Default Inference"],
        ["c", "CA", "Default Conflict"],
      ],
      [
        ["a", "m"],
        ["m", "b"],
        ["r", "b"],
        ["a", "c"],
        ["c", "r"],
        ["a", "gone"],
      ],
    );
    expect(lost(text)).toEqual([
      "2 steps without a premise or a target",
      "1 rephrases",
      "1 preferences",
      "1 transitions of the dialogue",
      "1 edges that lead nowhere",
      "1 nodes of other types",
    ]);
  });

  it("says where a file is at fault", () => {
    expect(problemsIn(readXaif('{\n"nodes": [\n{"nodeID": "1",, }]}'))[0]).toMatch(/^3: From here on this is not JSON/);
    expect(problemsIn(readXaif('{"nodes": [\n'))[0]).toMatch(/^1: From here on this is not JSON/);
    expect(problemsIn(readXaif("[]"))).toEqual(["1: This JSON should be an object, { … }."]);
    expect(problemsIn(readXaif('{"AIF": {"edges": []}}'))[0]).toMatch(/^1: This JSON has no list/);
    expect(
      problemsIn(
        readXaif(
          '{"nodes": [\n{"nodeID": "1", "type": "I", "text": "a"},\n{"nodeID": 1, "type": "I", "text": "b"},\n{"type": "I", "text": "c"}]}',
        ),
      ),
    ).toEqual(["3: Another node has the nodeID “1”.", "4: This node has no nodeID."]);
  });

  it("is not troubled by depth, size or names that JavaScript has a meaning for", () => {
    expect(problemsIn(readXaif("[".repeat(1_000_000)))[0]).toMatch(/^1: /);
    expect(problemsIn(readXaif(`{"nodes": ${"[".repeat(400_000)}${"]".repeat(400_000)}}`))).toEqual([]);
    const many = Array.from({ length: 5_001 }, (_, at): Node => [at, "I", "x"]);
    expect(problemsIn(readXaif(aif(many, [])))[0]).toMatch(/^1: At most 5,000 claims/);
    const names =
      '{"__proto__": {"nodes": 1}, "nodes": [{"nodeID": "__proto__", "type": "I", "text": "x"}, {"nodeID": "constructor", "type": "RA"}], "edges": [{"fromID": "__proto__", "toID": "constructor"}]}';
    expect(documentIn(readXaif(names)).claims.map(({ id }) => id)).toEqual(["__proto__"]);
    const chain = Array.from({ length: 4_000 }, (_, at): Node => [at, "CA", "x"]);
    expect(
      lost(
        aif(
          chain,
          chain.slice(1).map(([id]): Edge => [id, Number(id) - 1]),
        ),
      ),
    ).toEqual(["4000 steps without a premise or a target"]);
  });
});

/** What xAIF carries: the graph with its texts, notes and authors. */
const carried = (document: ArgumentDocument): ArgumentDocument => ({
  ...document,
  title: document.title.length <= 300 ? document.title : "",
  options: document.options
    .map(({ id, label, text }) => ({ id, text: text || label }))
    .map(({ id, text }) => ({ id, label: labelFor(text), text })),
  claims: document.claims.map((claim) => ({ ...claim, title: "", criteria: [], citations: [] })),
  arguments: document.arguments.map((made) => ({ ...made, title: "" })),
  sources: [],
});
const AN_UNNAMED_OPTION: ArgumentDocument = {
  title: "",
  options: [{ id: "option", label: "", text: "" }],
  claims: [],
  arguments: [],
  sources: [],
};
function labelFor(text: string): string {
  const line = text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return [...line].length <= 80 ? line : `${[...line].slice(0, 79).join("")}…`;
}

describe("what is written as xAIF", () => {
  it("reads back as the same graph, whatever the texts hold", () => {
    fc.assert(
      fc.property(anyDocument.map(sound), (document) => {
        expect(readXaif(writeXaif(document).text)).toEqual({ document: carried(document), lost: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("says what of a document is lost, and nothing of one that is carried whole", () => {
    fc.assert(
      fc.property(anyDocument.map(sound), (document) => {
        // An option without a text has its label for one: nothing is lost by that.
        const options = document.options.map(({ id, label, text }) => ({ id, label, text: text || label }));
        const whole = JSON.stringify(carried(document)) === JSON.stringify({ ...document, options });
        expect(writeXaif(document).lost.length === 0).toBe(whole);
        expect(writeXaif(carried(document)).lost).toEqual([]);
      }),
      { numRuns: 500, examples: [[AN_UNNAMED_OPTION]] },
    );
  });

  it("says that a note is lost that reads as the name of a scheme", () => {
    const document = documentIn(
      readXaif(
        aif(
          [
            ["a", "I", "a"],
            ["b", "I", "b"],
            ["s", "RA", ""],
          ],
          [
            ["a", "s"],
            ["s", "b"],
          ],
        ),
      ),
    );
    const noted = { ...document, arguments: document.arguments.map((made) => ({ ...made, note: "Default Inference" })) };
    expect(lostIn(writeXaif(noted).lost)).toEqual(["1 notes"]);
    expect(documentIn(readXaif(writeXaif(noted).text))).toEqual(document);
  });

  it("joins scheme nodes and claims, never two claims", () => {
    const document = documentIn(
      readXaif(
        aif(
          [
            ["a", "I", "a"],
            ["b", "I", "b"],
            ["s", "RA", "Default Inference"],
          ],
          [
            ["a", "s"],
            ["s", "b"],
          ],
        ),
      ),
    );
    const { AIF } = JSON.parse(writeXaif(document).text);
    expect(AIF.edges.map(({ fromID, toID }: { fromID: string; toID: string }) => `${fromID} ${toID}`)).toEqual([
      "claim:a argument:s",
      "argument:s option:b",
    ]);
  });
});
