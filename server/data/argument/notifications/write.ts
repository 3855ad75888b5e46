import { v7 as newId } from "uuid";
import type { NotificationKind } from "@/contracts/argument/notifications";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../../connection/client";

/** Exactly one claim or argument. */
export type Thing = { readonly claimId: string } | { readonly argumentId: string };
export type NewNotification = {
  readonly debateId: string;
  readonly participantId: string;
  readonly kind: NotificationKind;
  readonly actorId: string | null;
  readonly claimId: string | null;
  readonly argumentId: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  readonly at: Date;
  readonly releasedAt: Date | null;
};

export async function insertNotifications(tx: Transaction, notifications: readonly NewNotification[]): Promise<void> {
  if (notifications.length === 0) return;
  await tx.notification.createMany({
    data: notifications.map((one) => ({ ...one, id: newId(), details: one.details as Prisma.InputJsonObject })),
  });
}

/** Lets go of what was held back about a claim or an argument. */
export async function releaseNotifications(tx: Transaction, thing: Thing, at: Date): Promise<void> {
  await tx.notification.updateMany({ where: { ...thing, releasedAt: null }, data: { releasedAt: at } });
}

/** Of these participants, those who belong to this debate and have not left it. */
export async function stillThere(tx: Transaction, debateId: string, participantIds: readonly string[]): Promise<readonly string[]> {
  const found = await tx.participant.findMany({
    where: { debateId, id: { in: [...participantIds] }, leftAt: null },
    select: { id: true },
  });
  return found.map(({ id }) => id);
}

/** Whether others are told of a new claim or argument of this debate, or of new words, only once a moderator has approved it. */
export async function isToldAfterApproval(tx: Transaction, debateId: string): Promise<boolean> {
  const policy = await tx.moderationPolicy.findUnique({ where: { debateId }, select: { mode: true } });
  return policy !== null && policy.mode !== "after";
}
