import { cardOf } from "@/tests/support/browser/arguing";
import { choose, goToRoom, open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

test("one person in two tabs: what is done in one is there in the other", async ({ page, context, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers", "Rosa");
  await enterPhase(stage, "opening-ballot");
  const other = await context.newPage();
  await open(page, `/debates/${stage.slug}/vote`);
  await open(other, `/debates/${stage.slug}/vote`);
  await choose(page.getByRole("radio", { name: "Book bus" }));
  await page.getByRole("button", { name: "Cast ballot" }).click();
  await expect(other.getByText("Your ballot is cast: Book bus.")).toBeVisible();
  await expect(other.getByRole("radio", { name: "Book bus" })).toBeChecked();
  await choose(other.getByRole("radio", { name: "Study rooms" }));
  await other.getByRole("button", { name: "Change ballot" }).click();
  await expect(page.getByText("Your ballot, changed: Study rooms.")).toBeVisible();

  // The phase moves on: both tabs follow, wherever they are.
  await goToRoom(other, "Background");
  await enterPhase(stage, "arguments");
  await expect(other.locator("[aria-current=step]")).toContainText("Arguments");
  await expect(page.getByRole("link", { name: "See the result" })).toBeVisible();
});

test("the back button leads from room to room, and a draft waits where it was left", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "school");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  await page.getByRole("button", { name: "Argue for Study rooms" }).click();
  await page.getByLabel("Your reason").fill("Half a sentence, not yet");
  await goToRoom(page, "Positions");
  await goToRoom(page, "Record");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Positions" })).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "Continue your draft for Study rooms" }).click();
  await expect(page.getByLabel("Your reason")).toHaveValue("Half a sentence, not yet");
  await page.getByLabel("Your reason").fill("A whole sentence, and posted.");
  await page.getByRole("button", { name: "Post" }).click();
  await expect(cardOf(page, "A whole sentence, and posted.")).toBeVisible();
  await page.reload();
  await expect(page.getByText("A whole sentence, and posted.")).toHaveCount(1);
});
