import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { ballotsIn, openBallot, settingsFor } from "@/tests/support/browser/polls";
import { openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

test("what moved a voter, what changed minds, and one’s part with feedback", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator);
  const { slug } = stage;
  await seat(page, stage, "readers", "Rita Reader");
  await openBallot(stage, settingsFor("plurality", { electorate: "both" }));
  const { options } = await apiOf(page).debates.get.query({ debate: slug });
  const { offered } = await apiOf(page).ballots.credits.query({ debate: slug, poll: "final" });
  for (const { electorId, capacity } of await ballotsIn(page, stage)) {
    const ballot = { choice: options[capacity === "delegation" ? 0 : 1]!.key };
    await apiOf(page).ballots.cast.mutate({ debate: slug, poll: "final", electorId, ballot, nonce: "AAAAAAAAAAAAAAAAAAAAAA", ...newKey() });
    const named = offered.flatMap((group) => group.arguments.map(({ id }) => id)).slice(0, 2);
    await apiOf(page).ballots.credit.mutate({ debate: slug, poll: "final", electorId, arguments: named, ...newKey() });
  }
  await open(page, `/debates/${slug}/vote`);
  const asked = page.getByRole("region", { name: "Which argument moved you?" }).first();
  await asked.locator("summary").first().click();
  await expect(asked.getByRole("checkbox").last()).toBeVisible();
  await expectOpenToAll(page, "what moved a voter");

  await apiOf(facilitator).polls.close.mutate({ debate: slug, poll: "final", ...newKey() });
  await open(page, `/debates/${slug}/change-of-mind`);
  await page
    .getByText(/Who named it/)
    .first()
    .click();
  await page.getByText("Show as table").first().click();
  await expectOpenToAll(page, "what changed minds");

  const { people } = await apiOf(facilitator).participation.people.query({ debate: slug });
  const { participantId } = people[0]!;
  const points = { arguments: 7.5 };
  await apiOf(facilitator).assessments.assess.mutate({ debate: slug, participantId, points, comment: "Well argued.", ...newKey() });
  await apiOf(facilitator).assessments.release.mutate({ debate: slug, ...newKey() });
  await open(page, `/debates/${slug}/my-part`);
  await expect(page.getByRole("heading", { name: "Feedback on your part" })).toBeVisible();
  await expectOpenToAll(page, "my part");
});

test("everybody’s part, the rubric and one person", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  await seat(await openBrowser(), stage, "readers", "Rita Reader");
  await open(page, `/debates/${stage.slug}/control/participation`);
  for (const summary of ["Release the feedback", "Change the rubric", "what “Arguments” asks"])
    await page.locator("summary").filter({ hasText: summary }).click();
  await expectOpenToAll(page, "everybody’s part");
  await page.getByRole("link", { name: "Rita Reader" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rita Reader" })).toBeVisible();
  await page.getByLabel("Arguments", { exact: true }).fill("99");
  await expect(page.getByText("0 to 10, in halves.")).toBeVisible();
  await expectOpenToAll(page, "one person");
});
