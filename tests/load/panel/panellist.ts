import { randomInt } from "node:crypto";
import type { PanelItemView } from "@/contracts/panel/shared";
import { type Browser, pause } from "../class/browser";
import type { OpenPage } from "../class/page";
import { someAnswer, someReason } from "./questions";
import type { StagedPanel, StagedPanellist, StagedRound } from "./stage";

/** Somebody on the panel with the page open, and what the server told them that it has kept. */
export type Taking = {
  readonly panellist: StagedPanellist;
  readonly browser: Browser;
  readonly page: OpenPage;
  /** By item, the last answer that was acknowledged. */
  readonly kept: Map<string, { readonly value: unknown; readonly reason: string }>;
};

/** Comes to the questionnaire, answers it from the first item to the last, and goes back to some. */
export async function answerAll(panel: StagedPanel, round: StagedRound, taking: Taking): Promise<void> {
  const whole = round.deadline - Date.now();
  await pause(Math.random() * whole * 0.4);
  await come(panel, taking);
  const order = [...round.items, ...round.items.filter(() => randomInt(4) === 0)];
  // Through with it well before the end; a few are not, and go on in the last seconds.
  const until = round.deadline - Math.max(1_500, whole * 0.05 * Math.random());
  for (const [place, item] of order.entries()) {
    const each = Math.max(0, until - Date.now()) / (order.length - place);
    await pause(each * (0.5 + Math.random() * 0.5));
    await give(panel, round, taking, item);
  }
}

/** Answers changed at the very last moment, some of them too late: those must not be kept. */
export async function answerLate(panel: StagedPanel, round: StagedRound, taking: Taking): Promise<void> {
  await pause(Math.max(0, round.deadline - Date.now() - 400 + Math.random() * 1_000));
  await give(panel, round, taking, round.items[randomInt(round.items.length)]!);
}

async function come({ debate, anonymity }: StagedPanel, { browser, page, panellist }: Taking): Promise<void> {
  await browser.page(`/debates/${debate.slug}/panel`);
  await page.open();
  await page.goTo("panel");
  if (anonymity === "detached") await browser.readByBody("answers.openSheet", { debate: debate.slug, sheetKey: panellist.sheetKey });
}

async function give({ debate, anonymity }: StagedPanel, round: StagedRound, taking: Taking, item: PanelItemView): Promise<void> {
  const value = someAnswer(item);
  const reason = item.kind !== "reason" && randomInt(8) === 0 ? someReason() : "";
  const answer = await taking.browser.act("answers.give", {
    ...{ debate: debate.slug, roundId: round.id, itemId: item.id, value, reason },
    ...(anonymity === "detached" && { sheetKey: taking.panellist.sheetKey }),
  });
  if (answer) taking.kept.set(item.id, { value, reason });
}
