import type { Inference } from "./graph";
import { visibleUnder } from "./under";

/**
 * For each claim the options it bears on: as a premise of an argument about the option, or of one about such a claim or
 * argument, and so on down. Only visible arguments carry anything. Claims that bear on no option are left out.
 */
export function optionsReached(inferences: readonly Inference[]): ReadonlyMap<string, ReadonlySet<string>> {
  const { under, options } = visibleUnder(inferences);
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
