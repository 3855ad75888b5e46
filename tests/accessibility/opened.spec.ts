import type { Page } from "@playwright/test";
import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf } from "@/tests/support/browser/api";
import { moveOn } from "@/tests/support/browser/facilitating";
import { choose, open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { rankByHand, voteByHand } from "@/tests/support/browser/taking-part";
import { expect, test } from "@/tests/support/browser/test";

// What a page hides until somebody asks for it.
test.describe.configure({ timeout: 120_000 });

/** Unfolds whatever can be unfolded without a script. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

test("an argument being written, with its faults, and the dialogs around it", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "school");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  await page.getByRole("button", { name: "Argue for Evening hours" }).click();
  const composer = page.getByRole("region", { name: "Your argument on Evening hours" });
  await composer.getByRole("button", { name: "Cite a source" }).click();
  await composer.getByRole("button", { name: "Add a premise" }).click();
  await composer.getByRole("button", { name: "Post" }).click();
  await expect(composer.getByText("Write your reason here, in one sentence.").first()).toBeVisible();
  await expectOpenToAll(page, "composer");

  for (const button of ["Prepared evidence", "A claim from the floor", "Add a new source"]) {
    await composer.getByRole("button", { name: button }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectOpenToAll(page, button);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("ballots cast, and results with all their working", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser(), "ukraine-security-guarantees");
  await seat(page, stage, "estonia");
  await enterPhase(stage, "opening-ballot");
  await open(page, `/debates/${stage.slug}/vote`);
  await voteByHand(page, "NATO membership");
  await unfold(page);
  await expectOpenToAll(page, "a ballot cast");
  await enterPhase(stage, "final-ballot");
  await rankByHand(page, [["NATO membership"], ["Bilateral pacts", "Assistance only"]]);
  await expectOpenToAll(page, "a ranking cast");
  await enterPhase(stage, "consensus-check");
  await open(page, `/debates/${stage.slug}/vote`);
  await choose(page.getByRole("checkbox", { name: "Bilateral pacts" }));
  await expectOpenToAll(page, "approvals");
  await open(page, `/debates/${stage.slug}/results/final-ranked`);
  await unfold(page);
  await expectOpenToAll(page, "a ranked count with its working");
  await open(page, `/debates/${stage.slug}/results/consensus`);
  await expectOpenToAll(page, "a running count");
});

test("a position being declared", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "villages");
  await enterPhase(stage, "positions");
  await open(page, `/debates/${stage.slug}/positions`);
  await page.getByRole("button", { name: "Revise the position" }).click();
  await page.getByLabel("Reason").fill("");
  await page.getByRole("button", { name: "Declare this position" }).click();
  await expectOpenToAll(page, "declaring");
});

test("control, with its dialogs", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  await seat(await openBrowser(), stage, "readers", "Rosa");
  await open(page, `/debates/${stage.slug}/control`);
  await page.getByRole("button", { name: "Show large" }).click();
  await expectOpenToAll(page, "the room code in large");
  await page.keyboard.press("Escape");
  await moveOn(page, "Opening ballot");
  await unfold(page);
  await expectOpenToAll(page, "control during a ballot");
});

test("an editor with problems", async ({ page }) => {
  const { workspace } = await openDebate(page);
  const [scenario] = (await apiOf(page).scenarios.list.query({ workspace })).filter(({ key }) => key === "library-grant");
  await open(page, `/scenarios/${scenario!.id}/edit?workspace=${workspace}`);
  const editor = page.getByRole("textbox", { name: "Scenario file" });
  await editor.fill((await editor.inputValue()).replace("question:", "qestion:"));
  await expect(page.getByRole("button", { name: /^Line \d+, column/ }).first()).toBeVisible();
  await unfold(page);
  await expectOpenToAll(page, "editor");
});
