import type { DecisionView } from "@/contracts/argument/moderation";
import type { Reader } from "@/domain/moderation";
import type { LogRow } from "@/server/data/argument/moderation/log";
import type { ThingRef, Things } from "@/server/data/argument/moderation/things";

/** A decision as its author and the moderators read it. */
export function decisionView(row: LogRow): DecisionView {
  const { id, action, note, by, at } = row;
  return { id, action, reason: reasonOf(row)?.label ?? null, note: note === "" ? null : note, by, at: at.toISOString() };
}

export function reasonOf({ reason, reason_label: label }: LogRow): { readonly key: string; readonly label: string } | null {
  return reason === "" ? null : { key: reason, label: label ?? reason };
}

export const refIn = ({ kind, thing_id: id }: LogRow): ThingRef => ({ kind, id });

/** What moderators and appellants wrote may quote what is hidden: it is between the author and those who moderate. */
export function noteFor(row: LogRow, { claims, arguments: all }: Things, { actor, isModerator }: Reader): string | null {
  const thing = row.kind === "claim" ? claims.get(row.thing_id) : all.get(row.thing_id);
  const isAuthor = actor !== null && thing?.author_id === actor.participantId;
  return row.note !== "" && (isModerator || isAuthor) ? row.note : null;
}
