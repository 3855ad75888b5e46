import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { press } from "@/tests/support/browser/keyboard";
import { open } from "@/tests/support/browser/pages";
import { openDebate } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsausführungsbestimmungen, and what else?";

test("the panel’s set-up: before there is one, its items and their dialogs, a round, and its end", async ({ page }) => {
  const { slug } = await openDebate(page);
  const { panel } = apiOf(page);
  const here = { debate: slug };
  const address = `/debates/${slug}/control/panel`;
  await open(page, address);
  await expectOpenToAll(page, "no panel yet");

  await panel.create.mutate({ ...here, items: "scenario", ...newKey() });
  const words = { section: LONG.slice(0, 80), question: LONG, description: LONG, option: null, criterion: null };
  await panel.saveItem.mutate({
    ...here,
    item: { kind: "estimate", unit: "boats", scale: "log", least: null, most: null, truth: 3, ...words },
    ...newKey(),
  });
  const choices = ["one", "two", "three"].map((key) => ({ key, label: `${key} ${LONG}`.slice(0, 120) }));
  await panel.saveItem.mutate({ ...here, item: { kind: "ranking", choices, tiesAllowed: true, ...words }, ...newKey() });
  await open(page, address);
  await expect(page.getByRole("button", { name: `Move down: ${LONG}` })).toBeVisible();
  await expectOpenToAll(page, "before the opening");

  await press(page, page.getByRole("button", { name: "Add an item" }));
  await expectOpenToAll(page, "a new item");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Add an item" })).toBeFocused();
  await press(page, page.getByRole("button", { name: "For options and criteria" }));
  await expectOpenToAll(page, "items for options");
  await page.keyboard.press("Escape");
  await open(page, `${address}/preview`);
  await expectOpenToAll(page, "the preview");

  await panel.registerStopRule.mutate({
    ...here,
    rule: { criteria: [{ kind: "agreement", atLeast: 0.7 }], need: "all", settledShare: 0.8, maximumRounds: 3 },
    ...newKey(),
  });
  await panel.open.mutate({ ...here, ...newKey() });
  await open(page, address);
  await press(page, page.getByRole("button", { name: "Open round 1" }));
  await expect(page.getByRole("heading", { name: "Round 1" })).toBeVisible();
  await expectOpenToAll(page, "a round");
  await press(page, page.getByRole("button", { name: "Close the round and count it" }));
  await expect(page.getByRole("button", { name: "Open round 2" })).toBeVisible();
  await press(page, page.getByRole("button", { name: "Close the panel" }));
  await expectOpenToAll(page, "closing it");
  await press(page, page.getByRole("dialog").getByRole("button", { name: "Close the panel" }));
  await expect(page.getByText("The panel is closed.", { exact: true }).first()).toBeVisible();
  await expectOpenToAll(page, "closed");
});
