import type { MyStandingView } from "@/contracts/panel/opinions";
import type { DebateScope } from "@/server/data/scope";
import { askOpinions } from "./ask";

/** Where the reader stands, which nobody else is told. Null for who has no seat or has rated nothing. */
export async function myStanding(scope: DebateScope): Promise<MyStandingView> {
  if (!scope.participant) return null;
  const { answer } = await askOpinions(scope, { kind: "standing", participant: scope.participant.id });
  if (!answer) return null;
  const { x, y, ratings, missing, camp, nearestOther } = answer;
  return { x, y, ratings, missing, camp, nearestOther };
}
