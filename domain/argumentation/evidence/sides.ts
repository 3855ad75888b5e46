import type { Inference } from "../graph";

/** For an option whether something speaks for it, against it, or both, along the arguments. */
export type Side = "for" | "against" | "both";

/**
 * For each claim the options it bears on and which way: the product of the polarities from the claim as a premise, through what that
 * argument speaks to, down to the option; an undercut speaks against what the undercut argument says. `inferences` are the visible
 * ones. Time proportional to the arguments times the options.
 */
export function sidesReached(inferences: readonly Inference[]): ReadonlyMap<string, ReadonlyMap<string, Side>> {
  const under = new Map<string, Inference[]>();
  const options = new Set<string>();
  for (const inference of inferences) {
    const id = targetId(inference);
    if ("option" in inference.target) options.add(id);
    const siblings = under.get(id);
    if (siblings) siblings.push(inference);
    else under.set(id, [inference]);
  }
  const reached = new Map<string, Map<string, Side>>();
  for (const option of options) walk(option, under, (claim, side) => note(reached, claim, option, side));
  return reached;
}

/** The other way round. */
export const turned = (side: Side): Side => (side === "both" ? side : side === "for" ? "against" : "for");

export const bothOf = (one: Side | undefined, other: Side): Side => (one === undefined || one === other ? other : "both");

export function targetId({ target }: Inference): string {
  return "option" in target ? target.option : "claim" in target ? target.claim : target.argument;
}

type OneSide = Exclude<Side, "both">;

/** From an option up through what speaks to it; each thing is visited at most once for either side. */
function walk(option: string, under: ReadonlyMap<string, readonly Inference[]>, tell: (claim: string, side: OneSide) => void): void {
  const seen = new Set<string>();
  const open: { readonly id: string; readonly side: OneSide }[] = [{ id: option, side: "for" }];
  const visit = (id: string, side: OneSide): boolean => {
    const key = `${side} ${id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    open.push({ id, side });
    return true;
  };
  for (let at = open.pop(); at; at = open.pop())
    for (const inference of under.get(at.id) ?? []) {
      const side = inference.polarity === "support" ? at.side : (turned(at.side) as OneSide);
      visit(inference.id, side);
      for (const premise of inference.premises) if (visit(premise, side)) tell(premise, side);
    }
}

function note(reached: Map<string, Map<string, Side>>, claim: string, option: string, side: Side): void {
  const known = reached.get(claim) ?? new Map<string, Side>();
  known.set(option, bothOf(known.get(option), side));
  reached.set(claim, known);
}
