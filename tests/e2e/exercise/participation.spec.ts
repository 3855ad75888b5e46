import type { Page } from "@playwright/test";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { choose, open } from "@/tests/support/browser/pages";
import { ballotsIn, openBallot, settingsFor } from "@/tests/support/browser/polls";
import { enterPhase, openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { voteByHand } from "@/tests/support/browser/taking-part";
import { expect, test } from "@/tests/support/browser/test";

const STUDENTS_FIRST = "Students read where they live.";

async function argue(page: Page, { slug }: Stage, text: string): Promise<string> {
  const { options } = await apiOf(page).debates.get.query({ debate: slug });
  const { argumentId } = await apiOf(page).floor.addArgument.mutate({
    debate: slug,
    polarity: "support",
    target: { option: options[0]!.key },
    premises: [{ text, citations: [] }],
    ...newKey(),
  });
  return argumentId;
}

test("a voter says what moved them, once on a bad network, and the room reads it after the close", async ({
  page,
  openBrowser,
  faults,
}) => {
  faults.expectFault(/ERR_FAILED|ERR_CONNECTION|Failed to fetch/);
  const stage = await openDebate(await openBrowser());
  const other = await openBrowser();
  await seat(other, stage, "school", "Sam Student");
  await seat(page, stage, "readers", "Rita Reader");
  await enterPhase(stage, "arguments");
  await argue(other, stage, STUDENTS_FIRST);
  await openBallot(stage, settingsFor("plurality", { electorate: "both" }));
  await open(page, `/debates/${stage.slug}/vote`);
  const own = page.getByRole("region", { name: "Your own ballot" });
  await choose(own.getByRole("radio").first());
  await own.getByRole("button", { name: "Cast ballot" }).click();
  await expect(own.getByText(/^Your ballot is cast/)).toBeVisible();

  const asked = own.getByRole("region", { name: "Which argument moved you?" });
  await asked.getByLabel("Look for an argument").fill("students");
  await choose(asked.getByRole("group", { name: "Found" }).getByRole("checkbox", { name: STUDENTS_FIRST }));

  // The first answer is lost; the second is to the same request.
  const keys: string[] = [];
  await page.route(/ballots\.credit(\?|$)/, async (route) => {
    keys.push(/"idempotencyKey":"([^"]+)"/.exec(route.request().postData() ?? "")?.[1] ?? "");
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort("failed");
  });
  await asked.getByRole("button", { name: "Say what moved me" }).click();
  await expect(asked.getByText("You said that this moved you:")).toBeVisible();
  await expect.poll(() => keys.length).toBe(2);
  expect(new Set(keys).size).toBe(1);
  await expect
    .poll(async () => (await apiOf(page).record.page.query({ debate: stage.slug, type: "ballot-credited" })).entries.length)
    .toBe(1);

  await apiOf(stage.facilitator).polls.close.mutate({ debate: stage.slug, poll: "final", ...newKey() });
  await open(other, `/debates/${stage.slug}/change-of-mind`);
  const board = other.getByRole("region", { name: "What persuaded" });
  await expect(board.getByRole("link", { name: STUDENTS_FIRST })).toBeVisible();
  await board.getByText(/Who named it/).click();
  await expect(board.getByText(/Rita Reader/)).toBeVisible();
});

test("the room in role and in person stands beside the result, with its table", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("plurality", { electorate: "both" }));
  const { slug } = stage;
  const { options } = await apiOf(page).debates.get.query({ debate: slug });
  for (const { electorId, capacity } of await ballotsIn(page, stage))
    await apiOf(page).ballots.cast.mutate({
      debate: slug,
      poll: "final",
      electorId,
      ballot: { choice: options[capacity === "delegation" ? 0 : 1]!.key },
      nonce: "AAAAAAAAAAAAAAAAAAAAAA",
      ...newKey(),
    });
  await apiOf(stage.facilitator).polls.close.mutate({ debate: slug, poll: "final", ...newKey() });
  await open(page, `/debates/${slug}/results/final`);
  const gap = page.getByRole("region", { name: "In role and in person" });
  await expect(gap.getByText(`In role the room chose ${options[0]!.label}; in person it would choose ${options[1]!.label}.`)).toBeVisible();
  await expect(
    gap.getByRole("table", { name: "Shares and places of each option" }).getByRole("row", { name: options[1]!.label }),
  ).toContainText("+100 pts");
});

