import { expectToFit, violationsOf } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const PHONE = { width: 360, height: 740 };

test("from a phone: the clock is held, more time given, the debate frozen and let go on, and everybody sees it", async ({
  page,
  openBrowser,
}) => {
  await page.setViewportSize(PHONE);
  const stage = await openDebate(page);
  const delegate = await openBrowser({ viewport: PHONE });
  await seat(delegate, stage, "school", "Dag");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}/control`);
  await open(delegate, `/debates/${stage.slug}`);
  const agenda = delegate.getByRole("region", { name: "Agenda" });

  await page.getByRole("button", { name: "5 min", exact: true }).click();
  await expect(agenda.getByRole("timer")).toHaveText(/^(5:00|4:5\d)$/);
  await page.getByRole("button", { name: "Hold the clock" }).click();
  await expect(agenda.getByText(/^held at/)).toBeVisible();
  await expect(agenda.getByText(/^4:5\d$/)).toBeVisible();
  await page.getByRole("button", { name: "10 min", exact: true }).click();
  await expect(agenda.getByText(/^14:5\d$/)).toBeVisible();
  await page.getByRole("button", { name: "Let the clock go on" }).click();
  await expect(agenda.getByRole("timer")).toHaveText(/^14:[45]\d$/);

  await page.getByRole("button", { name: "Freeze the debate" }).click();
  await expect(delegate.getByText("The debate is frozen", { exact: true })).toBeVisible();
  await expect(agenda.getByText(/^held at/)).toBeVisible();
  await expect(page.getByText("The debate is frozen. Let it go on first.").first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await expectToFit(page);
  await page.getByRole("button", { name: "Let the debate go on" }).click();
  await expect(delegate.getByText("The debate is frozen", { exact: true })).toBeHidden();
});

test("an announcement, a claim and a nudge reach whom they are for, over the room they are in", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const [dag, eve] = [await openBrowser({ viewport: PHONE }), await openBrowser()];
  await seat(dag, stage, "school", "Dag");
  await seat(eve, stage, "staff", "Eve");
  await enterPhase(stage, "arguments");
  const { options } = await apiOf(dag).debates.get.query({ debate: stage.slug });
  const text = "Quiet rooms are empty after six.";
  await apiOf(dag).floor.addArgument.mutate({
    debate: stage.slug,
    polarity: "support",
    target: { option: options[0]!.key },
    premises: [{ text }],
    ...newKey(),
  });
  await open(dag, `/debates/${stage.slug}/positions`);
  await open(eve, `/debates/${stage.slug}`);
  await open(page, `/debates/${stage.slug}/control`);

  await page.getByLabel("Announcement").fill("Ten minutes of break.");
  await page.getByRole("button", { name: "Announce" }).click();
  for (const delegate of [dag, eve]) await expect(delegate.getByText("Ten minutes of break.")).toBeVisible();
  await page.getByRole("button", { name: "Take it away" }).click();
  await expect(dag.getByText("Ten minutes of break.")).toBeHidden();

  await page.getByText("Put a claim before everyone").click();
  await page.getByLabel("Words of the claim").fill("quiet rooms");
  await page.getByRole("listitem").filter({ hasText: text }).getByRole("button", { name: "Show" }).click();
  await expect(dag.getByText("Look at this claim")).toBeVisible();
  await dag.getByRole("link", { name: "Go to it" }).click();
  await expect(dag).toHaveURL(/\?claim=/);

  const missing = page.getByRole("region", { name: "Who is missing" });
  await missing.getByRole("button", { name: "Nudge Staff" }).click();
  await expect(page.getByLabel("What they read")).toHaveValue(/not heard from you/);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Nudge", exact: true }).last().click();
  await expect(eve.getByText("The facilitator says to you")).toBeVisible();
  await expect(eve.getByRole("link", { name: /^Notifications: 1.new one$/ })).toBeVisible();
  await expect(dag.getByText("The facilitator says to you")).toBeHidden();
  await eve.getByRole("button", { name: "All right" }).click();
  await expect(eve.getByText("The facilitator says to you")).toBeHidden();
});

test("a press too many is taken back, and a phase that goes on by the clock begins by itself", async ({ page }) => {
  const stage = await openDebate(page);
  await enterPhase(stage, "positions");
  await open(page, `/debates/${stage.slug}/control`);
  await page.getByRole("button", { name: "Next phase: Opening ballot" }).click();
  await expect(page.getByText("“Opening ballot” has begun.")).toBeVisible();
  await page.getByText("Back to “Positions”").click();
  await expect(
    page.getByText("Nobody has voted in “Opening ballot”: it ends uncounted, and opens anew when its phase comes."),
  ).toBeVisible();
  await page.getByRole("button", { name: "Go back" }).click();
  await expect(page.getByRole("region", { name: "Now: Positions" })).toBeVisible();
  await page.getByRole("button", { name: "Go on by the clock" }).click();
  await expect(page.getByText("At its deadline the next phase begins by itself.")).toBeVisible();
});

test("a countdown is the server's, on a device whose clock is seven minutes wrong", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const delegate = await openBrowser();
  await seat(delegate, stage, "school", "Dag");
  await delegate.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() + 7 * 60_000;
  });
  await open(delegate, `/debates/${stage.slug}/positions`);
  await apiOf(page).debates.setDeadline.mutate({ debate: stage.slug, minutes: 5, ...newKey() });
  await expect(delegate.getByRole("timer").first()).toHaveText(/^(5:00|4:5\d)$/);
});
