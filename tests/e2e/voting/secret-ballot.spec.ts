import type { Page } from "@playwright/test";
import { apiOf } from "@/tests/support/browser/api";
import { choose, open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";
import { castByHand, openSecretBallot } from "@/tests/support/secret/in-browsers";

/** How many have voted, as this person is told. */
const turnOut = async (page: Page, { slug }: Stage) =>
  (await apiOf(page).polls.list.query({ debate: slug })).find(({ key }) => key === "final")!;

test("voters cast in secret, once, and each finds their own ballot in the list that was counted", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const voters: Page[] = [];
  for (const [place, delegation] of ["readers", "staff", "readers"].entries()) {
    const voter = await openBrowser({ viewport: { width: 360, height: 740 } });
    await seat(voter, stage, delegation, `Voter ${place + 1}`);
    voters.push(voter);
  }

  await open(page, `/debates/${stage.slug}/control/polls/final`);
  await choose(page.getByRole("radio", { name: /^Secret, and each voter can find/ }));
  await expect(page.getByText(/against that nothing is promised/).first()).toBeVisible();
  await expect(page.getByText(/take the secret ballot without a number/)).toBeVisible();
  await page.getByRole("button", { name: "Save these settings" }).click();
  await expect(page.getByText("These are the settings that are saved.")).toBeVisible();
  await enterPhase(stage, "final-ballot");
  await open(page, `/debates/${stage.slug}/control/polls/final`);
  await expect(page.getByRole("button", { name: "Save these settings" })).toBeHidden();

  const [first, second, third] = voters as [Page, Page, Page];
  await castByHand(first, stage, "Book bus");
  const number = (await first.locator("code").first().textContent())!;
  expect(number).toMatch(/^[\w-]{22}$/);
  await castByHand(second, stage, "Book bus");
  await open(page, `/debates/${stage.slug}/vote`);
  await expect(page.getByText("Fewer than three have voted. How many is shown from three on.").first()).toBeVisible();
  await castByHand(third, stage, "Evening hours");
  await first.reload();
  await expect(first.getByText("You have voted", { exact: true })).toBeVisible();
  await expect(first.getByRole("button", { name: /ballot for good/ })).toBeHidden();

  await enterPhase(stage, "debrief");
  await open(first, `/debates/${stage.slug}/results/final`);
  await first.getByRole("button", { name: "Show the list, and find my ballot" }).click();
  await expect(first.getByText(/^Your browser has computed the fingerprint of the list, and it is the one/)).toBeVisible();
  await expect(first.getByLabel("Your number")).toHaveValue(number);
  await expect(first.getByText("Your ballot was counted")).toBeVisible();
  await expect(first.getByRole("status").or(first.locator("[aria-live]")).filter({ hasText: "Book bus." })).toBeVisible();
  const list = first.getByRole("table", { name: "Ballots, equal ones together" });
  await expect(list.getByRole("row").filter({ hasText: "Book bus" })).toContainText("2");
  await expect(first.getByText(/Voter [23]/)).toHaveCount(0);
  // Another's number opens nothing of mine, and one that was never drawn opens nothing.
  await first.getByLabel("Your number").fill("A".repeat(22));
  await expect(first.getByText("No ballot in the list has this number")).toBeVisible();
});

test("a secret vote of fewer than three is never counted", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const voter = await openBrowser();
  await seat(voter, stage, "readers", "The only voter");
  await openSecretBallot(stage, "secret");
  await castByHand(voter, stage, "Book bus");
  expect(JSON.stringify(await turnOut(page, stage))).not.toContain('book-bus":1');
  await enterPhase(stage, "debrief");
  await open(voter, `/debates/${stage.slug}/results/final`);
  await expect(voter.getByText(/fewer than three/i).first()).toBeVisible();
  await expect(voter.getByRole("button", { name: /Show the list/ })).toBeHidden();
});
