import type { Locator, Page } from "@playwright/test";
import { BALLOT_TYPES, type BallotType } from "@/domain/tally";
import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf } from "@/tests/support/browser/api";
import { moveOn } from "@/tests/support/browser/facilitating";
import { importBallots } from "@/tests/support/browser/history";
import { choose, open } from "@/tests/support/browser/pages";
import { openBallot, settingsFor } from "@/tests/support/browser/polls";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { rankByHand, voteByHand } from "@/tests/support/browser/taking-part";
import { expect, test } from "@/tests/support/browser/test";

// What a page hides until somebody asks for it.

/** Unfolds whatever can be unfolded without a script. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

test("an argument being written, with its faults, and the dialogs around it", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "school");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  await page.getByRole("button", { name: "Argue for Evening hours" }).click();
  const composer = page.getByRole("region", { name: "Your argument on Evening hours" });
  await composer.getByRole("button", { name: "Cite a source" }).click();
  await composer.getByRole("button", { name: "Add a premise" }).click();
  await composer.getByRole("button", { name: "Post" }).click();
  await expect(composer.getByText("Write your reason here, in one sentence.").first()).toBeVisible();
  await expectOpenToAll(page, "composer");

  for (const button of ["Prepared evidence", "A claim from the floor", "Add a new source"]) {
    await composer.getByRole("button", { name: button }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectOpenToAll(page, button);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
});

test("ballots cast, and results with all their working", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser(), "ukraine-security-guarantees");
  await seat(page, stage, "estonia");
  await enterPhase(stage, "opening-ballot");
  await open(page, `/debates/${stage.slug}/vote`);
  await voteByHand(page, "NATO membership");
  await unfold(page);
  await expectOpenToAll(page, "a ballot cast");
  await enterPhase(stage, "final-ballot");
  await rankByHand(page, [["NATO membership"], ["Bilateral pacts", "Assistance only"]]);
  await expectOpenToAll(page, "a ranking cast");
  await enterPhase(stage, "consensus-check");
  await open(page, `/debates/${stage.slug}/vote`);
  await choose(page.getByRole("checkbox", { name: "Bilateral pacts" }));
  await expectOpenToAll(page, "approvals");
  await open(page, `/debates/${stage.slug}/results/final-ranked`);
  await unfold(page);
  await expectOpenToAll(page, "a ranked count with its working");
  await open(page, `/debates/${stage.slug}/results/consensus`);
  await expectOpenToAll(page, "a running count");
});

// The head's own ballot is cast; the delegation's, beside the straw vote, is empty still.
for (const type of BALLOT_TYPES)
  test(`${type} ballots, empty and cast`, async ({ page, openBrowser }) => {
    const stage = await openDebate(await openBrowser());
    await seat(page, stage, "readers");
    const limits = { maximumChoices: 1, maximumScore: 5, budget: 4 };
    await openBallot(stage, settingsFor(type, { limits, electorate: "both", rule: { id: "consensus" } }));
    await open(page, `/debates/${stage.slug}/vote`);
    await fillIn(page.getByRole("region", { name: "Your own ballot" }), type);
    await page.getByRole("button", { name: "Cast ballot" }).first().click();
    await expect(page.getByText("Your ballot is cast:")).toBeVisible();
    await unfold(page);
    await expectOpenToAll(page, `${type} ballots`);
  });

/** Says something on a paper, and spends what there is to spend. */
async function fillIn(paper: Locator, type: BallotType): Promise<void> {
  if (type === "plurality" || type === "score" || type === "consent") await choose(paper.getByRole("radio").first());
  if (type === "approval") await choose(paper.getByRole("checkbox").first());
  if (type === "ranked")
    for (const option of ["Book bus", "Study rooms"]) await paper.getByRole("button", { name: new RegExp(`^${option}`) }).click();
  if (type === "cumulative" || type === "quadratic")
    await paper
      .getByRole("spinbutton")
      .first()
      .fill(type === "quadratic" ? "2" : "4");
}

test("the settings of a vote, chosen and frozen", async ({ page }) => {
  const stage = await openDebate(page);
  const settings = `/debates/${stage.slug}/control/polls/final`;
  await open(page, settings);
  await choose(page.getByRole("radio", { name: "Scores" }));
  await choose(page.getByRole("radio", { name: "Qualified majority" }));
  await choose(page.getByRole("radio", { name: "A lot is drawn" }));
  await page.getByLabel("Quorum").fill("110");
  await unfold(page);
  await expectOpenToAll(page, "settings that cannot be saved");
  await page.getByLabel("Quorum").fill("50");
  await expect(page.getByRole("table").first()).toBeVisible();
  await unfold(page);
  await expectOpenToAll(page, "settings with their preview");
  await enterPhase(stage, "final-ballot");
  await open(page, settings);
  await expectOpenToAll(page, "settings that are frozen");
});

test("the working of every method, and counts of scores", async ({ page }) => {
  const { slug } = await openDebate(page);
  const ranked = await importBallots(page, slug, {
    title: "Survey of readers",
    fileName: "survey.cvotes",
    lines: ["Evening hours > Study rooms > Book bus * 42", "Study rooms > Book bus * 18", "Book bus = Study rooms * 4", "Book bus * 36"],
    methods: ["schulze", "irv", "stv", "ranked-pairs", "kemeny-young", "copeland", "minimax", "borda", "plurality"],
  });
  for (const place of [ranked, `${ranked}/irv`, `${ranked}/stv`, `${ranked}/schulze`, `${ranked}/ranked-pairs`, `${ranked}/kemeny-young`]) {
    await open(page, `/debates/${slug}/results/${place}`);
    await unfold(page);
    await expectOpenToAll(page, place);
  }
  const scores = await importBallots(page, slug, {
    title: "Marks",
    fileName: "marks.abif",
    lines: ["{max_rating: 5}", "6:[Study rooms]/5,[Evening hours]/4", "4:[Evening hours]/5,[Book bus]/2,[Study rooms]/1"],
    methods: ["majority-judgment", "star", "score"],
  });
  for (const place of [scores, `${scores}/star`]) {
    await open(page, `/debates/${slug}/results/${place}`);
    await unfold(page);
    await expectOpenToAll(page, place);
  }
});

test("a position being declared", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "villages");
  await enterPhase(stage, "positions");
  await open(page, `/debates/${stage.slug}/positions`);
  await page.getByRole("button", { name: "Revise the position" }).click();
  await page.getByLabel("Reason").fill("");
  await page.getByRole("button", { name: "Declare this position" }).click();
  await expectOpenToAll(page, "declaring");
});

test("control, with its dialogs", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  await seat(await openBrowser(), stage, "readers", "Rosa");
  await open(page, `/debates/${stage.slug}/control`);
  await page.getByRole("button", { name: "Show large" }).click();
  await expectOpenToAll(page, "the room code in large");
  await page.keyboard.press("Escape");
  await moveOn(page, "Opening ballot");
  await unfold(page);
  await expectOpenToAll(page, "control during a ballot");
});

test("an editor with problems", async ({ page }) => {
  const { workspace } = await openDebate(page);
  const [scenario] = (await apiOf(page).scenarios.list.query({ workspace })).filter(({ key }) => key === "library-grant");
  await open(page, `/scenarios/${scenario!.id}/edit?workspace=${workspace}`);
  const editor = page.getByRole("textbox", { name: "Scenario file" });
  await editor.fill((await editor.inputValue()).replace("question:", "qestion:"));
  await expect(page.getByRole("button", { name: /^Line \d+, column/ }).first()).toBeVisible();
  await unfold(page);
  await expectOpenToAll(page, "editor");
});
