import type { Edge, Label, Semantics } from "@/domain/argumentation";

/** A graph as the papers have it: scores, and three relations. */
export type PlainGraph = { readonly base: readonly number[]; readonly edges: readonly Edge[] };

/** One argument's strength from those of its supporters and attackers, letter by letter from the papers' definitions. */
export const DEFINITIONS: Readonly<
  Record<Semantics, (base: number, supporters: readonly number[], attackers: readonly number[]) => number>
> = {
  "df-quad": (base, supporters, attackers) => {
    const [va, vs] = [attackers.reduce(probabilisticSum, 0), supporters.reduce(probabilisticSum, 0)];
    return va >= vs ? base - base * Math.abs(vs - va) : base + (1 - base) * Math.abs(vs - va);
  },
  "quadratic-energy": (base, supporters, attackers) => {
    const energy = sum(supporters) - sum(attackers);
    return base - base * impact(-energy) + (1 - base) * impact(energy);
  },
  euler: (base, supporters, attackers) => 1 - (1 - base * base) / (1 + base * Math.exp(sum(supporters) - sum(attackers))),
};

const probabilisticSum = (a: number, b: number): number => a + b - a * b;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const impact = (energy: number): number => Math.max(energy, 0) ** 2 / (1 + Math.max(energy, 0) ** 2);

/** What one update makes of all strengths. */
function updated({ base, edges }: PlainGraph, semantics: Semantics, strengths: readonly number[]): readonly number[] {
  return base.map((score, node) => {
    const from = (kind: Edge["kind"]) =>
      edges.filter((edge) => edge.to === node && edge.kind === kind).map((edge) => strengths[edge.from]!);
    return DEFINITIONS[semantics](score, from("support"), from("attack"));
  });
}

/** By following the edges back from each node; for graphs without cycles. */
export function strengthsByRecursion({ base, edges }: PlainGraph, semantics: Semantics): readonly number[] {
  const strengthOf = (node: number): number => {
    const from = (kind: Edge["kind"]) =>
      edges.filter((edge) => edge.to === node && edge.kind === kind).map((edge) => strengthOf(edge.from));
    return DEFINITIONS[semantics](base[node]!, from("support"), from("attack"));
  };
  return base.map((_, node) => strengthOf(node));
}

/** By updating all nodes of the whole graph at once from their base scores; null where that does not settle. */
export function strengthsByIteration(graph: PlainGraph, semantics: Semantics, mostPasses = 20_000): readonly number[] | null {
  let strengths = graph.base;
  for (let pass = 0; pass < mostPasses; pass++) {
    const next = updated(graph, semantics, strengths);
    if (next.every((strength, node) => Math.abs(strength - strengths[node]!) < 1e-13)) return next;
    strengths = next;
  }
  return null;
}

/** Where the strengths come to rest when they move continuously towards what an update makes of them (Potyka 2018), by Runge and Kutta. */
export function strengthsByFlow(graph: PlainGraph, semantics: Semantics): readonly number[] | null {
  const slope = (at: readonly number[]) => updated(graph, semantics, at).map((strength, node) => strength - at[node]!);
  const along = (at: readonly number[], by: readonly number[], step: number) => at.map((strength, node) => strength + step * by[node]!);
  let strengths = graph.base;
  const step = 0.25;
  for (let count = 0; count < 20_000; count++) {
    const first = slope(strengths);
    if (first.every((one) => Math.abs(one) < 1e-11)) return strengths;
    const second = slope(along(strengths, first, step / 2));
    const third = slope(along(strengths, second, step / 2));
    const fourth = slope(along(strengths, third, step));
    strengths = strengths.map(
      (strength, node) => strength + (step / 6) * (first[node]! + 2 * second[node]! + 2 * third[node]! + fourth[node]!),
    );
  }
  return null;
}

/**
 * The least fixed point of Dung's characteristic function: what it defends is in, what that attacks is out. A premise counts as an
 * attacker that is in where the premise is out, and defended against where it is in.
 */
export function groundedByDefence({ base, edges }: PlainGraph): readonly Label[] {
  const into = (node: number, kind: Edge["kind"]) => edges.filter((edge) => edge.to === node && edge.kind === kind).map(({ from }) => from);
  const nodes = [...base.keys()];
  const [attackers, premises] = [nodes.map((node) => into(node, "attack")), nodes.map((node) => into(node, "premise"))];
  let accepted: ReadonlySet<number> = new Set();
  let rejected: ReadonlySet<number> = new Set();
  for (;;) {
    const isIn = (node: number) => attackers[node]!.every((one) => rejected.has(one)) && premises[node]!.every((one) => accepted.has(one));
    const isOut = (node: number) => attackers[node]!.some((one) => accepted.has(one)) || premises[node]!.some((one) => rejected.has(one));
    const [nextIn, nextOut] = [new Set(nodes.filter(isIn)), new Set(nodes.filter(isOut))];
    if (nextIn.size === accepted.size && nextOut.size === rejected.size) break;
    [accepted, rejected] = [nextIn, nextOut];
  }
  return nodes.map((node) => (accepted.has(node) ? "in" : rejected.has(node) ? "out" : "undecided"));
}
