import type { Locator, Page } from "@playwright/test";
import { dragByMouse, dragByTouch } from "@/tests/support/browser/dragging";
import { press, tabTo } from "@/tests/support/browser/keyboard";
import { choose, open } from "@/tests/support/browser/pages";
import { ballotsIn, openBallot, settingsFor } from "@/tests/support/browser/polls";
import { openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

// Options of the library's debate: Evening hours, Study rooms, Book bus.
const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true } as const;

const goToBallot = (page: Page, { slug }: Stage) => open(page, `/debates/${slug}/vote`);
const cast = async (page: Page, words: string) => {
  await page.getByRole("button", { name: "Cast ballot" }).click();
  await expect(page.getByText(`Your ballot is cast: ${words}.`)).toBeVisible();
};
const cells = (page: Page): Locator => page.getByRole("group", { name: /^Which project/ }).getByRole("listitem");
const cell = (page: Page, option: string): Locator => cells(page).filter({ has: page.getByText(option, { exact: true }) });
const handleOf = (page: Page, option: string): Locator => cell(page, option).locator("[data-drag-handle]");

test("scores are given with a thumb, seen by nobody else, and changed in another tab", async ({ openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  const page = await openBrowser(PHONE);
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("score"));
  await goToBallot(page, stage);
  await expect(page.getByRole("button", { name: "Cast ballot" })).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("group", { name: "Study rooms" }).getByText("5", { exact: true }).tap();
  await page.getByRole("group", { name: "Book bus" }).getByText("2", { exact: true }).tap();
  await page.getByRole("group", { name: "Evening hours" }).getByText("1", { exact: true }).tap();
  await page.getByRole("button", { name: "Clear the score of Evening hours" }).tap();
  await cast(page, "5 for Study rooms and 2 for Book bus");
  expect((await ballotsIn(page, stage))[0]!.cast?.ballot).toEqual({ scores: { "study-rooms": 5, "book-bus": 2 } });

  const second = await page.context().newPage();
  await goToBallot(second, stage);
  await expect(second.getByRole("group", { name: "Study rooms" }).getByRole("radio", { name: "5, the best" })).toBeChecked();
  await choose(second.getByRole("group", { name: "Study rooms" }).getByRole("radio", { name: "0, the worst" }));
  await second.getByRole("button", { name: "Change ballot" }).click();
  await expect(page.getByText("Your ballot, changed: 2 for Book bus and 0 for Study rooms.")).toBeVisible();
});

test("a highest score beyond ten is typed", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("score", { limits: { maximumChoices: null, maximumScore: 100, budget: 10 } }));
  await goToBallot(page, stage);
  await page.getByRole("spinbutton", { name: "Points for Study rooms" }).fill("85");
  await page.getByRole("spinbutton", { name: "Points for Book bus" }).fill("850");
  await cast(page, "100 for Book bus and 85 for Study rooms");
});

test("approvals stop at the most a poll allows, and say how to go on", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("approval", { limits: { maximumChoices: 2, maximumScore: 5, budget: 10 } }));
  await goToBallot(page, stage);
  await choose(page.getByRole("checkbox", { name: "Study rooms" }));
  await choose(page.getByRole("checkbox", { name: "Book bus" }));
  await expect(page.getByText("2 of 2 ticked. To tick another, untick one first.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Evening hours" })).toBeDisabled();
  await page.getByRole("checkbox", { name: "Book bus" }).uncheck({ force: true });
  await choose(page.getByRole("checkbox", { name: "Evening hours" }));
  await cast(page, "Evening hours and Study rooms");
});

