import { DomainError } from "../../kernel";
import type { ArgumentGraph, Polarity, Status, Target } from "../graph";
import { claimsReachedFrom } from "./circles";
import { refusalOfLock } from "./locking";

/** An argument about to be made. Claims it will bring along are not in `premises`: nothing can lead to them yet. */
export type NewArgument = {
  readonly polarity: Polarity;
  readonly target: Target;
  readonly premises: readonly string[];
};

/**
 * Why an argument cannot be added to the graph, or null. Codes: `invalid` (not one target, a supporting undercut, a premise
 * twice, a circle), `not-found` (target or premise unknown), `conflict` (target or premise is out of sight or gone, target locked).
 */
export function refusalToAdd(graph: ArgumentGraph, argument: NewArgument): DomainError | null {
  return (
    refusalOfShape(argument) ??
    refusalOfTarget(graph, argument.target) ??
    refusalOfLockedTarget(graph, argument.target) ??
    refusalOfPremises(graph, argument.premises) ??
    refusalOfCircle(graph, argument)
  );
}

function refusalOfShape({ target, polarity, premises }: NewArgument): DomainError | null {
  if (Object.values(target).filter((id) => id !== undefined).length !== 1)
    return new DomainError("invalid", "An argument speaks to exactly one option, claim or argument.");
  if ("argument" in target && polarity !== "attack")
    return new DomainError(
      "invalid",
      "The step of another argument can be attacked, not supported. To support it, add a reason for its claim.",
    );
  if (new Set(premises).size !== premises.length) return new DomainError("invalid", "The same claim stands twice among the premises.");
  return null;
}

function refusalOfTarget(graph: ArgumentGraph, target: Target): DomainError | null {
  if ("option" in target)
    return graph.options.has(target.option) ? null : new DomainError("not-found", "There is no such option in this debate.");
  if ("claim" in target) return refusalOfStatus(graph.claims.get(target.claim), "claim", "answer");
  return refusalOfStatus(graph.arguments.find(({ id }) => id === target.argument)?.status, "argument", "answer");
}

function refusalOfLockedTarget({ locked }: ArgumentGraph, target: Target): DomainError | null {
  if ("option" in target) return null;
  return "claim" in target
    ? refusalOfLock(locked?.has(target.claim) ?? false, "claim", "answer")
    : refusalOfLock(locked?.has(target.argument) ?? false, "argument", "answer");
}

function refusalOfPremises(graph: ArgumentGraph, premises: readonly string[]): DomainError | null {
  for (const claim of premises) {
    const refusal = refusalOfStatus(graph.claims.get(claim), "claim", "build on");
    if (refusal) return refusal;
  }
  return null;
}

const WHY_NOT = {
  withdrawn: "was withdrawn; there is nothing left to $doing.",
  held: "awaits a moderator; until then nobody can $doing it.",
  hidden: "was hidden by a moderator; nobody can $doing it.",
  merged: "was merged into another one that says the same; go there to $doing it.",
} as const satisfies Record<Exclude<Status, "visible">, string>;

/** Why a claim or argument with this status cannot be answered, built on, cited for or rated; `undefined` is one that does not exist. */
export function refusalOfStatus(status: Status | undefined, what: "claim" | "argument", doing: string): DomainError | null {
  if (status === undefined) return new DomainError("not-found", `There is no such ${what} in this debate.`);
  return status === "visible" ? null : new DomainError("conflict", `This ${what} ${WHY_NOT[status].replace("$doing", doing)}`);
}

/**
 * A circle would make a claim a reason for itself: from a premise through the new argument to its target, and from there,
 * through what rests on that target, back to the premise.
 */
function refusalOfCircle(graph: ArgumentGraph, { target, premises }: NewArgument): DomainError | null {
  if ("option" in target || premises.length === 0) return null;
  if ("claim" in target && premises.includes(target.claim))
    return new DomainError("invalid", "A claim cannot be a reason for or against itself.");
  const reached = claimsReachedFrom(graph.arguments, target);
  return premises.some((claim) => reached.has(claim))
    ? new DomainError(
        "invalid",
        "This would argue in a circle: the premise already rests on what it is meant to speak to. Give a reason of its own.",
      )
    : null;
}
