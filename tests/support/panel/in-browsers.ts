import { type APIRequestContext, type Page, request } from "@playwright/test";
import type { PanelItemInput } from "@/contracts/panel/item-input";
import type { PanelSettings } from "@/contracts/panel/panel";
import type { PanelItemView } from "@/contracts/panel/shared";
import type { StopRule } from "@/domain/elicitation";
import { newJoinKey } from "@/lib/trpc/keys";
import { apiOf, newKey, postAuth } from "../browser/api";
import { openDebate, type Stage } from "../browser/stage";

export type Expert = { readonly name: string; readonly group: string; readonly browser: { readonly request: APIRequestContext } };
export type PanelStage = Stage & { readonly experts: readonly Expert[] };

export const PANEL_SETTINGS: PanelSettings = {
  mode: "rounds",
  purpose: "consensus",
  instructions: "Answer as you think.",
  anonymity: "facilitator-only",
  rules: {
    agreement: null,
    consensus: { kind: "shares", atLeast: 0.7, under: 0.15 },
    outliers: { kind: "quartiles" },
  },
  feedback: { distribution: true, groups: true, reasons: true },
};

type Wanted = {
  readonly settings?: Partial<PanelSettings>;
  readonly items: readonly PanelItemInput[];
  /** Asked for every option of the debate. */
  readonly criteria?: readonly string[];
  readonly stopRule?: StopRule;
  /** One group an expert. */
  readonly groups: readonly string[];
  readonly scenario?: string;
};

/** A panel with experts who have joined by their links, so far without a round. The facilitator's page gets an account first; all by procedures. */
export async function openPanel(facilitator: Page, wanted: Wanted): Promise<PanelStage> {
  const stage = await openDebate(facilitator, wanted.scenario);
  const api = apiOf(facilitator);
  const here = { debate: stage.slug };
  await api.panel.create.mutate({ ...here, items: "none", ...newKey() });
  await api.panel.configure.mutate({ ...here, settings: { ...PANEL_SETTINGS, ...wanted.settings }, ...newKey() });
  if (wanted.criteria) {
    const { options } = await api.debates.get.query(here);
    const every = { options: options.map(({ key }) => key), criteria: [...wanted.criteria] };
    const words = { kind: "rating", question: "{criterion} of {option}", section: "" } as const;
    await api.panel.generateItems.mutate({ ...here, ...words, ...every, ...newKey() });
  }
  for (const item of wanted.items) await api.panel.saveItem.mutate({ ...here, item, ...newKey() });
  if (wanted.stopRule) await api.panel.registerStopRule.mutate({ ...here, rule: wanted.stopRule, ...newKey() });
  const lines = wanted.groups.map((group, place) => `Expert ${place + 1},expert-${place + 1}@example.org,,${group}`);
  await api.panellists.invite.mutate({ ...here, text: ["name,email,expertise,group", ...lines].join("\n"), send: false, ...newKey() });
  await api.panel.open.mutate({ ...here, ...newKey() });
  const { people } = await api.panellists.list.query(here);
  const experts: Expert[] = [];
  for (const { id, name, group } of people) {
    const { url } = await api.panellists.makeLink.mutate({ ...here, panellistId: id, ...newKey() });
    const browser = { request: await request.newContext({ baseURL: new URL(url).origin }) };
    await postAuth(browser, "callback/panel", { token: url.split("/").at(-1)!, key: newJoinKey() });
    experts.push({ name, group, browser });
  }
  return { ...stage, experts };
}

/** What one expert answers to one item in a round; undefined: they pass it over. */
export type Answering = (item: PanelItemView, expert: number, round: number) => unknown;

/** A round in which every expert answers, from its opening to its close. */
export async function runRound({ slug, facilitator, experts }: PanelStage, number: number, answer: Answering, reason = ""): Promise<void> {
  const here = { debate: slug };
  const api = apiOf(facilitator);
  const opening = { what: "answers", asks: "all", carry: "blank", minutes: null } as const;
  await api.panel.openRound.mutate({ ...here, ...opening, ...newKey() });
  const { round } = await api.answers.questionnaire.query(here);
  const giving = experts.map(async ({ browser }, place) => {
    const own = apiOf(browser);
    for (const item of round!.items) {
      const value = answer(item, place, number);
      if (value !== undefined)
        await own.answers.give.mutate({ ...here, roundId: round!.id, itemId: item.id, value: value as never, reason, ...newKey() });
    }
  });
  await Promise.all(giving);
  await api.panel.closeRound.mutate({ ...here, ...newKey() });
}
