import type { Inference } from "./graph";

export type Under = {
  /** The visible arguments about each option, claim and argument, by its id. */
  readonly under: ReadonlyMap<string, readonly Inference[]>;
  /** The options that are argued about. */
  readonly options: ReadonlySet<string>;
};

/** What stands under what: visible arguments by their target, for walks down from the options. */
export function visibleUnder(inferences: readonly Inference[]): Under {
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
  return { under, options };
}
