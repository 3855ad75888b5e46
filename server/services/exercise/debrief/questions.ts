import { exerciseOf } from "@/contracts/debates/scenario";
import { scenarioContent } from "@/server/data/debates/scenarios";

export type Question = { readonly key: string; readonly text: string };

/** What a debrief asks where its scenario asks nothing. */
const ALWAYS_WORTH_ASKING: readonly Question[] = [
  { key: "what-moved-you", text: "What changed your mind, or came closest to it?" },
  { key: "role-and-self", text: "Where did you have to argue for what you do not believe, and what did you learn from it?" },
  { key: "next-time", text: "What would you do differently if the debate began again tomorrow?" },
];

/** The questions of the debrief: the scenario's, or three that fit any debate. */
export async function questionsOf(scenarioId: string): Promise<readonly Question[]> {
  const { questions } = exerciseOf(await scenarioContent(scenarioId));
  return questions.length > 0 ? questions : ALWAYS_WORTH_ASKING;
}
