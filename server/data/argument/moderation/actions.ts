import { v7 as newId } from "uuid";
import type { LogAction, Standing } from "@/domain/moderation";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../../connection/client";
import type { ThingRef } from "./things";

export type NewAction = {
  readonly debateId: string;
  readonly action: LogAction;
  readonly thing: ThingRef;
  readonly actorId: string | null;
  readonly at: Date;
  /** How the thing stood before. */
  readonly before?: Standing;
  readonly reason?: { readonly key: string; readonly label: string } | null;
  readonly note?: string;
  readonly aboutId?: string | null;
};

/** Adds to the log and answers the entry's id. Ids grow with time, so the log is read in their order. */
export async function insertAction(tx: Transaction, entry: NewAction): Promise<string> {
  const { debateId, action, thing, actorId, at, before, reason = null, note = "", aboutId = null } = entry;
  const id = newId();
  const standing = before && { status: before.status, isLocked: before.isLocked, awaitsApproval: before.awaitsApproval };
  const details = { ...standing, ...(reason ? { reasonLabel: reason.label } : {}) } as Prisma.InputJsonObject;
  const { claimId, argumentId } = columnsOf(thing);
  await tx.moderationAction.createMany({
    data: [{ id, debateId, action, claimId, argumentId, aboutId, reason: reason?.key ?? "", details, note, actorId, at }],
  });
  return id;
}

export const columnsOf = ({ kind, id }: ThingRef) => ({
  claimId: kind === "claim" ? id : null,
  argumentId: kind === "argument" ? id : null,
});

export type ActionRow = {
  readonly id: string;
  readonly action: LogAction;
  readonly thing: ThingRef;
  readonly aboutId: string | null;
  readonly actorId: string | null;
  readonly note: string;
  readonly reason: { readonly key: string; readonly label: string } | null;
  /** How the thing stood before. */
  readonly before: Standing;
};

export async function findAction(tx: Transaction, debateId: string, id: string): Promise<ActionRow | null> {
  const row = await tx.moderationAction.findFirst({ where: { id, debateId }, select: ACTION });
  return row && rowOf(row);
}

/** What has been done about a thing, newest first. */
export async function actionsAbout(tx: Transaction, thing: ThingRef): Promise<readonly ActionRow[]> {
  const { claimId, argumentId } = columnsOf(thing);
  const rows = await tx.moderationAction.findMany({ where: { claimId, argumentId }, orderBy: { id: "desc" }, select: ACTION });
  return rows.map(rowOf);
}

/** What was decided together with this decision: the same action on claims that came with an argument. */
export async function companionsOf(tx: Transaction, { id, action }: ActionRow): Promise<readonly ActionRow[]> {
  const rows = await tx.moderationAction.findMany({ where: { aboutId: id, action }, orderBy: { id: "asc" }, select: ACTION });
  return rows.map(rowOf);
}

/** The appeal against a decision, and whether it was decided. */
export async function findAppealAgainst(
  tx: Transaction,
  decisionId: string,
): Promise<{ readonly id: string; readonly isSettled: boolean } | null> {
  const appeal = await tx.moderationAction.findFirst({ where: { aboutId: decisionId, action: "appeal" }, select: { id: true } });
  return appeal && { id: appeal.id, isSettled: await isSettled(tx, appeal.id) };
}

export async function isSettled(tx: Transaction, appealId: string): Promise<boolean> {
  const decided = await tx.moderationAction.findFirst({
    where: { aboutId: appealId, action: { in: ["uphold", "overturn"] } },
    select: { id: true },
  });
  return decided !== null;
}

const ACTION = {
  id: true,
  action: true,
  claimId: true,
  argumentId: true,
  aboutId: true,
  actorId: true,
  note: true,
  reason: true,
  details: true,
} as const;

type Row = Prisma.ModerationActionGetPayload<{ select: typeof ACTION }>;

function rowOf({ claimId, argumentId, action, reason, details, ...row }: Row): ActionRow {
  const { reasonLabel, status, isLocked, awaitsApproval } = details as Partial<Standing> & { readonly reasonLabel?: string };
  return {
    ...row,
    action: action as LogAction,
    thing: claimId ? { kind: "claim", id: claimId } : { kind: "argument", id: argumentId! },
    reason: reason ? { key: reason, label: reasonLabel ?? reason } : null,
    before: { status: status ?? "visible", isLocked: isLocked ?? false, awaitsApproval: awaitsApproval ?? false },
  };
}
