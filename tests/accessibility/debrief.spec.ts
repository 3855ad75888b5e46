import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

test("news with an answer asked for, Control's injects, and the debrief", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator, "ukraine-security-guarantees");
  await seat(page, stage, "italy");
  await enterPhase(stage, "injects");
  await open(page, `/debates/${stage.slug}/news`);
  await expect(page.getByRole("article").first()).toBeVisible();
  await expectOpenToAll(page, "news");
  await open(facilitator, `/debates/${stage.slug}/control`);
  const panel = facilitator.getByRole("region", { name: "Injects" });
  await panel.getByRole("button", { name: "Write an inject" }).click();
  await expect(panel.getByRole("form", { name: "New inject" })).toBeVisible();
  await expectOpenToAll(facilitator, "writing an inject");
  await enterPhase(stage, "debrief");
  const answer = { question: "news", text: "The incident moved us." };
  await apiOf(page).debrief.answer.mutate({ debate: stage.slug, ...answer, ...newKey() });
  await open(page, `/debates/${stage.slug}/debrief`);
  await expect(page.getByRole("slider", { name: "Moment of the debate" })).toBeVisible();
  await page.getByText("1\u00a0answer to").click();
  await expect(page.getByText("The incident moved us.").last()).toBeVisible();
  await expectOpenToAll(page, "debrief");
});
