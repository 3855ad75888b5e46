import { randomBytes, randomUUID } from "node:crypto";
import type { PanelItemInput } from "@/contracts/panel/item-input";
import type { PanelSettings } from "@/contracts/panel/panel";
import type { StopRule } from "@/domain/elicitation";
import { prisma } from "@/server/data/connection/client";
import { DEFAULT_FEEDBACK, DEFAULT_RULES } from "@/server/data/panel/panel/panel";
import { aDebate, type Participant, type TestDebate } from "../factories/a-debate";
import { newKey } from "../factories/a-user";

export const SETTINGS: PanelSettings = {
  mode: "rounds",
  purpose: "consensus",
  instructions: "Answer as you think.",
  anonymity: "facilitator-only",
  rules: DEFAULT_RULES,
  feedback: DEFAULT_FEEDBACK,
};
export const STOP_RULE: StopRule = {
  criteria: [{ kind: "agreement", atLeast: 0.7 }],
  need: "all",
  settledShare: 1,
  maximumRounds: 3,
};

export const anItem = (question: string, changes: Partial<PanelItemInput> = {}): PanelItemInput =>
  ({ kind: "rating", section: "", question, description: "", option: null, criterion: null, ...changes }) as PanelItemInput;

export type RunPanel = {
  readonly debate: TestDebate;
  readonly panellists: readonly (Participant & { readonly panellistId: string; readonly sheetKey: string })[];
  readonly setUp: () => ReturnType<TestDebate["facilitator"]["api"]["panel"]["preparation"]>;
};

type Wanted = {
  readonly settings?: Partial<PanelSettings>;
  readonly items?: readonly PanelItemInput[];
  readonly stopRule?: StopRule | null;
  readonly panellists?: number;
  readonly groups?: readonly string[];
  readonly isOpened?: boolean;
};

/** A panel that was set up through the real services, with panellists who have joined. */
export async function aRunPanel(wanted: Wanted = {}): Promise<RunPanel> {
  const { settings = {}, items = [anItem("First"), anItem("Second")], stopRule = STOP_RULE, isOpened = true } = wanted;
  const debate = await aDebate({ delegates: {} });
  const { api } = debate.facilitator;
  const here = { debate: debate.slug };
  await api.panel.create({ ...here, items: "none", ...newKey() });
  await api.panel.configure({ ...here, settings: { ...SETTINGS, ...settings }, ...newKey() });
  for (const item of items) await api.panel.saveItem({ ...here, item, ...newKey() });
  if (stopRule) await api.panel.registerStopRule({ ...here, rule: stopRule, ...newKey() });
  const panellists: RunPanel["panellists"][number][] = [];
  for (let place = 0; place < (wanted.panellists ?? 0); place++)
    panellists.push(await aPanellist(debate, `Panellist ${place}`, wanted.groups?.[place] ?? ""));
  if (isOpened) await api.panel.open({ ...here, ...newKey() });
  return { debate, panellists, setUp: () => api.panel.preparation(here) };
}

async function aPanellist(debate: TestDebate, name: string, group: string): Promise<RunPanel["panellists"][number]> {
  const somebody = await debate.join(undefined, name);
  const panellistId = randomUUID();
  const email = `${panellistId}@example.org`;
  const seat = { participantId: somebody.participantId, status: "joined", batch: 1, joinedAt: new Date() };
  await prisma.panellist.create({
    data: { id: panellistId, debateId: debate.id, email, foldedEmail: email, name, group, ...seat },
    select: { id: true },
  });
  return { ...somebody, panellistId, sheetKey: randomBytes(32).toString("base64url") };
}

type Opening = Partial<{ what: "proposals" | "answers"; asks: "all" | "unsettled"; carry: "copied" | "blank"; minutes: number | null }>;

export const openRound = ({ debate }: RunPanel, opening: Opening = {}) =>
  debate.facilitator.api.panel.openRound({
    ...{ debate: debate.slug, what: "answers", asks: "all", carry: "copied", minutes: null },
    ...opening,
    ...newKey(),
  });
export const closeRound = ({ debate }: RunPanel) => debate.facilitator.api.panel.closeRound({ debate: debate.slug, ...newKey() });

/** Every panellist answers the items by their keys: one value for each panellist. */
export async function answer({ debate, panellists }: RunPanel, values: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  const round = await prisma.panelRound.findFirstOrThrow({ where: { debateId: debate.id, closedAt: null } });
  const panel = await prisma.panel.findUniqueOrThrow({ where: { debateId: debate.id } });
  const ids = new Map((round.items as { key: string; id: string }[]).map(({ key, id }) => [key, id]));
  for (const [key, given] of Object.entries(values))
    for (const [place, value] of given.entries())
      await panellists[place]!.api.answers.give({
        ...{ debate: debate.slug, roundId: round.id, itemId: ids.get(key)!, value: value as never, reason: "" },
        ...(panel.anonymity === "detached" && { sheetKey: panellists[place]!.sheetKey }),
        ...newKey(),
      });
}

/** What the record says, of one type, oldest first. */
export async function entriesOf({ debate }: RunPanel, type: string): Promise<readonly Record<string, unknown>[]> {
  const rows = await prisma.recordEntry.findMany({ where: { debateId: debate.id, type }, orderBy: { seq: "asc" } });
  return rows.map(({ payload }) => JSON.parse(payload));
}
