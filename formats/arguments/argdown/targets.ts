import type { Target } from "@/domain/argumentation";
import type { LossCounter } from "../losses";
import type { DocumentArgument } from "../types";
import type { Draft, Drafts } from "./drafts";
import type { Argument, Statement, Step } from "./outline";
import type { Statements } from "./statements";

/** The arguments of the document, each with what its target became; those whose target became nothing are lost. */
export function withTargets({ all, madeOf }: Drafts, statements: Statements, lost: LossCounter): readonly DocumentArgument[] {
  return all.flatMap((draft) => {
    const { id, title, premises, note, byline } = draft;
    const aim =
      draft.to.kind === "statement"
        ? atStatement(draft, draft.to, statements, lost)
        : atArgument(draft, draft.to, madeOf, statements, lost);
    return aim ? [{ id, title, ...aim, premises, note, byline }] : [];
  });
}

type Aim = Pick<DocumentArgument, "polarity" | "target">;

function atStatement({ kind }: Draft, to: Statement, statements: Statements, lost: LossCounter): Aim | null {
  if (kind === "undercut") lost.add("undercuts of statements", "Only a step can be undercut: they attack the statement.");
  if (statements.isImplied(to)) {
    lost.add(
      "relations to implied conclusions",
      "Where a conclusion only says that something else does not hold, there is nothing to speak to.",
    );
    return null;
  }
  const option = statements.optionOf(to);
  const target: Target = option === null ? { claim: statements.claimOf(to) } : { option };
  return { polarity: kind === "support" ? "support" : "attack", target };
}

/** To speak to an argument is to speak to its premise, or to the step where that is said or there are several. */
function atArgument({ kind }: Draft, to: Argument | Step, madeOf: Drafts["madeOf"], statements: Statements, lost: LossCounter): Aim | null {
  const made = madeOf(to);
  if (kind === "undercut" && made) return { polarity: "attack", target: { argument: made.id } };
  if (kind === "undercut")
    lost.add("undercuts of arguments that lead nowhere", "Where there is no step, they attack what the argument says.");
  const premises = premisesOf(to, made, statements);
  if (premises.length === 1 || (kind !== "attack" && premises.length > 0)) {
    if (premises.length > 1) lost.add("support of arguments with several premises", "It goes to the first premise.");
    return { polarity: kind === "support" ? "support" : "attack", target: { claim: premises[0]! } };
  }
  lost.add("attacks on arguments with several premises", "Which premise they mean is not said: they speak to the step.");
  return made ? { polarity: "attack", target: { argument: made.id } } : null;
}

function premisesOf(to: Argument | Step, made: Draft | undefined, statements: Statements): readonly string[] {
  if (made) return made.premises;
  return to.kind === "argument" && to.steps.length === 0 ? [statements.descriptionOf(to)] : [];
}