test("a delegate sees what is asked and done", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await enterPhase(stage, "opening-ballot");
  await open(page, `/debates/${stage.slug}/vote`);
  const mark = page.getByRole("link", { name: /^\d of \d done$/ });
  await expect(mark).toHaveText("0 of 1 done");
  await voteByHand(page, "Book bus");
  await expect(mark).toHaveText("1 of 1 done");
  await mark.click();
  await expect(page.getByRole("heading", { level: 1, name: "My part" })).toBeVisible();
  const asked = page.getByRole("region", { name: "What is asked of you" });
  await expect(asked.getByRole("listitem").filter({ hasText: "Opening ballot" }).first()).toContainText("1 of 1 done");
});

test("an instructor assesses a class by keyboard, releases feedback, and each person reads their own", async ({
  page,
  openBrowser,
  faults,
}) => {
  faults.expectFault(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
  const instructor = await openBrowser();
  const stage = await openDebate(instructor);
  await seat(page, stage, "readers", "Rita Reader");
  const other = await openBrowser();
  await seat(other, stage, "school", "Sam Student");
  await enterPhase(stage, "arguments");
  await argue(other, stage, STUDENTS_FIRST);

  await open(instructor, `/debates/${stage.slug}/control/participation`);
  const table = instructor.getByRole("table", { name: "Everybody’s part" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await instructor.getByLabel("Look for a name").fill("sam");
  await expect(table.getByRole("row")).toHaveCount(2);
  await table.getByRole("link", { name: "Sam Student" }).click();
  await expect(instructor.getByRole("heading", { level: 1, name: "Sam Student" })).toBeVisible();
  await expect(instructor.getByRole("link", { name: STUDENTS_FIRST }).first()).toBeVisible();

  // Without a connection what is written is kept, and goes out once it is back.
  await instructor.context().setOffline(true);
  await instructor.getByLabel("Arguments").fill("7,5");
  await instructor.getByLabel("Comment").fill("Speaks to the point.");
  await expect(instructor.getByText(/kept on this device and goes out once/)).toBeVisible();
  await instructor.context().setOffline(false);
  await expect(instructor.getByText("Kept.", { exact: true })).toBeVisible();
  await instructor.keyboard.press("Alt+Comma");
  await expect(instructor.getByRole("heading", { level: 1, name: "Rita Reader" })).toBeVisible();
  await expect(instructor.getByLabel("Comment")).toHaveValue("");
  await instructor.keyboard.press("Alt+Period");
  await expect(instructor.getByLabel("Comment")).toHaveValue("Speaks to the point.");

  await open(other, `/debates/${stage.slug}/my-part`);
  await expect(other.getByText("Speaks to the point.")).toBeHidden();
  await open(instructor, `/debates/${stage.slug}/control/participation`);
  await instructor.getByText("Release the feedback", { exact: true }).click();
  await expect(instructor.getByText(/This cannot be taken back/)).toBeVisible();
  await instructor.getByRole("button", { name: /^Release feedback to 1/ }).click();
  await expect(instructor.getByText(/Each person reads their own points/)).toBeVisible();
  // It comes by the feed, without a reload.
  await expect(other.getByText("Speaks to the point.")).toBeVisible();
  await open(page, `/debates/${stage.slug}/my-part`);
  await expect(page.getByRole("heading", { name: "Feedback on your part" })).toHaveCount(0);

  const answer = await instructor.request.get(`/debates/${stage.slug}/export/gradebook.csv`);
  expect(await answer.text()).toContain("Sam Student");
  expect((await page.request.get(`/debates/${stage.slug}/export/gradebook.csv`)).status()).toBe(403);
});

test("an instructor changes what a phase to come asks, and the rubric", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const delegate = await openBrowser();
  await seat(delegate, stage, "readers");
  await open(page, `/debates/${stage.slug}/control/participation`);
  await page.locator("summary").filter({ hasText: "what “Arguments” asks" }).click();
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Save what “Arguments” asks" }) });
  await form.getByLabel("How many").first().fill("4");
  await form.getByRole("button", { name: /^Save/ }).click();
  await expect(page.getByText(/4\sarguments/)).toBeVisible();
  await page.getByText("Change the rubric").click();
  await page.getByLabel("Full points", { exact: true }).first().fill("12");
  await page.getByRole("button", { name: "Save the rubric" }).click();
  await expect(page.getByText(/Arguments \(12\)/)).toBeVisible();
  await open(delegate, `/debates/${stage.slug}/my-part`);
  await expect(delegate.getByText(/4\sarguments/)).toBeVisible();
  await expect(delegate.getByText("12 points")).toBeVisible();
});
