import { type Fraction, fraction, percent, shareOf } from "../amount";
import type { DecisionRule, RuleParameter, Share } from "./types";

/** Parameters that several rules take. */
export const BASE: RuleParameter & { readonly kind: "base" } = {
  kind: "base",
  label: "Share of",
  says: "What the votes are a share of: those that choose something, all that are cast, or those of everybody entitled to vote.",
  default: "counted",
};

export const shareParameter = (
  label: string,
  says: string,
  share: Share,
  above: Share = [0, 1],
): RuleParameter & { readonly kind: "share" } => ({
  kind: "share",
  label,
  says,
  default: share,
  above,
});

export const baseOf = (rule: DecisionRule) => rule.of ?? BASE.default;

export const toFraction = ([numerator, denominator]: Share): Fraction => fraction(numerator, denominator);

/** "half", "two thirds", "55%", "3/4". */
export function shareInWords([numerator, denominator]: Share): string {
  if (numerator * 2 === denominator) return "half";
  if (numerator * 3 === denominator * 2) return "two thirds";
  return denominator === 100 ? `${numerator}%` : `${numerator}/${denominator}`;
}

/** "16 of 27 members (59.3%)". */
export const partInWords = (part: number, whole: number, unit: string): string =>
  `${part} of ${whole} ${unit} (${percent(shareOf(fraction(part), fraction(whole)))})`;

/** The least whole number that is at least this share of the whole. */
export const leastOf = ([numerator, denominator]: Share, whole: number): number => {
  const product = BigInt(numerator) * BigInt(whole);
  return Number((product + BigInt(denominator) - 1n) / BigInt(denominator));
};
