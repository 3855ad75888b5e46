import type { Page } from "@playwright/test";
import { apiOf } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { joinAsGuest } from "@/tests/support/browser/people";
import { expect, test } from "@/tests/support/browser/test";
import { enterPhase, openDebate, seat } from "../../support/browser/stage";

const NOTE = "Kept on this device from before, not sent yet.";
/** What the browser holds of anybody's, in either place. */
const keptIn = (page: Page) => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

test("a position outlives a reload and a lost answer, is declared once, and is gone after signing out", async ({
  page,
  openBrowser,
  faults,
}) => {
  faults.expectFault(/Failed to load resource|ERR_/);
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers", "Rita");
  await enterPhase(stage, "positions");
  const place = `/debates/${stage.slug}/positions`;
  const button = page.getByRole("button", { name: /^(Declare a|Revise the) position$/ });
  const reason = page.getByLabel("Reason");
  await open(page, place);
  await button.click();
  await reason.fill("We read at night.");
  await expect(page.getByText(NOTE)).toBeHidden();
  await page.reload();
  await button.click();
  await expect(reason).toHaveValue("We read at night.");
  await expect(page.getByText(NOTE)).toBeVisible();

  const declared = async () =>
    (await apiOf(stage.facilitator).record.page.query({ debate: stage.slug, type: "position-declared" })).entries.length;
  const before = await declared();
  await page.route("**/api/trpc/positions.declare**", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Declare this position" }).click();
  await expect.poll(declared).toBe(before + 1);
  await page.reload();
  await page.unroute("**/api/trpc/positions.declare**");
  await button.click();
  await expect(reason).toHaveValue("We read at night.");
  await expect(page.getByText("This is the position as it stands. Change a stance or the reason.")).toBeVisible();
  await expect(page.getByRole("alert").filter({ hasText: "newer position" })).toBeHidden();
  expect(await declared()).toBe(before + 1);

  await reason.fill("A secret of ours.");
  expect(await keptIn(page)).not.toEqual([]);
  const other = await page.context().newPage();
  await open(other, place);
  await open(page, "/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign out for good" }).click();
  await expect(page).toHaveURL("/");
  expect(await keptIn(page)).toEqual([]);
  // The other tab leaves the page it was on.
  await expect(other.getByRole("heading", { name: "Positions" })).toBeHidden();
});

test("what was sent before a reload is sent once, and what one person typed is not shown to the next in the same browser", async ({
  page,
  openBrowser,
  faults,
}) => {
  faults.expectFault(/Failed to load resource|ERR_/);
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator);
  await open(facilitator, `/debates/${stage.slug}/control`);
  const field = facilitator.getByLabel("Announcement", { exact: true });
  await field.fill("Not yet to be read");
  await facilitator.reload();
  await expect(field).toHaveValue("Not yet to be read");
  await expect(facilitator.getByText(NOTE)).toBeVisible();
  const announced = async () => (await apiOf(facilitator).record.page.query({ debate: stage.slug, type: "announcement" })).entries.length;
  await facilitator.route("**/api/trpc/control.announce**", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await facilitator.getByRole("button", { name: "Announce" }).click();
  await expect.poll(announced).toBe(1);
  await facilitator.reload();
  await facilitator.unroute("**/api/trpc/control.announce**");
  await expect(field).toHaveValue("Not yet to be read");
  await facilitator.getByRole("button", { name: "Announce" }).click();
  await expect(field).toHaveValue("");
  await facilitator.reload();
  await expect(field).toHaveValue("");
  // Sent twice, once before the reload: it went under one key.
  expect(await announced()).toBe(1);

  await seat(page, stage, "readers", "Rita");
  await enterPhase(stage, "positions");
  await open(page, `/debates/${stage.slug}/positions`);
  await page.getByRole("button", { name: /^(Declare a|Revise the) position$/ }).click();
  await page.getByLabel("Reason").fill("Rita’s words");
  // Her session ends without her signing out, and somebody else sits down.
  await page.context().clearCookies();
  await joinAsGuest(page, stage.code, "Next");
  await open(page, `/debates/${stage.slug}/positions`);
  expect(await keptIn(page)).toEqual([]);
});
