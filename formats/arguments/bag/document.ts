import type { ArgumentDocument, DocumentArgument, Loss } from "../types";
import type { WeightedBag } from "./types";
import { bagName } from "./write";

/**
 * Every relation as an argument with one premise. What is spoken to and speaks to nothing is an option, as in other programs' files;
 * everything else is a claim by its name.
 */
export function documentOf({ names, base, edges }: WeightedBag): { readonly document: ArgumentDocument; readonly lost: readonly Loss[] } {
  const [speaks, spokenTo] = [new Set(edges.map(({ from }) => from)), new Set(edges.map(({ to }) => to))];
  const isOption = (node: number): boolean => spokenTo.has(node) && !speaks.has(node);
  const id = (node: number): string => `${isOption(node) ? "o" : "c"}${node + 1}`;
  const nodes = [...names.keys()];
  const weighed = base.filter((score) => score !== NEUTRAL).length;
  return {
    document: {
      title: "",
      options: nodes.filter(isOption).map((node) => ({ id: id(node), label: names[node]!, text: names[node]! })),
      claims: nodes
        .filter((node) => !isOption(node))
        .map((node) => ({ id: id(node), title: names[node]!, text: names[node]!, criteria: [], byline: "", citations: [] })),
      arguments: edges.map(
        ({ from, to, kind }, place): DocumentArgument => ({
          id: `a${place + 1}`,
          title: "",
          polarity: kind,
          target: isOption(to) ? { option: id(to) } : { claim: id(to) },
          premises: [id(from)],
          note: "",
          byline: "",
        }),
      ),
      sources: [],
    },
    lost: lossesOf([["base scores", weighed, "In a debate they come from ratings and from grades of evidence."]]),
  };
}

/**
 * Options, claims and arguments by name, all with base score 0.5. An argument with one premise that nobody undercuts is the relation from
 * that premise to its target, which is as strong; any other is an argument of its own that its premises support.
 */
export function bagOf(document: ArgumentDocument): { readonly bag: WeightedBag; readonly lost: readonly Loss[] } {
  const undercut = new Set(document.arguments.flatMap(({ target }) => ("argument" in target ? [target.argument] : [])));
  const isRelation = ({ id, premises }: DocumentArgument): boolean => premises.length === 1 && !undercut.has(id);
  const [relations, nodes] = [document.arguments.filter(isRelation), document.arguments.filter((argument) => !isRelation(argument))];
  const graph = graphBuilder();
  for (const { id, label, text } of document.options) graph.addNode(`option ${id}`, label || text);
  for (const { id, title, text } of document.claims) graph.addNode(`claim ${id}`, title || text);
  for (const { id, title } of nodes) graph.addNode(`argument ${id}`, title || `argument_${id}`);
  for (const argument of document.arguments) {
    const from = isRelation(argument) ? `claim ${argument.premises[0]}` : `argument ${argument.id}`;
    if (!isRelation(argument)) for (const premise of argument.premises) graph.addEdge(`claim ${premise}`, from, "support");
    graph.addEdge(from, targetKey(argument.target), argument.polarity);
  }
  const { bag, repeated } = graph.finish();
  const carried = new Set(bag.names);
  const unsaid = [...document.options, ...document.claims].filter(({ text }) => text !== "" && !carried.has(text)).length;
  return {
    bag,
    lost: lossesOf([
      ["premises that count together", nodes.filter(({ premises }) => premises.length > 1).length, "Each supports its argument by itself."],
      [
        "premises that an argument stands or falls with",
        nodes.filter(({ premises }) => premises.length === 1).length,
        "They support it, and it begins with 0.5.",
      ],
      ["relations said again", repeated, "An argument attacks or supports another one, or it does not."],
      ["wordings", unsaid, "There are names only, without spaces."],
      ["citations", document.claims.reduce((sum, { citations }) => sum + citations.length, 0), NO_WORDS],
      ["sources", document.sources.length, NO_WORDS],
      ["criteria", document.claims.reduce((sum, { criteria }) => sum + criteria.length, 0), NO_WORDS],
      [
        "titles and notes of arguments",
        relations.filter(({ title, note }) => title || note).length + nodes.filter(({ note }) => note).length,
        NO_WORDS,
      ],
      ["authors", [...document.claims, ...document.arguments].filter(({ byline }) => byline).length, NO_WORDS],
      ["the debate's title", document.title ? 1 : 0, NO_WORDS],
    ]),
  };
}

const NEUTRAL = 0.5;
const NO_WORDS = "The format has no words for them.";

function targetKey(target: DocumentArgument["target"]): string {
  if ("option" in target) return `option ${target.option}`;
  return "claim" in target ? `claim ${target.claim}` : `argument ${target.argument}`;
}

function lossesOf(counted: readonly (readonly [string, number, string])[]): readonly Loss[] {
  return counted.flatMap(([what, count, why]) => (count > 0 ? [{ what, count, why }] : []));
}

/** Nodes by a key of their own, each with a name that no other has; edges between those that are there. */
function graphBuilder() {
  const numbers = new Map<string, number>();
  const names = new Set<string>();
  const edges = new Map<string, WeightedBag["edges"][number]>();
  let repeated = 0;
  return {
    addNode(key: string, text: string): void {
      const wanted = bagName(text);
      let name = wanted;
      for (let number = 2; names.has(name); number++) name = `${wanted}_${number}`;
      names.add(name);
      numbers.set(key, numbers.size);
    },
    addEdge(fromKey: string, toKey: string, kind: "attack" | "support"): void {
      const [from, to] = [numbers.get(fromKey), numbers.get(toKey)];
      if (from === undefined || to === undefined) return;
      const key = `${from} ${to} ${kind}`;
      if (edges.has(key)) repeated++;
      else edges.set(key, { from, to, kind });
    },
    finish(): { readonly bag: WeightedBag; readonly repeated: number } {
      return { bag: { names: [...names], base: [...names].map(() => NEUTRAL), edges: [...edges.values()] }, repeated };
    },
  };
}
