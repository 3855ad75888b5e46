import { cardOf } from "@/tests/support/browser/arguing";
import { say } from "@/tests/support/browser/moderating";
import { choose, goToRoom, open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const WORDS = "Whoever wants a book bus has never read a book.";

test("a claim is hidden, its author is told why and appeals, and the appeal is granted", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator);
  await seat(page, stage, "readers", "Rosa");
  await enterPhase(stage, "arguments");
  await say(page, stage, WORDS);

  // Three presses on the floor: the menu, the action, the reason.
  await open(facilitator, `/debates/${stage.slug}`);
  await cardOf(facilitator, WORDS).getByRole("button", { name: "More about this argument" }).click();
  await facilitator.getByRole("button", { name: "Hide this claim" }).click();
  await facilitator.getByRole("button", { name: "Attacks a person instead of a claim" }).click();
  await expect(facilitator.getByText("The claim is hidden. Its author is told.")).toBeVisible();

  const other = await openBrowser();
  await seat(other, stage, "school", "Sam");
  await open(other, `/debates/${stage.slug}`);
  await expect(other.getByText("A moderator took this claim out of sight.")).toBeVisible();
  await expect(other.getByText(WORDS)).toHaveCount(0);

  await open(page, `/debates/${stage.slug}/moderation`);
  await expect(page.getByText(/A moderator has hidden your claim: attacks a person instead of a claim/)).toBeVisible();
  await page.getByRole("button", { name: "Appeal" }).click();
  await page.getByLabel("Your appeal").fill("It was meant as a joke.");
  await page.getByRole("button", { name: "Send the appeal" }).click();
  await expect(page.getByText("The moderators have your appeal; you are told what they decide.")).toBeVisible();

  await goToRoom(facilitator, "Moderation");
  await expect(facilitator.getByText("It was meant as a joke.").first()).toBeVisible();
  await facilitator.getByRole("button", { name: "Grant: as it was before" }).click();
  await expect(facilitator.getByText("Nothing waits for you")).toBeVisible();
  await expect(page.getByText("Your appeal was granted: everything stands as before the decision.")).toBeVisible();
  await expect(other.getByText(WORDS)).toBeVisible();
});

test("under a policy that wants approval, a post waits, and is approved in one press or hidden in two", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser({ viewport: { width: 360, height: 780 } });
  const stage = await openDebate(facilitator);
  await seat(page, stage, "readers", "Rosa");
  await enterPhase(stage, "arguments");
  await open(facilitator, `/debates/${stage.slug}/moderation/settings`);
  await choose(facilitator.getByRole("radio", { name: "Approve before posting" }));
  await facilitator.getByLabel("Reason 1", { exact: true }).fill("Unkind");
  await facilitator.getByRole("button", { name: "Publish" }).click();
  await expect(facilitator.getByText("Published. Everybody in the debate reads it.")).toBeVisible();
  await expect(facilitator.getByText("Nothing waits for you")).toBeVisible();

  await say(page, stage, "First post.");
  await say(page, stage, "Second post.");
  await expect(facilitator.getByText("Second post.")).toBeVisible();
  await facilitator.getByRole("button", { name: "Approve" }).first().click();
  await expect(facilitator.getByText("The argument is approved.")).toBeVisible();
  const second = facilitator.getByRole("listitem").filter({ hasText: "Second post." });
  await second.getByRole("button", { name: "Hide" }).click();
  await facilitator.getByRole("button", { name: "Unkind" }).click();
  await expect(facilitator.getByText("Nothing waits for you")).toBeVisible();
  await facilitator.getByRole("button", { name: "Undo" }).last().click();
  await expect(facilitator.getByText("Taken back. It stands as it did before.")).toBeVisible();
  await expect(facilitator.getByRole("button", { name: "Approve" })).toHaveCount(1);

  await open(page, `/debates/${stage.slug}`);
  await expect(cardOf(page, "First post.")).toBeVisible();
  await expect(page.getByText("Held for a moderator").first()).toBeVisible();
});
