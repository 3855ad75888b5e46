import type { Inference } from "./graph";

const ATTACK_KINDS = ["rebut", "undermine", "undercut"] as const;
export type AttackKind = (typeof ATTACK_KINDS)[number];

/** What each kind of attack does, as the beginning of a sentence about what is attacked. */
export const ATTACK_WORDS = {
  rebut: "Rebuts",
  undermine: "Undermines",
  undercut: "Undercuts",
} as const satisfies Record<AttackKind, string>;

/**
 * What kind of attack an argument is among others; null for one that supports. An attack on another argument's step undercuts
 * (Pollock 1987); one on a claim that a visible argument rests on undermines it; any other, on an option or on a claim that is
 * only concluded, rebuts (Prakken 2010).
 */
export function attackKind(
  inferences: readonly Inference[],
  { polarity, target }: Pick<Inference, "polarity" | "target">,
): AttackKind | null {
  if (polarity === "support") return null;
  if ("argument" in target) return "undercut";
  if ("option" in target) return "rebut";
  const isPremise = inferences.some(({ status, premises }) => status === "visible" && premises.includes(target.claim));
  return isPremise ? "undermine" : "rebut";
}
