import { DomainError } from "@/domain/kernel";
import { csvText } from "@/formats/csv";
import { ownRatings } from "@/server/data/panel/opinions/whole";
import type { DebateScope } from "@/server/data/scope";

const WORDS = { 1: "agree", 0: "pass", [-1]: "disagree" } as const;

/** What the reader rated, for themselves: every claim, its words where they may be read, the rating and when. */
export async function exportOwnRatings(scope: DebateScope): Promise<string> {
  if (!scope.participant) throw new DomainError("not-allowed", "Only those who take part have ratings.");
  const rows = await ownRatings(scope.debate.id, scope.participant.id);
  return csvText([
    ["claim", "text", "rating", "meaning", "at"],
    ...rows.map(({ claim, text, rating, at }) => [claim, text, rating, WORDS[rating], at.toISOString()]),
  ]);
}
