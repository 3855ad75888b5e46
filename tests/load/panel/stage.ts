import { randomBytes, randomUUID } from "node:crypto";
import type { PanelItemView } from "@/contracts/panel/shared";
import type { AnonymityLevel } from "@/domain/disclosure";
import { sessionCookie } from "@/server/auth/cookies";
import { newSessionToken, sessionHash } from "@/server/auth/session-token";
import { prisma } from "@/server/data/connection/client";
import { newKey } from "../../support/factories/a-user";
import { aRunPanel, openRound, type RunPanel } from "../../support/panel/running";
import { QUESTIONS } from "./questions";

export type StagedPanellist = { readonly panellistId: string; readonly userId: string; readonly cookie: string; readonly sheetKey: string };
export type StagedPanel = {
  readonly debate: RunPanel["debate"];
  readonly anonymity: AnonymityLevel;
  readonly panellists: readonly StagedPanellist[];
};
export type StagedRound = { readonly id: string; readonly deadline: number; readonly items: readonly PanelItemView[] };

const GROUPS = ["industry", "research", "government", "unions", "citizens"];
const EXPERTISE = ["economics", "law", "engineering"];

/** A panel that is open, with so many panellists who have joined, each with a session of their own. */
export async function aStagedPanel(anonymity: AnonymityLevel, count: number): Promise<StagedPanel> {
  const { debate } = await aRunPanel({ settings: { anonymity }, items: QUESTIONS, isOpened: false });
  const people = Array.from({ length: count }, (_, index) => ({
    ...{ index, name: `Panellist ${index + 1}`, token: newSessionToken() },
    ...{ userId: randomUUID(), participantId: randomUUID(), panellistId: randomUUID() },
  }));
  await prisma.user.createMany({ data: people.map(({ userId, name }) => ({ id: userId, name })) });
  await prisma.participant.createMany({
    data: people.map(({ userId, participantId, name }) => ({
      ...{ id: participantId, debateId: debate.id, userId, role: "observer", displayName: name },
    })),
  });
  await prisma.panellist.createMany({
    data: people.map(({ index, panellistId, participantId, name }) => ({
      ...{ id: panellistId, debateId: debate.id, participantId, name, status: "joined", batch: 1, joinedAt: new Date() },
      ...{ email: `${panellistId}@example.org`, foldedEmail: `${panellistId}@example.org`, pseudonym: `P${index + 1}` },
      ...{ group: GROUPS[index % GROUPS.length]!, expertise: EXPERTISE[index % EXPERTISE.length]! },
    })),
  });
  const expiresAt = new Date(Date.now() + 86_400_000);
  await prisma.session.createMany({
    data: people.map(({ userId, token }) => ({ id: randomUUID(), userId, tokenHash: sessionHash(token), expiresAt })),
  });
  await debate.facilitator.api.panel.open({ debate: debate.slug, ...newKey() });
  const panellists = people.map(({ panellistId, userId, token }) => ({
    ...{ panellistId, userId, cookie: `${sessionCookie()}=${token}`, sheetKey: randomBytes(32).toString("base64url") },
  }));
  return { debate, anonymity, panellists };
}

/** Opens the panel's round, which ends by the clock. */
export async function aStagedRound({ debate }: StagedPanel, minutes: number): Promise<StagedRound> {
  await openRound({ debate, panellists: [], setUp: () => Promise.reject() }, { minutes });
  const row = await prisma.panelRound.findFirstOrThrow({ where: { debateId: debate.id, closedAt: null } });
  return { id: row.id, deadline: row.deadline!.getTime(), items: row.items as unknown as readonly PanelItemView[] };
}
