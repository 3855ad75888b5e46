import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

test("evidence being rated, and the workings of its figures", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser(), "ukraine-security-guarantees");
  await seat(page, stage, "estonia");
  await enterPhase(stage, "arguments");
  const { rows, options } = await apiOf(page).matrix.get.query({ debate: stage.slug });
  const rate = { debate: stage.slug, claimId: rows[0]!.claim, option: options[0]!, value: -2 as const };
  await apiOf(page).matrix.rate.mutate({ ...rate, ...newKey() });
  await open(page, `/debates/${stage.slug}/evidence/matrix?basis=ratings&unrated=yes`);
  for (const button of [/^Rate:/, /Working of the diagnosticity/, /Working of the inconsistency score/]) {
    // Wide windows have the table, and a dialog stays open when the window shrinks.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("table").first().getByRole("button", { name: button }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectOpenToAll(page, String(button));
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("a delegation being asked, and what it sees", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator, "ukraine-security-guarantees");
  await seat(page, stage, "estonia");
  await enterPhase(stage, "arguments");
  const { groups } = await apiOf(facilitator).gaps.list.query({ debate: stage.slug });
  const gap = groups.flatMap(({ gaps }) => gaps)[0]!.id;
  const prompt = { debate: stage.slug, gap, delegation: "estonia", text: "What do you say to this?" };
  await apiOf(facilitator).prompts.send.mutate({ ...prompt, ...newKey() });
  await open(facilitator, `/debates/${stage.slug}/control/gaps`);
  await facilitator.getByRole("button", { name: "Ask a delegation" }).first().click();
  await expectOpenToAll(facilitator, "asking");
  await open(page, `/debates/${stage.slug}/positions`);
  await expect(page.getByRole("region", { name: "Asked of your delegation" })).toBeVisible();
  await expectOpenToAll(page, "asked");
});
