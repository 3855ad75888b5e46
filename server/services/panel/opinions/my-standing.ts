import type { MyStandingAnswer } from "@/contracts/panel/opinions";
import type { DebateScope } from "@/server/data/scope";
import { askOpinions } from "./ask";
import { within } from "./latest";

/** Where the reader stands, which nobody else is told. Null for who has no seat or has rated nothing. */
export async function myStanding(scope: DebateScope): Promise<MyStandingAnswer> {
  if (!scope.participant) return { standing: null, isLate: false };
  const reply = await within(PATIENCE, askOpinions(scope, { kind: "standing", participant: scope.participant.id }));
  if (!reply) return { standing: null, isLate: true };
  if (!reply.answer) return { standing: null, isLate: false };
  const { x, y, ratings, missing, camp, nearestOther } = reply.answer;
  return { standing: { x, y, ratings, missing, camp, nearestOther }, isLate: false };
}

/** In milliseconds. */
const PATIENCE = 1_000;
