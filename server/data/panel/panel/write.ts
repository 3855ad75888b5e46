import type { PanelSettings } from "@/contracts/panel/panel";
import type { KeptGroups } from "@/contracts/panel/shared";
import type { StopRule } from "@/domain/elicitation";
import { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../../connection/client";

const json = (value: unknown) => value as Prisma.InputJsonObject;

export async function insertPanel(tx: Transaction, debateId: string): Promise<void> {
  await tx.panel.create({ data: { debateId }, select: { debateId: true } });
}

/** Writes everything that is chosen before the opening; the database refuses after it. */
export async function updateSettings(tx: Transaction, debateId: string, { rules, feedback, ...words }: PanelSettings): Promise<void> {
  await tx.panel.update({
    where: { debateId },
    data: { ...words, rules: json(rules), feedback: json(feedback) },
    select: { debateId: true },
  });
}

type Registered = { readonly rule: StopRule; readonly hash: string; readonly at: Date };

export async function updateStopRule(tx: Transaction, debateId: string, registered: Registered | null): Promise<void> {
  await tx.panel.update({
    where: { debateId },
    data: {
      stopRule: registered ? json(registered.rule) : Prisma.DbNull,
      stopRuleHash: registered?.hash ?? null,
      stopRuleRegisteredAt: registered?.at ?? null,
    },
    select: { debateId: true },
  });
}

export async function openPanelRow(tx: Transaction, debateId: string, openedAt: Date, keptGroups: KeptGroups): Promise<void> {
  await tx.panel.update({ where: { debateId }, data: { openedAt, keptGroups: json(keptGroups) }, select: { debateId: true } });
}

export async function closePanelRow(tx: Transaction, debateId: string, closedAt: Date): Promise<void> {
  await tx.panel.update({ where: { debateId }, data: { closedAt }, select: { debateId: true } });
}
