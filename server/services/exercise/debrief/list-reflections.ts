import type { ReflectionPage } from "@/contracts/exercise/debrief";
import { reflectionsOn } from "@/server/data/exercise/debrief/reflections";
import type { DebateScope } from "@/server/data/scope";

const PAGE = 20;

/** What people answered to a question of the debrief, newest first, a page at a time. */
export async function listReflections({ debate }: DebateScope, question: string, cursor: string | null): Promise<ReflectionPage> {
  const rows = await reflectionsOn(debate.id, question, cursor, PAGE + 1);
  const answers = rows.slice(0, PAGE).map((row) => ({ ...row, at: row.at.toISOString() }));
  return { answers, next: rows.length > PAGE ? answers.at(-1)!.participantId : null };
}
