import type { ItemKind } from "@/domain/elicitation";

/** Kinds of items as their author chooses among them. */
export const KIND_WORDS = {
  rating: { label: "Rating from 1 to 9", hint: "How an option does by a criterion, or how good something is altogether." },
  agreement: { label: "Agreement", hint: "A scale of whole steps, such as 1 to 5." },
  ranking: { label: "Ranking", hint: "What comes first, second and so on." },
  estimate: { label: "Four-step estimate", hint: "Lowest, highest, best, and how sure." },
  probability: { label: "Probability", hint: "A number from 0 to 100%." },
  allocation: { label: "Allocation of 100 points", hint: "Points shared out over several things." },
  choice: { label: "Choice", hint: "One or several of those that are named." },
  reason: { label: "Open reason", hint: "Words, and no number." },
  policy: { label: "Policy Delphi", hint: "Desirability, feasibility, importance and confidence, each from 1 to 4." },
} as const satisfies Record<ItemKind, { readonly label: string; readonly hint: string }>;
