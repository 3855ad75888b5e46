import type { Inference } from "./graph";

/**
 * For each claim the options it bears on: as a premise of an argument about the option, or of one about such a claim or
 * argument, and so on down. Only visible arguments carry anything. Claims that bear on no option are left out.
 */
export function optionsReached(inferences: readonly Inference[]): ReadonlyMap<string, ReadonlySet<string>> {
  const under = new Map<string, Inference[]>();
  const options = new Set<string>();
  for (const inference of inferences) {
    if (inference.status !== "visible") continue;
    const { target } = inference;
    const id = "option" in target ? target.option : "claim" in target ? target.claim : target.argument;
    if ("option" in target) options.add(id);
    const siblings = under.get(id);
    if (siblings) siblings.push(inference);
    else under.set(id, [inference]);
  }
  const reached = new Map<string, Set<string>>();
  for (const option of options) {
    const seen = new Set([option]);
    const open = [option];
    for (let id = open.pop(); id !== undefined; id = open.pop())
      for (const inference of under.get(id) ?? [])
        for (const next of [inference.id, ...inference.premises]) {
          if (seen.has(next)) continue;
          seen.add(next);
          open.push(next);
          if (next === inference.id) continue;
          const known = reached.get(next);
          if (known) known.add(option);
          else reached.set(next, new Set([option]));
        }
  }
  return reached;
}
