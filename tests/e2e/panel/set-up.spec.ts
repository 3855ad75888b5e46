import type { Locator, Page } from "@playwright/test";
import { apiOf, newKey, tell } from "@/tests/support/browser/api";
import { press } from "@/tests/support/browser/keyboard";
import { choose, goToRoom, open } from "@/tests/support/browser/pages";
import { openDebate } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const items = (page: Page) => page.getByRole("region", { name: "What it is asked" });
const rounds = (page: Page) => page.getByRole("region", { name: "Rounds" });
const said = (page: Page, words: string | RegExp) => expect(page.getByText(words).first()).toBeVisible();

/** Writes an item in the dialog that a button opens; answers the dialog, which stays where the server refuses it. */
async function write(page: Page, kind: string, question: string, more?: (dialog: Locator) => Promise<void>): Promise<Locator> {
  await page.getByRole("button", { name: "Add an item" }).click();
  const dialog = page.getByRole("dialog", { name: "A new item" });
  await dialog.getByLabel("Kind").selectOption({ label: kind });
  await dialog.getByLabel("Question").fill(question);
  await more?.(dialog);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  return dialog;
}

test("a panel is set up from its scenario, opened under its promise, and asks in rounds", async ({ page, faults }) => {
  const { slug } = await openDebate(page);
  await open(page, `/debates/${slug}/control`);

  await test.step("Control leads to it, and it begins with the scenario’s items", async () => {
    await page.getByRole("region", { name: "Panel" }).getByRole("link", { name: "Set up a panel" }).click();
    await page.getByRole("button", { name: /^Begin with the scenario’s \d+ items$/ }).click();
    await expect(items(page).getByRole("listitem").first()).toBeVisible();
  });

  await test.step("items are added, changed, moved by the keyboard, and taken out", async () => {
    const before = await items(page).getByRole("listitem").count();
    faults.expectFault(/400/);
    const dialog = await write(page, "Ranking", "What comes first?", (form) => form.getByLabel("What is ranked").fill("Time"));
    await expect(dialog.getByText("Name at least two.")).toBeVisible();
    await dialog.getByLabel("What is ranked").fill("Time\nMoney");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog).toBeHidden();
    const estimate = await write(page, "Four-step estimate", "How many visits in a year?", async (form) => {
      await form.getByLabel("Unit").fill("visits");
      await form.getByLabel("What is true").fill("1200");
    });
    await expect(estimate).toBeHidden();
    await expect(items(page).getByRole("listitem")).toHaveCount(before + 2);
    await expect(items(page).getByRole("listitem").filter({ hasText: "How many visits" })).toContainText("calibration");

    const up = page.getByRole("button", { name: "Move up: How many visits in a year?" });
    await press(page, up);
    await expect(page.getByRole("button", { name: "Move down: How many visits in a year?" })).toBeVisible();
    await expect(
      up.or(page.getByRole("button", { name: "Move down: How many visits in a year?" })).and(page.locator(":focus")),
    ).toHaveCount(1);

    await page.getByRole("button", { name: "Change: What comes first?" }).click();
    const change = page.getByRole("dialog", { name: "Change the item" });
    await change.getByLabel("Question").fill("What should come first?");
    await change.getByRole("button", { name: "Save" }).click();
    await expect(items(page).getByText("What should come first?", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Take out: What should come first?" }).click();
    await expect(items(page).getByRole("listitem")).toHaveCount(before + 1);
  });

  await test.step("the same is asked of every option at one press", async () => {
    const before = await items(page).getByRole("listitem").count();
    await page.getByRole("button", { name: "For options and criteria" }).click();
    const dialog = page.getByRole("dialog", { name: "Items for options and criteria" });
    await choose(dialog.getByRole("radio", { name: "Probability" }));
    await dialog.getByLabel("Question").fill("How probable is it that {option} lasts five years?");
    for (const box of await dialog.getByRole("group", { name: "Criteria" }).getByRole("checkbox").all()) await box.uncheck({ force: true });
    await dialog.getByRole("button", { name: /^Add up to/ }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(() => items(page).getByRole("listitem").count()).toBeGreaterThan(before + 1);
    await said(page, /^(\d+\. )?How probable is it that .+ lasts five years\?$/);
  });

  await test.step("the questionnaire can be tried before anybody is asked", async () => {
    await page.getByRole("link", { name: "See it as a panellist does" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "As a panellist sees it" })).toBeVisible();
    await expect(page.getByText("Nothing here is kept")).toBeVisible();
    await page.getByRole("link", { name: "The panel", exact: true }).click();
  });

  await test.step("what it is promised is saved before the opening fixes it, and what contradicts itself is not", async () => {
    const terms = page.getByRole("region", { name: "What it is promised" });
    await choose(terms.getByRole("radio", { name: "Detached" }));
    await choose(terms.getByRole("radio", { name: "In real time" }));
    await expect(terms.getByText(/Choose rounds, or another anonymity\.$/)).toBeVisible();
    await choose(terms.getByRole("radio", { name: "In rounds" }));
    await expect(rounds(page).getByText(/^Something below is chosen and not saved/)).toBeVisible();
    await terms.getByRole("button", { name: "Save", exact: true }).click();
    await expect(rounds(page).getByText(/^Detached\. Answers are kept apart from people/)).toBeVisible();
  });

  await test.step("the stop rule is registered with its time and hash, and the opening keeps it", async () => {
    const ending = page.getByRole("region", { name: "When it ends" });
    await ending.getByLabel("Percent agreement, at least").fill("75");
    await ending.getByRole("button", { name: "Register this rule" }).click();
    await expect(ending.getByText("An item is settled when at least 75% agree.")).toBeVisible();
    await expect(ending.getByText(/hash [0-9a-f]{64}$/)).toBeVisible();
    await rounds(page).getByRole("button", { name: "Open the panel" }).click();
    await expect(ending.getByText("The stop rule is registered: it is not changed any more.")).toBeVisible();
    await expect(ending.getByRole("button", { name: "Register this rule" })).toBeHidden();
  });

  await test.step("round 1 is opened, given an end, and refuses another rule from any program", async () => {
    await rounds(page).getByRole("button", { name: "Open round 1" }).click();
    await expect(rounds(page).getByRole("heading", { name: "Round 1" })).toBeVisible();
    await rounds(page).getByLabel("Minutes from now").fill("30");
    await rounds(page).getByRole("button", { name: "Have it end then" }).click();
    await expect(rounds(page).getByText("until it closes")).toBeVisible();
    const refused = await tell(page, "panel.registerStopRule", { debate: slug, rule: null, ...newKey() });
    expect(refused.status()).toBe(409);
    await expect(page.getByRole("button", { name: /^Take out: / })).toHaveCount(0);
    await rounds(page).getByRole("button", { name: "Close the round and count it" }).click();
    await expect(rounds(page).getByRole("listitem").filter({ hasText: "Round 1" })).toContainText("Closed");
  });

  await test.step("the next asks what is unsettled and begins blank; then the panel is closed for good", async () => {
    await choose(rounds(page).getByRole("radio", { name: "what is unsettled" }));
    await choose(rounds(page).getByRole("radio", { name: "nothing" }));
    await rounds(page).getByRole("button", { name: "Open round 2" }).click();
    await expect(rounds(page).getByRole("heading", { name: "Round 2" })).toBeVisible();
    await rounds(page).getByRole("button", { name: "Close the panel" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Close the panel" }).click();
    await expect(rounds(page).getByText("The panel is closed.", { exact: true })).toBeVisible();
    await expect(rounds(page).getByRole("button")).toHaveCount(0);
    await goToRoom(page, "Control");
    await expect(page.getByRole("region", { name: "Panel" }).getByText("The panel is closed.")).toBeVisible();
  });
});

test("phases with items of a panel say what they do to its rounds before they do it", async ({ page }) => {
  const { workspace } = await openDebate(page);
  const api = apiOf(page);
  const { id: scenarioId } = (await api.scenarios.list.query({ workspace })).find(({ key }) => key === "ukraine-security-guarantees")!;
  const { title, optionSets, delegations } = await api.scenarios.get.query({ workspace, scenarioId });
  const { slug } = await api.debates.create.mutate({
    ...{ workspace, scenarioId, title, optionSet: optionSets[0]!.key, agenda: "expert", delegations: delegations.map(({ key }) => key) },
    ...{ seating: "choose", audience: "members", ...newKey() },
  });
  await api.debates.openRoom.mutate({ debate: slug, ...newKey() });
  await open(page, `/debates/${slug}/control`);
  await page.getByLabel("Phase to enter").selectOption("2");
  await said(page, /^The next round of the panel opens with \d+\sitems\.$/);
  await page.getByRole("button", { name: /^Skip to Round 1/ }).click();
  const panel = page.getByRole("region", { name: "Panel" });
  await expect(panel.getByText("Round 1 is taking answers.")).toBeVisible();
  await said(page, "Round 1 of the panel closes and is counted.");
  await page.getByRole("button", { name: /^Next phase: / }).click();
  await expect(panel.getByText("Round 2 is taking answers.").or(panel.getByText("No round is open."))).toBeVisible();
});