test("dots run out, and a failing network does not cast them twice", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/ERR_FAILED|Failed to fetch/);
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("cumulative", { limits: { maximumChoices: null, maximumScore: 5, budget: 3 } }));
  await goToBallot(page, stage);
  const more = page.getByRole("button", { name: "One dot more for Book bus" });
  await more.click();
  await more.click();
  await page.getByRole("button", { name: "One dot more for Study rooms" }).click();
  await expect(page.getByText("0 of 3 dots left", { exact: true })).toBeVisible();
  await expect(more).toHaveAttribute("aria-disabled", "true");
  await more.click({ force: true });
  await expect(page.getByRole("status").filter({ hasText: "Take some from another option first." })).toHaveText(/2\sdots for Book bus/);
  await page.getByRole("spinbutton", { name: "Dots for Evening hours" }).fill("9");
  await expect(page.getByRole("spinbutton", { name: "Dots for Evening hours" })).toHaveValue("0");

  const keys: string[] = [];
  await page.route("**/api/trpc/ballots.cast**", async (route) => {
    keys.push((route.request().postDataJSON() as Readonly<Record<string, { idempotencyKey: string }>>)["0"]!.idempotencyKey);
    if (keys.length === 1) await route.fetch();
    if (keys.length === 1) await route.abort("failed");
    else await route.continue();
  });
  await cast(page, "2 dots for Book bus and 1 dot for Study rooms");
  expect(new Set(keys).size).toBe(1);
  expect((await ballotsIn(page, stage))[0]!.cast).toMatchObject({ ballot: { dots: { "book-bus": 2, "study-rooms": 1 } }, revision: 1 });
});

test("votes are bought by keyboard, at a price that is said, and outlive a reload", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("quadratic"));
  await goToBallot(page, stage);
  await tabTo(page, page.getByRole("spinbutton", { name: "Votes for Study rooms" }));
  for (let vote = 0; vote < 4; vote += 1) await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("status").filter({ hasText: "would cost" })).toHaveText(
    /4\svotes would cost 16\. Take some from another option first\. 3\svotes for Study rooms\. 1 of 10\scredits left\./,
  );
  await expect(page.getByText("3 × 3 = 9 credits. One more costs 7 more.")).toBeVisible();
  await press(page, page.getByRole("button", { name: "One vote more for Book bus" }));
  await expect(page.getByText("0 of 10 credits left", { exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("spinbutton", { name: "Votes for Study rooms" })).toHaveValue("3");
  await press(page, page.getByRole("button", { name: "Cast ballot" }));
  await expect(page.getByText("Your ballot is cast: 3 votes for Study rooms and 1 vote for Book bus.")).toBeVisible();
});

test("consent is answered by keyboard for each option", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("consent"));
  await goToBallot(page, stage);
  const answer = (option: string, name: string) => page.getByRole("group", { name: option }).getByRole("radio", { name });
  await tabTo(page, answer("Evening hours", "Support"));
  await page.keyboard.press("Space");
  await expect(answer("Evening hours", "Support")).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(answer("Evening hours", "Object")).toBeChecked();
  await tabTo(page, answer("Book bus", "Support"));
  await page.keyboard.press("ArrowLeft");
  await expect(answer("Book bus", "Block")).toBeChecked();
  await press(page, page.getByRole("button", { name: "Cast ballot" }));
  await expect(page.getByText("Your ballot is cast: object to Evening hours; block Book bus.")).toBeVisible();
  expect((await ballotsIn(page, stage))[0]!.cast?.ballot).toEqual({ answers: { "evening-hours": "object", "book-bus": "block" } });
});

test("a ranking is dragged together by mouse, with a tie, and apart again", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("ranked"));
  // High enough to have everything in sight: a mouse does not scroll by itself.
  await page.setViewportSize({ width: 1440, height: 1400 });
  await goToBallot(page, stage);
  await dragByMouse(page, handleOf(page, "Book bus"), { at: page.getByText("Nothing yet."), height: 0.5 });
  const ranking = page.getByRole("group", { name: /^Which project/ });
  await expect(ranking.getByRole("status")).toHaveText("Book bus is 1st of 1.");
  await dragByMouse(page, handleOf(page, "Study rooms"), { at: cell(page, "Book bus"), height: 0.05 });
  await expect(ranking.getByRole("status")).toHaveText("Study rooms is 1st of 2.");
  await dragByMouse(page, handleOf(page, "Evening hours"), { at: cell(page, "Book bus"), height: 0.5 });
  await expect(ranking.getByRole("status")).toHaveText("Evening hours shares place 2nd of 3 with Book bus.");
  await expect(cells(page)).toHaveText([/1\.\s*Study rooms/, /2, tied:\s*Book bus/, /2, tied:\s*Evening hours/]);
  await page.getByRole("button", { name: "Take Study rooms out of the ranking" }).click();
  await dragByMouse(page, handleOf(page, "Evening hours"), { at: page.getByRole("button", { name: /^Study rooms/ }), height: 0.5 });
  await expect(ranking.getByRole("status")).toHaveText("Evening hours is no longer ranked.");
  await cast(page, "1. Book bus");
  expect((await ballotsIn(page, stage))[0]!.cast?.ballot).toEqual({ tiers: [["book-bus"]] });
});

