import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { tabTo } from "@/tests/support/browser/keyboard";
import { open } from "@/tests/support/browser/pages";
import { expect, test } from "@/tests/support/browser/test";
import { answerEveryKind, EVERY_KIND } from "@/tests/support/panel/every-kind";
import { openPanel, runRound } from "@/tests/support/panel/in-browsers";

test("the questions of a panel, of every kind, with the panel's answers beside them", async ({ page, openBrowser }) => {
  const groups = Array.from({ length: 6 }, () => "engineers");
  const stage = await openPanel(page, { items: EVERY_KIND, groups });
  await runRound(stage, 1, answerEveryKind, "As the tables of last year have it.");
  const opening = { what: "answers", asks: "all", carry: "copied", minutes: null } as const;
  await apiOf(page).panel.openRound.mutate({ debate: stage.slug, ...opening, ...newKey() });
  const expert = await openBrowser({ storageState: await stage.experts[0]!.browser.request.storageState() });
  await open(expert, `/debates/${stage.slug}/panel`);
  const rating = expert.getByRole("region", { name: "How good is wind at sea?" });
  await tabTo(expert, rating.getByRole("radio", { name: "9, the best" }));
  await expert.keyboard.press("ArrowLeft");
  await expect(rating.getByRole("radio", { name: "8", exact: true })).toBeChecked();
  await expect(rating.getByText("Saved", { exact: true })).toBeVisible();
  await expectOpenToAll(expert, "the questions of a panel");
});
