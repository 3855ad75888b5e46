import type { ContributionView, StrengthWorking } from "@/contracts/argument/strength";
import { type Contribution, explainStrength, explanationInWords, type NodeRef, type Semantics } from "@/domain/argumentation";
import type { DebateScope } from "@/server/data/scope";
import { type StrengthGraph, strengthGraph } from "./graph";
import { inSentence, type Namer, namesOf, nodeNumber } from "./name-nodes";

type Asked = { readonly node: NodeRef; readonly semantics: Semantics };

/** Contributions that a page shows; the rest are too small to matter. */
const MOST_SHOWN = 40;

/** How one strength comes about: base, what raises and what lowers it, and all of it in words. */
export async function strengthWorking(scope: DebateScope, { node: ref, semantics }: Asked): Promise<StrengthWorking> {
  const graph = await strengthGraph(scope);
  const { light, debate, labels } = graph;
  const node = nodeNumber(graph, ref);
  const computed = graph.strengths(semantics);
  const explained = explainStrength(debate, computed, node, semantics);
  const supporters = explained.supporters.slice(0, MOST_SHOWN);
  const attackers = explained.attackers.slice(0, MOST_SHOWN);
  const premises = ref.kind === "argument" ? visible(graph, light.arguments.get(ref.id)!.premises) : [];
  const leadsTo = whatItLeadsTo(graph, ref);
  const contributors = [...supporters, ...attackers].map((one) => one.ref);
  const nameOf = await namesOf(scope, graph, [ref, ...contributors, ...premises, ...leadsTo]);
  return {
    version: light.seq,
    semantics,
    node: nameOf(ref),
    strength: explained.result,
    label: labels()[node]!,
    base: explained.base,
    reason: explained.reason,
    raised: explained.raised,
    lowered: explained.lowered,
    supporters: supporters.map(contributionBy(nameOf)),
    attackers: attackers.map(contributionBy(nameOf)),
    moreSupporters: explained.supporters.length - supporters.length,
    moreAttackers: explained.attackers.length - attackers.length,
    premises: premises.map((one) => ({ node: nameOf(one), strength: computed.strengths[debate.numberOf(one)!]! })),
    leadsTo: leadsTo.map(nameOf),
    converged: computed.converged,
    sentences: explanationInWords(explained, (one) => inSentence(nameOf(one))),
  };
}

const contributionBy =
  (nameOf: Namer) =>
  ({ ref, strength, contribution }: Contribution): ContributionView => ({ node: nameOf(ref), strength, contribution });

function visible({ debate }: StrengthGraph, claims: readonly string[]): readonly NodeRef[] {
  return claims.map((id): NodeRef => ({ kind: "claim", id })).filter((ref) => debate.numberOf(ref) !== null);
}

/** An argument leads to its target, a claim to the arguments that rest on it. */
function whatItLeadsTo({ debate }: StrengthGraph, { kind, id }: NodeRef): readonly NodeRef[] {
  if (kind === "option") return [];
  const all = debate.debate.arguments;
  if (kind === "claim")
    return all
      .filter(({ premises }) => premises.includes(id))
      .slice(0, MOST_SHOWN)
      .map((one): NodeRef => ({ kind: "argument", id: one.id }));
  const target = all.find((one) => one.id === id)!.target;
  const [ref]: readonly NodeRef[] =
    "option" in target
      ? [{ kind: "option", id: target.option }]
      : "claim" in target
        ? [{ kind: "claim", id: target.claim }]
        : [{ kind: "argument", id: target.argument }];
  return ref && debate.numberOf(ref) !== null ? [ref] : [];
}