test("a ranking is dragged with a finger", async ({ openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  const page = await openBrowser(PHONE);
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("ranked"));
  await goToBallot(page, stage);
  await page.getByRole("button", { name: /^Evening hours/ }).tap();
  await page.getByRole("button", { name: /^Study rooms/ }).tap();
  await dragByTouch(page, handleOf(page, "Study rooms"), { at: cell(page, "Evening hours"), height: 0.05 }, "A place of its own");
  await expect(cell(page, "Study rooms")).toHaveText(/1\.\s*Study rooms/);
  await dragByTouch(page, handleOf(page, "Evening hours"), { at: cell(page, "Study rooms"), height: 0.5 }, "Shares this place");
  await cast(page, "1. Study rooms and Evening hours tied");
});

test("a blank ballot is a button of its own, on every paper that is not a single choice", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("consent"));
  await goToBallot(page, stage);
  await page.getByRole("button", { name: "Cast a blank ballot" }).click();
  await expect(page.getByText("Your ballot is cast: a blank ballot.")).toBeVisible();
  expect((await ballotsIn(page, stage))[0]!.cast?.ballot).toEqual({ answers: {} });
});

test("the members' straw vote stands beside the head's ballot, and nobody else sees it", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  const member = await openBrowser();
  await seat(member, stage, "readers", "A second reader");
  const stranger = await openBrowser();
  await seat(stranger, stage, "school");
  await openBallot(stage, settingsFor("score", { electorate: "delegations" }));

  await goToBallot(page, stage);
  const straw = page.getByRole("region", { name: "Straw vote of Readers" });
  await expect(straw.getByText("Nobody has cast one yet.")).toBeVisible();

  await goToBallot(member, stage);
  await expect(member.getByText("You see the count once you have cast your own straw ballot.")).toBeVisible();
  await member.getByText("Cast your straw ballot").click();
  const paper = member.getByRole("region", { name: "Straw vote of Readers" });
  await choose(paper.getByRole("group", { name: "Book bus" }).getByRole("radio", { name: "4" }));
  await paper.getByRole("button", { name: "Cast straw ballot" }).click();
  await expect(member.getByText("Your straw ballot: 4 for Book bus.")).toBeVisible();

  await expect(straw.getByRole("table", { name: /^Book bus leads/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "The ballot of Readers" })).toBeVisible();

  await goToBallot(stranger, stage);
  await expect(stranger.getByRole("region", { name: "Straw vote of School" })).toContainText("0 of 1");
  await expect(stranger.getByText("Book bus leads")).toBeHidden();
});

test("silence is broken with a reason, in the open, and kept again", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await openBallot(stage, settingsFor("approval", { rule: { id: "consensus" } }));
  await goToBallot(page, stage);
  await expect(page.getByText("Nobody has broken silence.")).toBeVisible();
  await page.getByText("Break silence in your own name").click();
  await page.getByRole("button", { name: "Break silence" }).click();
  await expect(page.getByText("Choose the option you oppose.")).toBeVisible();
  await page.getByLabel("The option you oppose").selectOption("book-bus");
  await page.getByLabel("Your reason").fill("It costs more every year than the grant brings once.");
  await page.getByRole("button", { name: "Break silence" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "opposes" })).toContainText("It costs more every year");
  await goToBallot(stage.facilitator, stage);
  await expect(stage.facilitator.getByRole("listitem").filter({ hasText: "opposes" })).toContainText("Book bus");
  await page.getByRole("button", { name: "Take it back (the objection to Book bus)" }).click();
  await expect(stage.facilitator.getByText("Nobody has broken silence.")).toBeVisible();
});
