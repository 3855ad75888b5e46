import { isObject, type JsonObject, lineOfValue, objectsIn, textIn } from "../json-file";
import type { DocumentProblem } from "../types";

/** The nodes of an argument graph in AIF, by id, and its edges both ways, in the order of the file. */
export type AifGraph = {
  readonly title: string;
  readonly nodes: ReadonlyMap<string, AifNode>;
  readonly into: (node: AifNode) => readonly AifNode[];
  readonly outOf: (node: AifNode) => readonly AifNode[];
  readonly locutions: readonly JsonObject[];
  readonly participants: readonly JsonObject[];
  /** Edges from or to nodes that are not there. */
  readonly dangling: number;
};
/** I: what is claimed. RA, CA, MA: steps of inference, conflict, rephrase. L, YA, TA: who said it. */
export type AifNode = { readonly id: string; readonly type: string; readonly text: string; readonly hasTime: boolean };

/** Reads plain AIF (`nodes`, `edges`) or xAIF (the same under `AIF`). Ids are texts or numbers; lists may be null. */
export function graphOf(file: JsonObject, text: string): AifGraph | readonly DocumentProblem[] {
  const aif = isObject(file.AIF) ? file.AIF : file;
  if (!Array.isArray(aif.nodes))
    return [{ line: 1, message: "This JSON has no list “nodes”, neither by itself nor under “AIF”: it is no xAIF." }];
  const problems: DocumentProblem[] = [];
  const nodes = new Map<string, AifNode>();
  for (const raw of objectsIn(aif.nodes)) {
    const node = nodeOf(raw);
    const known = nodes.get(node.id);
    if (node.id === "") problems.push({ line: lineOfValue(text, "text", raw.text), message: "This node has no nodeID." });
    else if (known && (known.type !== node.type || known.text !== node.text))
      problems.push({ line: lineOfValue(text, "text", raw.text), message: `Another node has the nodeID “${node.id}”.` });
    else nodes.set(node.id, node);
  }
  return problems.length > 0 ? problems : { ...edgesOf(objectsIn(aif.edges), nodes), nodes, ...saying(file, aif) };
}

const nodeOf = (raw: JsonObject): AifNode => ({
  id: textIn(raw.nodeID),
  type: textIn(raw.type),
  text: textIn(raw.text),
  hasTime: textIn(raw.timestamp) !== "",
});

function edgesOf(edges: readonly JsonObject[], nodes: ReadonlyMap<string, AifNode>): Pick<AifGraph, "into" | "outOf" | "dangling"> {
  const into = new Map<AifNode, Set<AifNode>>();
  const outOf = new Map<AifNode, Set<AifNode>>();
  let dangling = 0;
  for (const { fromID, toID } of edges) {
    const from = nodes.get(textIn(fromID));
    const to = nodes.get(textIn(toID));
    if (!from || !to) dangling++;
    else {
      join(into, to, from);
      join(outOf, from, to);
    }
  }
  return { into: (node) => [...(into.get(node) ?? [])], outOf: (node) => [...(outOf.get(node) ?? [])], dangling };
}

function join(map: Map<AifNode, Set<AifNode>>, at: AifNode, node: AifNode): void {
  const known = map.get(at);
  if (known) known.add(node);
  else map.set(at, new Set([node]));
}

/** In older files people and what they said stand beside the graph, not in it. */
function saying(file: JsonObject, aif: JsonObject): Pick<AifGraph, "title" | "locutions" | "participants"> {
  const text = aif === file ? "" : textIn(file.text);
  return {
    title: text.length <= LONGEST_TITLE ? text : "",
    locutions: [...objectsIn(aif.locutions), ...(aif === file ? [] : objectsIn(file.locutions))],
    participants: [...objectsIn(aif.participants), ...(aif === file ? [] : objectsIn(file.participants))],
  };
}

/** `text` is what was analysed; a debate has its title there. */
export const LONGEST_TITLE = 300;
