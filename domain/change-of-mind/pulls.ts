import { type Inference, visibleUnder } from "../argumentation";
import type { OptionKey } from "../tally";

/** Which way an argument pulls an option: towards it, or away from it. */
export type Pull = "towards" | "away";
export type Pulls = ReadonlyMap<OptionKey, Pull>;

/**
 * For each visible argument the options it bears on and which way, followed down from the option: whatever supports what supports an
 * option pulls towards it, and every attack in between turns it round. An argument that pulls an option both ways by two roads
 * pulls it neither way. Cycles end where they began.
 */
export function pullsOf(inferences: readonly Inference[]): ReadonlyMap<string, Pulls> {
  const { under, options } = visibleUnder(inferences);
  const pulls = new Map<string, Map<OptionKey, Pull>>();
  for (const option of options)
    for (const [argument, ways] of waysTo(option, under)) {
      if (ways.size > 1) continue;
      const known = pulls.get(argument) ?? new Map<OptionKey, Pull>();
      pulls.set(argument, known.set(option, [...ways][0]!));
    }
  return pulls;
}

const TURNED = { towards: "away", away: "towards" } as const satisfies Record<Pull, Pull>;

type Step = { readonly id: string; readonly pull: Pull };

/** Every argument under an option, with the ways in which it pulls it. */
function waysTo(option: string, under: ReadonlyMap<string, readonly Inference[]>): ReadonlyMap<string, ReadonlySet<Pull>> {
  const ways = new Map<string, Set<Pull>>();
  const seen = new Set<string>();
  const open: Step[] = [{ id: option, pull: "towards" }];
  for (let step = open.pop(); step !== undefined; step = open.pop())
    for (const { id, polarity, premises } of under.get(step.id) ?? []) {
      const pull = polarity === "support" ? step.pull : TURNED[step.pull];
      const known = ways.get(id) ?? new Set<Pull>();
      ways.set(id, known.add(pull));
      for (const next of [id, ...premises]) {
        if (seen.has(`${pull} ${next}`)) continue;
        seen.add(`${pull} ${next}`);
        open.push({ id: next, pull });
      }
    }
  return ways;
}
