import type { ReliabilityGrade } from "@/contracts/argument/evidence";
import { keepGrade } from "@/server/data/argument/evidence/grades";
import { findSource } from "@/server/data/argument/evidence/sources";
import { actOnFloor } from "@/server/data/argument/floor/act";
import type { DebateScope } from "@/server/data/scope";
import { authorOf } from "../floor/author";
import { noSuchSource } from "./refusals";

type Input = { readonly sourceId: string; readonly value: ReliabilityGrade; readonly reason: string };

/** A participant's grade of how reliable a source is, beside the scenario author's and never mixed with it. */
export async function gradeSource(scope: DebateScope, { sourceId, value, reason }: Input): Promise<null> {
  const { participantId } = authorOf(scope);
  return actOnFloor(scope, "rate", async (tx, { now }) => {
    const source = await findSource(tx, scope.debate.id, sourceId);
    if (!source) throw noSuchSource();
    const isNew = await keepGrade(tx, participantId, { sourceId }, { value, reason }, now);
    const payload = { sourceId, title: source.title, value, reason };
    return { answer: null, entries: isNew ? [{ type: "source-graded", payload }] : [] };
  });
}
