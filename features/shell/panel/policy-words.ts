import type { PolicyScale } from "@/domain/elicitation";

type Words = {
  readonly name: string;
  /** As panellists are asked for it. */
  readonly title: string;
  readonly steps: readonly string[];
};

/** The scales of a policy Delphi from the least to the most, after Turoff 1970. */
export const POLICY_WORDS: Readonly<Record<PolicyScale, Words>> = {
  desirability: {
    name: "Desirability",
    title: "Desirability",
    steps: ["Very undesirable", "Undesirable", "Desirable", "Very desirable"],
  },
  feasibility: { name: "Feasibility", title: "Feasibility", steps: ["Definitely not", "Probably not", "Probably", "Definitely"] },
  importance: { name: "Importance", title: "Importance", steps: ["Unimportant", "Slightly", "Important", "Very important"] },
  confidence: { name: "Confidence", title: "How sure you are", steps: ["Unsure", "Risky", "Reliable", "Certain"] },
};
