import type { Inference } from "@/domain/argumentation";

type Step = Pick<Inference, "id" | "target" | "premises">;

/**
 * Of the arguments to be added, in their order, those that would close a circle: from a premise through the argument to its target
 * and on to the premise. Those that speak to the step of such an argument, and so on, go with it. Standing arguments have no circle.
 */
export function circleClosers(standing: readonly Step[], added: readonly Step[]): ReadonlySet<string> {
  const graph = new Onward();
  for (const argument of standing) graph.add(argument);
  // Whatever is never reached speaks to an argument that is left out, or to the step of one that speaks to its own.
  const closers = new Set(added.map(({ id }) => id));
  for (const argument of targetsFirst(added)) {
    const { target } = argument;
    if (("argument" in target && closers.has(target.argument)) || graph.reaches(target, new Set(argument.premises))) continue;
    closers.delete(argument.id);
    graph.add(argument);
  }
  return closers;
}

/** An argument comes after the one whose step it speaks to, else in the order given. */
export function targetsFirst<One extends Step>(added: readonly One[]): readonly One[] {
  const own = new Set(added.map(({ id }) => id));
  const waiting = new Map<string, One[]>();
  const ordered: One[] = [];
  for (const argument of added) {
    const { target } = argument;
    if (!("argument" in target) || !own.has(target.argument)) ordered.push(argument);
    else waiting.set(target.argument, [...(waiting.get(target.argument) ?? []), argument]);
  }
  // Grows while it is walked.
  for (const { id } of ordered) ordered.push(...(waiting.get(id) ?? []));
  return ordered;
}

/** Where arguments lead: from a claim to what it is a premise for, from an argument to its target. */
class Onward {
  readonly #targets = new Map<string, Step["target"]>();
  readonly #uses = new Map<string, string[]>();

  add({ id, target, premises }: Step): void {
    this.#targets.set(id, target);
    for (const claim of premises) {
      const uses = this.#uses.get(claim);
      if (uses) uses.push(id);
      else this.#uses.set(claim, [id]);
    }
  }

  reaches(start: Step["target"], claims: ReadonlySet<string>): boolean {
    const open: Step["target"][] = [start];
    const seen = new Set<string>();
    for (let at = open.pop(); at; at = open.pop()) {
      if ("option" in at) continue;
      const id = "claim" in at ? at.claim : at.argument;
      if (seen.has(id)) continue;
      seen.add(id);
      if ("argument" in at) {
        const target = this.#targets.get(id);
        if (target) open.push(target);
        continue;
      }
      if (claims.has(id)) return true;
      for (const use of this.#uses.get(id) ?? []) open.push({ argument: use });
    }
    return false;
  }
}
