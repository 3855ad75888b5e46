import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { argueByHand, cardOf } from "@/tests/support/browser/arguing";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const CLAIM = "Evening hours serve those who work by day.";

test("what is offered while one writes, and the dialogs of an argument's menu", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "school");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  await argueByHand(page, "Evening hours", "for", { text: CLAIM });
  await page.getByRole("button", { name: "Argue for Evening hours" }).click();
  await page.getByLabel("Your reason").fill("Evening hours serve people who work by day.");
  await expect(page.getByText("Has this been said?")).toBeVisible();
  await expectOpenToAll(page, "claims that say the same");

  const menu = cardOf(page, CLAIM).getByRole("button", { name: "More about this argument" });
  await menu.click();
  await expect(page.getByRole("button", { name: "Criteria of this claim…" })).toBeVisible();
  await expectOpenToAll(page, "the menu");
  await page.getByRole("button", { name: "Criteria of this claim…" }).click();
  await expectOpenToAll(page, "criteria");
  await page.keyboard.press("Escape");
  await menu.click();
  await page.getByRole("button", { name: "This claim is the same as another…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("status").filter({ hasText: "the best first" })).toBeVisible();
  await expectOpenToAll(page, "which claim says the same");
  await dialog.getByRole("listitem").getByRole("button").first().click();
  await expect(dialog.getByRole("button", { name: "Choose another" })).toBeVisible();
  await expectOpenToAll(page, "what a merge moves");
});
