import type { PolicyScale } from "@/domain/elicitation";

/** From the least to the most, after Turoff 1970. */
export const POLICY_WORDS: Readonly<Record<PolicyScale, { readonly title: string; readonly steps: readonly string[] }>> = {
  desirability: { title: "Desirability", steps: ["Very undesirable", "Undesirable", "Desirable", "Very desirable"] },
  feasibility: { title: "Feasibility", steps: ["Definitely not", "Probably not", "Probably", "Definitely"] },
  importance: { title: "Importance", steps: ["Unimportant", "Slightly", "Important", "Very important"] },
  confidence: { title: "How sure you are", steps: ["Unsure", "Risky", "Reliable", "Certain"] },
};
