import type { Page } from "@playwright/test";
import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { press, tabTo } from "@/tests/support/browser/keyboard";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";
import { castBehindThePages, openSecretBallot } from "@/tests/support/secret/in-browsers";

/** By keyboard alone. */
async function cast(voter: Page, option: string): Promise<void> {
  const choice = voter.getByRole("radio", { name: option });
  await tabTo(voter, voter.getByRole("radio").first());
  await voter.keyboard.press("Space");
  for (let step = 0; step < 10 && !(await choice.isChecked()); step += 1) await voter.keyboard.press("ArrowDown");
  await expect(choice).toBeChecked();
  await press(voter, voter.getByRole("button", { name: "Cast ballot for good" }));
}

test("a secret ballot with a number: before it is cast, after, and found in the list that was counted", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const voter = await openBrowser();
  const others = [await openBrowser(), await openBrowser()];
  await seat(voter, stage, "readers", "The voter");
  for (const [place, other] of others.entries()) await seat(other, stage, "staff", `Another voter ${place + 1}`);
  await openSecretBallot(stage, "secret-trackable");

  await open(voter, `/debates/${stage.slug}/vote`);
  await voter.getByText("What the operator of the server can still see").click();
  await expectOpenToAll(voter, "before the ballot is cast");

  await cast(voter, "Book bus");
  const heading = voter.getByRole("heading", { name: "Your own ballot, in secret" });
  await expect(voter.getByText("You have voted", { exact: true })).toBeVisible();
  await expect(heading, "where the form was, for whoever reads on by keyboard").toBeFocused();
  const number = (await voter.locator("code").first().textContent())!;
  await expectOpenToAll(voter, "the ballot is cast, and its number shown");

  for (const other of others) await castBehindThePages(other, stage, "evening-hours");
  await enterPhase(stage, "debrief");
  await open(voter, `/debates/${stage.slug}/results/final`);
  await press(voter, voter.getByRole("button", { name: "Show the list, and find my ballot" }));
  await expect(voter.getByText("Your ballot was counted")).toBeVisible();
  await expect(voter.getByLabel("Your number")).toHaveValue(number);
  await expectOpenToAll(voter, "the list, and one's own ballot in it");

  await voter.getByLabel("Your number").fill("too short");
  await expectOpenToAll(voter, "a number that is none");
});
