import { expectToFit, violationsOf } from "@/tests/support/browser/accessibility";
import { apiOf } from "@/tests/support/browser/api";
import { choose, open, untilReady } from "@/tests/support/browser/pages";
import { joinAsGuest, signUp } from "@/tests/support/browser/people";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const PHONE = { width: 360, height: 740 };

test("from the dashboard to an open room in three presses, with the code in sight", async ({ page }) => {
  await page.setViewportSize(PHONE);
  await signUp(page);
  await open(page, "/dashboard");
  await page.getByRole("link", { name: "New debate" }).click();
  const create = page.getByRole("button", { name: "Create the debate" });
  await create.waitFor();
  await untilReady(page);
  await create.dblclick();
  const room = page.getByRole("button", { name: "Open the room" });
  await room.waitFor();
  await expect(page.getByRole("button", { name: "Write an inject" }), "injects are prepared before the room opens").toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await room.click();
  await expect(page.getByRole("img", { name: /^QR picture of/ })).toBeVisible();
  await expectToFit(page);
  expect(await violationsOf(page)).toEqual([]);

  await open(page, "/dashboard");
  await expect(
    page.getByRole("heading", { level: 3, name: "Security guarantees for Ukraine" }),
    "a double click creates one debate",
  ).toHaveCount(1);
});

test("a double click on the next phase enters one phase, and says before what it does", async ({ page }) => {
  const stage = await openDebate(page);
  await enterPhase(stage, "opening-ballot");
  await open(page, `/debates/${stage.slug}/control`);
  await expect(page.getByText("“Opening ballot” closes and is counted, with 0\u00a0ballots of 0.").first()).toBeVisible();
  await expect(page.getByText("In “Arguments” people can take seats, declare positions, argue and rate.")).toBeVisible();
  await page.getByLabel("Minutes until its deadline").fill("7");
  await expect(page.getByText("Its deadline is 7\u00a0minutes after you press.")).toBeVisible();
  await page.getByRole("button", { name: "Next phase: Arguments" }).dblclick();
  await expect(page.getByText("“Arguments” has begun.")).toBeVisible();
  const { phases } = await apiOf(page).debates.get.query({ debate: stage.slug });
  const now = phases.find(({ state }) => state === "now")!;
  expect(now.title).toBe("Arguments");
  expect(Date.parse(now.deadline!) - Date.parse(now.enteredAt!)).toBe(7 * 60_000);
});

test("skipping ahead names what is lost, and a deadline is moved and lifted", async ({ page }) => {
  const stage = await openDebate(page);
  await open(page, `/debates/${stage.slug}/control`);
  await page.getByLabel("Phase to enter").selectOption({ label: "4. Arguments (skips 2)" });
  await expect(page.getByText("“Positions” and “Opening ballot” are skipped; you can go back by one phase only.")).toBeVisible();
  await expect(page.getByText("“Opening ballot” is then not held.")).toBeVisible();
  await page.getByLabel("Minutes until its deadline").fill("");
  await page.getByRole("button", { name: "Skip to Arguments" }).click();

  const now = page.getByRole("region", { name: "Now: Arguments" });
  await expect(now.getByText("There is no deadline.")).toBeVisible();
  await now.getByRole("button", { name: "5 min", exact: true }).click();
  await expect(now.getByRole("timer")).toHaveText(/^(5:0|4:5)/);
  await now.getByRole("button", { name: "10 min", exact: true }).click();
  await expect(now.getByRole("timer")).toHaveText(/^(15:0|14:5)/);
  await now.getByText("Another deadline, or none").click();
  await now.getByLabel("Minutes from now").fill("soon");
  await now.getByRole("button", { name: "Set" }).click();
  await expect(now.getByText(/Write whole minutes/)).toBeVisible();
  await now.getByRole("button", { name: "Lift the deadline" }).click();
  await expect(now.getByText("There is no deadline.")).toBeVisible();
});

test("seats are given, moved and spread, and a head is appointed", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const [ada, bo, cy] = [await openBrowser(), await openBrowser(), await openBrowser()];
  await joinAsGuest(ada, stage.code, "Ada");
  await joinAsGuest(bo, stage.code, "Bo");
  await seat(cy, stage, "staff", "Cy");
  await open(page, `/debates/${stage.slug}/control`);

  await page.getByRole("button", { name: "Seat of Ada" }).click();
  await page.getByLabel("Delegation", { exact: true }).selectOption("Staff");
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Give this seat" }).click();
  await expect(page.getByText("Ada sits with Staff.")).toBeVisible();

  await page.getByRole("button", { name: "Seat of Ada" }).click();
  await page.getByRole("button", { name: "Make Ada the head" }).click();
  await expect(page.getByText("Ada heads Staff.")).toBeVisible();
  await page.getByRole("button", { name: /^Seat 1.person, balanced/ }).click();
  await expect(page.getByRole("heading", { name: "Without a seat" })).toBeHidden();

  const people = await apiOf(page).debates.people.query({ debate: stage.slug });
  const seats = Object.fromEntries(people.map(({ displayName, role, delegation }) => [displayName, `${role} of ${delegation}`]));
  expect(seats).toMatchObject({
    Ada: "head of staff",
    Cy: "delegate of staff",
    Bo: expect.stringMatching(/^head of (readers|school|villages)$/),
  });
});

test("people, ballots and silence are seen as they happen", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  await open(page, `/debates/${stage.slug}/control`);
  await expect(page.getByText(/Nobody has joined yet/)).toBeVisible();
  const delegate = await openBrowser();
  await seat(delegate, stage, "school", "Dag");
  await expect(page.getByRole("button", { name: "Seat of Dag" })).toBeVisible();
  await expect(page.getByText("nobody here")).toBeVisible();
  await open(delegate, `/debates/${stage.slug}/vote`);
  await expect(page.getByText("1\u00a0person in the room, 1 here now.")).toBeVisible();
  await enterPhase(stage, "positions");
  await expect(page.getByText("silent so far")).toBeVisible();

  await enterPhase(stage, "opening-ballot");
  await expect(page.getByRole("meter", { name: "Ballots cast" })).toHaveAttribute("aria-valuetext", /^0 of 1/);
  await choose(delegate.getByRole("radio", { name: "Study rooms" }));
  await delegate.getByRole("button", { name: "Cast ballot" }).click();
  await expect(page.getByRole("meter", { name: "Ballots cast" })).toHaveAttribute("aria-valuetext", /^1 of 1/);
  await page.getByText("Close it early").click();
  await page.getByRole("button", { name: "Close and count now" }).click();
  await expect(page.getByText("counted", { exact: true })).toBeVisible();
});

test("a delegate sees why Control is not theirs; in the last phase the facilitator closes the debate", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const delegate = await openBrowser({ viewport: PHONE });
  await seat(delegate, stage, "school");
  await open(delegate, `/debates/${stage.slug}/control`);
  await expect(delegate.getByText(/Only the facilitator runs the debate/)).toBeVisible();
  await expect(delegate.getByRole("button", { name: /Next phase|Close/ })).toHaveCount(0);

  await enterPhase(stage, "debrief");
  await open(page, `/debates/${stage.slug}/control`);
  await expect(page.getByText("Everything stays readable, and nothing can be changed any more, by anybody.")).toBeVisible();
  await page.getByRole("button", { name: "Close the debate" }).click();
  await expect(page.getByText("This debate is closed. Everything stays readable, and nothing can be changed.")).toBeVisible();
  await page.reload();
  expect(await violationsOf(page)).toEqual([]);
  await expect(page.getByRole("button", { name: /Seat of/ })).toHaveCount(0);
});
