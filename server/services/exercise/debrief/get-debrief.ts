import type { DebriefView } from "@/contracts/exercise/debrief";
import { whoSpoke } from "@/server/data/exercise/debrief/people";
import { reflectionCounts } from "@/server/data/exercise/debrief/reflections";
import { debriefSettings } from "@/server/data/exercise/debrief/start";
import type { DebateScope } from "@/server/data/scope";
import { isDebriefed } from "./is-debriefed";
import { questionsOf } from "./questions";

/** What the debrief asks, how many have answered, and what has come out of the role by now. */
export async function getDebrief(scope: DebateScope): Promise<DebriefView> {
  const { debate, participant } = scope;
  const isOver = isDebriefed(scope);
  const [questions, counts, { opensBriefs }, people] = await Promise.all([
    questionsOf(debate.scenarioId),
    reflectionCounts(debate.id, participant?.id ?? null),
    debriefSettings(debate.id),
    isOver ? whoSpoke(debate.id) : [],
  ]);
  return {
    isDebriefed: isOver,
    opensBriefs,
    people,
    questions: questions.map(({ key, text }) => {
      const row = counts.find(({ question }) => question === key);
      const mine = row?.text && row.at ? { text: row.text, at: row.at.toISOString() } : null;
      return { key, text, answers: row?.answers ?? 0, mine };
    }),
  };
}
