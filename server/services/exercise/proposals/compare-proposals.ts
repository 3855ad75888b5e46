import type { ComparedProposals } from "@/contracts/exercise/proposals";
import { changedParts, partsOf } from "@/domain/negotiation";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import { wordingChanges } from "../../argument/floor/claims/wording-changes";
import { proposalOf } from "./acting";
import { proposalCard, readOut } from "./views";

/** Two proposals side by side, part by part, with the words in which the second differs from the first. */
export async function compareProposals(
  scope: DebateScope,
  numbers: { readonly a: number; readonly b: number },
): Promise<ComparedProposals> {
  const [a, b, labels] = await Promise.all([
    proposalOf("now", scope, numbers.a),
    proposalOf("now", scope, numbers.b),
    optionLabels("now", scope.debate.id),
  ]);
  const differing = new Set(changedParts(a.text, b.text));
  const parts = partsOf(a.text, b.text).map((part) => ({
    part,
    words: differing.has(part) ? wordingChanges(readOut(a.text, part, labels), readOut(b.text, part, labels)) : null,
  }));
  return { a: proposalCard(a), b: proposalCard(b), parts };
}
