import type { Page } from "@playwright/test";
import { apiOf } from "@/tests/support/browser/api";
import { press, tabTo } from "@/tests/support/browser/keyboard";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

async function debateWith(page: Page, facilitator: Page, delegation: string): Promise<Stage> {
  const stage = await openDebate(facilitator, "ukraine-security-guarantees");
  await seat(page, stage, delegation);
  await enterPhase(stage, "arguments");
  return stage;
}

test("a delegate rates evidence by keyboard, and every figure opens its working", async ({ page, openBrowser }) => {
  const stage = await debateWith(page, await openBrowser(), "estonia");
  await open(page, `/debates/${stage.slug}/evidence/matrix?basis=ratings`);
  await expect(page.getByRole("heading", { name: "Nobody has rated yet how the evidence sits with the options" })).toBeVisible();
  const table = page.getByRole("table", { name: "How each piece of evidence sits with each option" });
  await press(page, table.getByRole("button", { name: /^Rate:/ }).first());
  const dialog = page.getByRole("dialog", { name: "How does this evidence sit with each option?" });
  const nato = dialog.getByRole("group", { name: "NATO membership" });
  await tabTo(page, nato.getByRole("radio", { name: "very inconsistent" }));
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(nato.getByRole("radio", { name: "inconsistent", exact: true })).toBeChecked();
  const pacts = dialog.getByRole("group", { name: "Bilateral pacts" });
  await tabTo(page, pacts.getByRole("radio", { name: "very inconsistent" }));
  await page.keyboard.press("Space");
  await press(page, dialog.getByRole("button", { name: "Save 2\u00a0ratings" }));
  await expect(dialog).toBeHidden();

  await expect(page.getByRole("heading", { name: "NATO membership is least inconsistent with the evidence" })).toBeVisible();
  await expect(table.getByText("yours: very inconsistent")).toBeVisible();
  await table.getByRole("button", { name: "4.00. Working of the inconsistency score of Bilateral pacts" }).click();
  const working = page.getByRole("dialog", { name: "Inconsistency score of Bilateral pacts" });
  await expect(working.getByRole("row", { name: /−2\.00 4\.00$/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await table.getByRole("button", { name: /^0\.50\. Working of the diagnosticity/ }).click();
  await expect(page.getByText("squared distances from the mean −1.50 add up to 0.50", { exact: false })).toBeVisible();
});

test("on a phone one piece of evidence stands at a time, and a rating can be taken back", async ({ page, openBrowser }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const stage = await debateWith(page, await openBrowser(), "estonia");
  await open(page, `/debates/${stage.slug}/evidence/matrix`);
  await page.getByRole("button", { name: "Next" }).click();
  const card = page.getByRole("article", { name: /^Evidence 2 of/ });
  await card.getByRole("button", { name: "Rate this evidence" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: "very consistent" }).first().check({ force: true });
  await dialog.getByRole("button", { name: "Save 1\u00a0rating" }).click();
  await expect(card.getByText("yours: very consistent")).toBeVisible();
  await card.getByRole("button", { name: "Rate this evidence" }).click();
  await dialog.getByRole("button", { name: /^Take back/ }).click();
  await dialog.getByRole("button", { name: "Save 1\u00a0rating" }).click();
  await expect(card.getByText(/^yours/)).toHaveCount(0);
});

test("sorting and filters stand in the address", async ({ page, openBrowser }) => {
  const stage = await debateWith(page, await openBrowser(), "estonia");
  await open(page, `/debates/${stage.slug}/evidence/matrix`);
  await page.getByLabel("Sort by", { exact: true }).selectOption("cited");
  await expect(page).toHaveURL(/\?order=cited$/);
  await page.getByText("Filter the evidence").click();
  await page.getByLabel("Claimed by").selectOption("ukraine");
  await expect(page).toHaveURL(/order=cited&delegation=ukraine$/);
  await expect(page.getByRole("status").filter({ hasText: /of 46 of evidence/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Claimed by")).toHaveValue("ukraine");
  await page.getByRole("link", { name: "Clear 1\u00a0filter" }).click();
  await expect(page).toHaveURL(/\?order=cited$/);
});

test("the facilitator asks a delegation to mend a gap; it sees that at once, goes there and says when it is done", async ({
  page,
  openBrowser,
}) => {
  const facilitator = await openBrowser();
  const stage = await debateWith(page, facilitator, "estonia");
  await open(page, `/debates/${stage.slug}/positions`);
  await open(facilitator, `/debates/${stage.slug}/control`);
  await facilitator.getByRole("link", { name: "What is missing" }).click();
  const attacks = facilitator.getByRole("region", { name: /attacks without an answer$/ });
  await attacks.getByRole("button", { name: "Ask a delegation" }).first().click();
  await attacks.getByLabel("Whom to ask").selectOption("estonia");
  await attacks.getByLabel("What to ask").fill("What do you say to this?");
  await attacks.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(attacks.getByText("Estonia was asked")).toBeVisible();

  const banner = page.getByRole("region", { name: "Asked of your delegation" });
  await expect(banner.getByText("What do you say to this?")).toBeVisible();
  await banner.getByRole("link", { name: "Go there" }).click();
  await expect(page).toHaveURL(/\?argument=[0-9a-f-]{36}$/);
  await banner.getByRole("button", { name: "Done" }).click();
  await expect(banner.getByText("What do you say to this?")).toBeHidden();
  await expect(facilitator.getByRole("region", { name: "What was asked" }).getByText("done", { exact: true })).toBeVisible();
  const prompts = await apiOf(facilitator).prompts.list.query({ debate: stage.slug });
  expect(prompts.map(({ doneAt }) => doneAt !== null)).toEqual([true]);
});
