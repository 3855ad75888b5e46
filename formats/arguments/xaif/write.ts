import type { Target } from "@/domain/argumentation";
import { lossCounter } from "../losses";
import { standing } from "../standing";
import type { ArgumentDocument, WrittenArguments } from "../types";
import { plainLine, shortened } from "../wording";
import { LONGEST_LABEL } from "./document";
import { LONGEST_TITLE } from "./graph";
import { locutionText } from "./speakers";
import { DEFAULT_SCHEMES, PREFIXES } from "./words";

/** Writes xAIF. Ids are made of the document's, so that the same document is the same file. */
export function writeXaif(given: ArgumentDocument): WrittenArguments {
  const lost = lossCounter();
  const document = standing(given, lost);
  const nodes: Node[] = [];
  const edges: Edge[] = [];
  const saying: Saying = { nodes, edges, people: new Map(), locutions: [] };
  const edge = (fromID: string, toID: string): void =>
    void edges.push({ edgeID: String(edges.length + 1), fromID, toID, formEdgeID: null });
  for (const { id, label, text } of document.options) nodes.push(node(PREFIXES.option + id, "I", text || label));
  for (const { id, text } of document.claims) nodes.push(node(PREFIXES.claim + id, "I", text));
  for (const { id, polarity, target, premises, note } of document.arguments) {
    const type = polarity === "support" ? "RA" : "CA";
    nodes.push(node(PREFIXES.argument + id, type, note || DEFAULT_SCHEMES[type]));
    for (const premise of premises) edge(PREFIXES.claim + premise, PREFIXES.argument + id);
    edge(PREFIXES.argument + id, nodeId(target));
  }
  const said = [...nodes];
  const bylines = [
    ...document.claims.map(({ id, byline }) => [PREFIXES.claim + id, byline] as const),
    ...document.arguments.map(({ id, byline }) => [PREFIXES.argument + id, byline] as const),
  ];
  const texts = new Map(said.map(({ nodeID, type, text }) => [nodeID, { type, text }]));
  for (const [id, byline] of bylines) if (byline !== "") say(saying, id, byline, texts.get(id)!, edge);
  loseTheRest(document, lost.add);
  return { text: `${fileOf(document, saying)}\n`, lost: lost.list() };
}

type Node = { readonly nodeID: string; readonly text: string; readonly type: string; readonly timestamp: string };
type Edge = { readonly edgeID: string; readonly fromID: string; readonly toID: string; readonly formEdgeID: null };
type Saying = {
  readonly nodes: Node[];
  readonly edges: Edge[];
  readonly people: Map<string, number>;
  readonly locutions: {
    readonly nodeID: string;
    readonly personID: string;
    readonly timestamp: string;
    readonly start: null;
    readonly end: null;
    readonly source: null;
  }[];
};

const node = (nodeID: string, type: string, text: string): Node => ({ nodeID, text, type, timestamp: "" });

function nodeId(target: Target): string {
  if ("option" in target) return PREFIXES.option + target.option;
  return "claim" in target ? PREFIXES.claim + target.claim : PREFIXES.argument + target.argument;
}

/** Its author says it: a locution leads through an illocution to the node. */
function say(
  { nodes, people, locutions }: Saying,
  id: string,
  byline: string,
  { type, text }: Pick<Node, "type" | "text">,
  edge: (from: string, to: string) => void,
): void {
  const person = people.get(byline) ?? people.size + 1;
  people.set(byline, person);
  const [locution, act] = [`locution:${id}`, `illocution:${id}`];
  nodes.push(node(locution, "L", locutionText(byline, text)), node(act, "YA", ACTS[type as keyof typeof ACTS]));
  edge(locution, act);
  edge(act, id);
  locutions.push({ nodeID: locution, personID: String(person), timestamp: "", start: null, end: null, source: null });
}

const ACTS = { I: "Asserting", RA: "Arguing", CA: "Disagreeing" } as const;

/** One node or edge a line. */
function fileOf({ title }: ArgumentDocument, { nodes, edges, people, locutions }: Saying): string {
  const participants = [...people].map(([firstname, person]) => ({ participantID: String(person), firstname, surname: "" }));
  const list = (items: readonly object[]): string =>
    items.length === 0 ? "[]" : `[\n${items.map((item) => `      ${JSON.stringify(item)}`).join(",\n")}\n    ]`;
  return `{
  "AIF": {
    "nodes": ${list(nodes)},
    "edges": ${list(edges)},
    "schemefulfillments": [],
    "descriptorfulfillments": [],
    "participants": ${list(participants)},
    "locutions": ${list(locutions)}
  },
  "text": ${JSON.stringify(title.length <= LONGEST_TITLE ? title : "")},
  "dialog": ${people.size > 0},
  "OVA": { "firstname": "", "surname": "", "url": "", "nodes": [], "edges": [] }
}`;
}

function loseTheRest(
  { title, options, claims, arguments: all, sources }: ArgumentDocument,
  lose: (what: string, why: string, count: number) => void,
): void {
  const labels = options.filter(({ label, text }) => label !== shortened(plainLine(text || label), LONGEST_LABEL));
  lose("labels of options", "A node has one text: the longer one is written.", labels.length);
  const schemes = all.filter(({ polarity, note }) => note === DEFAULT_SCHEMES[polarity === "support" ? "RA" : "CA"]);
  lose("notes", "They read as the name of a scheme that says nothing.", schemes.length);
  lose("titles", "A node has one text.", [...claims, ...all].filter((thing) => thing.title !== "").length);
  lose(
    "criteria",
    "AIF has no tags.",
    claims.reduce((sum, { criteria }) => sum + criteria.length, 0),
  );
  lose(
    "citations",
    "AIF has no sources.",
    claims.reduce((sum, { citations }) => sum + citations.length, 0),
  );
  lose("sources", "AIF has no sources: take them away as CSL-JSON, BibTeX or RIS.", sources.length);
  lose(
    "long titles of the document",
    `It would be taken for the text that was analysed: at most ${LONGEST_TITLE} characters.`,
    title.length > LONGEST_TITLE ? 1 : 0,
  );
}
