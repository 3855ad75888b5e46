import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { open } from "@/tests/support/browser/pages";
import { expect, test } from "@/tests/support/browser/test";
import { runRound } from "@/tests/support/panel/in-browsers";
import { answerLibraryPanel, openLibraryPanel } from "@/tests/support/panel/library-panel";

test("results of a panel, with a table open and weights moved by keyboard", async ({ page }) => {
  const stage = await openLibraryPanel(page);
  for (const round of [1, 2]) await runRound(stage, round, answerLibraryPanel);
  await open(page, `/debates/${stage.slug}/panel/results`);
  const weight = page.getByRole("slider", { name: "Benefit" });
  await weight.focus();
  await page.keyboard.press("Home");
  await expect(page.getByRole("heading", { name: /^Book bus is first/ })).toBeVisible();
  await page.locator("summary").filter({ hasText: "Show as table" }).first().focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("figure").first().getByRole("table")).toBeVisible();
  await expectOpenToAll(page, "results of the panel");
});
