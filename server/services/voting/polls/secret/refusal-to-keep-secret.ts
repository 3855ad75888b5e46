import type { PollSettings } from "@/contracts/voting/polls";

/** Why a poll with these terms cannot be secret, or null: a delegation's vote is its own, and some rules ask who is against. */
export function refusalToKeepSecret({ secrecy, electorate, rule }: Pick<PollSettings, "secrecy" | "electorate" | "rule">): string | null {
  if (secrecy === "named") return null;
  if (electorate !== "participants")
    return "A secret ballot is cast by people, each in person. The ballot of a delegation is its public act, and its weight would give it away.";
  if (rule.id === "consensus" || rule.id === "veto")
    return "This rule asks who is against, by name. Choose another rule for a secret ballot.";
  return null;
}
