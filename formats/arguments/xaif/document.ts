import type { Target } from "@/domain/argumentation";
import { MAX_NODES } from "../file-text";
import { type LossCounter, lossCounter } from "../losses";
import type { DocumentArgument, DocumentClaim, DocumentOption, ReadArguments } from "../types";
import { plainLine, shortened, uniqueNames } from "../wording";
import type { AifGraph, AifNode } from "./graph";
import { type Speakers, speakersIn } from "./speakers";
import { DEFAULT_SCHEMES, PREFIXES } from "./words";

/** The document that an AIF graph means. Several premises of one RA or CA count together; a CA that leads to a step undercuts it. */
export function documentOf(graph: AifGraph): ReadArguments {
  const lost = lossCounter();
  const speakers = speakersIn(graph);
  const all = [...graph.nodes.values()];
  const contents = all.filter(({ type }) => type === "I");
  const chosen = optionsAmong(graph, contents);
  const options = contents.filter((node) => chosen.has(node)).map(optionOf);
  const claims = contents.filter((node) => !chosen.has(node)).map((node) => claimOf(node, speakers));
  const steps = all.filter(isStep);
  if (claims.length > MAX_NODES || steps.length > MAX_NODES)
    return {
      problems: [
        {
          line: 1,
          message: `At most ${MAX_NODES.toLocaleString("en")} claims, and as many arguments, are read: take this graph in parts.`,
        },
      ],
    };
  const made = argumentsOf(graph, steps, chosen, speakers, lost);
  loseTheRest(graph, speakers, lost);
  return { document: { title: graph.title, options, claims, arguments: made, sources: [] }, lost: lost.list() };
}

const isStep = ({ type }: AifNode): boolean => type === "RA" || type === "CA";

/** Those whose ids say so; in other programs' files, what is argued for or against and nothing goes on from. */
function optionsAmong(graph: AifGraph, contents: readonly AifNode[]): ReadonlySet<AifNode> {
  if (contents.some(({ id }) => id.startsWith(PREFIXES.option) || id.startsWith(PREFIXES.claim)))
    return new Set(contents.filter(({ id }) => id.startsWith(PREFIXES.option)));
  return new Set(contents.filter((node) => graph.into(node).some(isStep) && !graph.outOf(node).some(isStep)));
}

const withoutPrefix = (id: string, prefix: string): string => (id.startsWith(prefix) ? id.slice(prefix.length) : id);

function optionOf({ id, text }: AifNode): DocumentOption {
  return { id: withoutPrefix(id, PREFIXES.option), label: shortened(plainLine(text), LONGEST_LABEL), text };
}

export const LONGEST_LABEL = 80;

function claimOf(node: AifNode, speakers: Speakers): DocumentClaim {
  const { id, text } = node;
  return { id: withoutPrefix(id, PREFIXES.claim), title: "", text, criteria: [], byline: speakers.of(node), citations: [] };
}

function argumentsOf(
  graph: AifGraph,
  steps: readonly AifNode[],
  options: ReadonlySet<AifNode>,
  speakers: Speakers,
  lost: LossCounter,
): readonly DocumentArgument[] {
  const unique = uniqueNames();
  const ids = new Map(steps.map((step) => [step, unique(withoutPrefix(step.id, PREFIXES.argument))]));
  const premises = new Map(steps.map((step) => [step, premisesOf(graph, step, options, lost)]));
  const stands = standing(graph, steps, premises);
  lost.add("steps without a premise or a target", "An argument rests on a claim and speaks to something.", steps.length - stands.size);
  return steps.flatMap((step) =>
    graph
      .outOf(step)
      .filter((to) => leadsTo(step, to, stands))
      .map((to, index) => ({
        id: index === 0 ? ids.get(step)! : unique(ids.get(step)!),
        title: "",
        polarity: step.type === "RA" ? ("support" as const) : ("attack" as const),
        target: targetOf(to, options, ids),
        premises: premises.get(step)!,
        note: step.text === DEFAULT_SCHEMES[step.type as keyof typeof DEFAULT_SCHEMES] ? "" : step.text,
        byline: speakers.of(step),
      })),
  );
}

/** An inference leads to a claim or option, a conflict to those or to another step. */
const leadsTo = (step: AifNode, to: AifNode, stands: ReadonlySet<AifNode>): boolean =>
  to.type === "I" || (step.type === "CA" && stands.has(to));

/** Steps that have a premise and lead somewhere; what leads only to a step that does not stand, does not either. */
function standing(graph: AifGraph, steps: readonly AifNode[], premises: ReadonlyMap<AifNode, readonly string[]>): ReadonlySet<AifNode> {
  const stands = new Set(steps.filter((step) => premises.get(step)!.length > 0));
  const open = [...steps];
  for (let step = open.pop(); step; step = open.pop()) {
    const current = step;
    if (stands.has(current) && graph.outOf(current).some((to) => leadsTo(current, to, stands))) continue;
    if (stands.delete(current)) open.push(...graph.into(current).filter(isStep));
  }
  return stands;
}

function premisesOf(graph: AifGraph, step: AifNode, options: ReadonlySet<AifNode>, lost: LossCounter): readonly string[] {
  return graph.into(step).flatMap((node) => {
    if (node.type === "I" && !options.has(node)) return [withoutPrefix(node.id, PREFIXES.claim)];
    if (node.type === "I") lost.add("options used as premises", "An option is no premise.");
    return [];
  });
}

function targetOf(to: AifNode, options: ReadonlySet<AifNode>, ids: ReadonlyMap<AifNode, string>): Target {
  if (to.type !== "I") return { argument: ids.get(to)! };
  return options.has(to) ? { option: withoutPrefix(to.id, PREFIXES.option) } : { claim: withoutPrefix(to.id, PREFIXES.claim) };
}

const KNOWN: ReadonlySet<string> = new Set(["I", "RA", "CA", "MA", "PA", "L", "YA", "TA"]);

function loseTheRest(graph: AifGraph, speakers: Speakers, lost: LossCounter): void {
  const all = [...graph.nodes.values()];
  const count = (type: string): number => all.filter((node) => node.type === type).length;
  lost.add("rephrases", "Two claims stay two: where they say the same, merge them on the floor.", count("MA"));
  lost.add("preferences", "An argument is not preferred to another; ratings and bases decide.", count("PA"));
  lost.add("locutions", "Who said it is kept, in which words is not.", speakers.unkept);
  lost.add("transitions of the dialogue", "What was said after what is not kept.", count("TA"));
  lost.add("times", "When something was put forward begins anew here.", all.filter(({ hasTime }) => hasTime).length);
  lost.add("edges that lead nowhere", "The node at one end is not in the file.", graph.dangling);
  lost.add("nodes of other types", "They are not of AIF's core.", all.filter(({ type }) => !KNOWN.has(type)).length);
}
