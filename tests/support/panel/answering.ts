import { randomBytes, randomUUID } from "node:crypto";
import type { AnswerValue } from "@/contracts/panel/answers";
import type { PanelItemView } from "@/contracts/panel/shared";
import type { AnonymityLevel } from "@/domain/disclosure";
import type { Item } from "@/domain/elicitation";
import { prisma } from "@/server/data/connection/client";
import { sealAnswers } from "@/server/data/panel/answers/seal";
import { aDebate, type Participant, type TestDebate } from "../factories/a-debate";
import { newKey } from "../factories/a-user";

export type TestPanellist = Participant & { readonly panellistId: string };
export type TestPanel = {
  readonly debate: TestDebate;
  readonly items: readonly PanelItemView[];
  readonly roundId: string;
  readonly panellists: readonly TestPanellist[];
};
type Wanted = {
  readonly anonymity: AnonymityLevel;
  readonly panellists?: number;
  readonly items?: readonly Item[];
  readonly mode?: "rounds" | "real-time";
  readonly keptGroups?: object;
  readonly groupOf?: (index: number) => string;
};

export const RATING: Item = { kind: "rating", settings: { option: null, criterion: null } };

/** A panel in a debate of its own, with people on it and a first round that is open. */
export async function aPanel({
  anonymity,
  panellists: count = 3,
  items: asked = [RATING, RATING],
  mode = "rounds",
  keptGroups = { group: null, expertise: null },
  groupOf = () => "",
}: Wanted): Promise<TestPanel> {
  const debate = await aDebate({ phase: "arguments", delegates: {} });
  const data = { debateId: debate.id, anonymity, mode, keptGroups, openedAt: new Date() };
  await prisma.panel.create({ data, select: { debateId: true } });
  const items = asked.map((item, index) => viewOf(item, index));
  for (const { id, key, order, kind, question, settings } of items)
    await prisma.panelItem.create({ data: { id, debateId: debate.id, key, order, kind, question, settings }, select: { id: true } });
  const panellists: TestPanellist[] = [];
  for (let index = 0; index < count; index++) panellists.push(await aPanellist(debate, index, groupOf(index)));
  return { debate, items, panellists, roundId: await openRound({ debate, items }, 1) };
}

/** Somebody who was invited and has joined. */
export async function aPanellist(debate: TestDebate, index: number, group = ""): Promise<TestPanellist> {
  const participant = await debate.join(undefined, `Panellist ${index}`);
  const panellistId = randomUUID();
  const email = `${panellistId}@example.org`;
  await prisma.panellist.create({
    data: {
      id: panellistId,
      debateId: debate.id,
      participantId: participant.participantId,
      email,
      foldedEmail: email,
      name: `Panellist ${index}`,
      group,
      status: "joined",
      batch: 1,
    },
    select: { id: true },
  });
  return { ...participant, panellistId };
}

export async function openRound({ debate, items }: Pick<TestPanel, "debate" | "items">, number: number): Promise<string> {
  const id = randomUUID();
  const data = { id, debateId: debate.id, number, items: items as unknown as object[], openedAt: new Date() };
  await prisma.panelRound.create({ data, select: { id: true } });
  return id;
}

export async function closeRound(roundId: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await sealAnswers(tx, roundId);
    await tx.panelRound.update({ where: { id: roundId }, data: { closedAt: new Date() }, select: { id: true } });
  });
}

type Given = {
  readonly value?: unknown;
  readonly reason?: string;

  readonly item?: number;
  readonly sheetKey?: string;
  readonly roundId?: string;
};

/** What a panellist's browser sends. */
export function answerOf({ debate, items, roundId }: TestPanel, { item = 0, value = 5, reason = "", ...more }: Given) {
  return { debate: debate.slug, roundId, itemId: items[item]!.id, value: value as AnswerValue | null, reason, ...newKey(), ...more };
}

export const give = (panel: TestPanel, { api }: TestPanellist, given: Given) => api.answers.give(answerOf(panel, given));

/** A key as a browser draws it. */
export const aSheetKey = (): string => randomBytes(32).toString("base64url");

function viewOf(item: Item, index: number): PanelItemView {
  const words = { section: "", question: `Question ${index}`, description: "", option: null, criterion: null, choices: [] };
  return { ...item, ...words, id: randomUUID(), key: `q-${index}`, order: index };
}
