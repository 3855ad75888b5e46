import type { Page } from "@playwright/test";
import { apiOf } from "@/tests/support/browser/api";
import { choose, goToRoom, open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const saveButton = (page: Page) => page.getByRole("button", { name: "Save these settings" });

test("the facilitator chooses how a vote works and sees what that would do", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  await open(page, `/debates/${stage.slug}/control`);
  await page.getByRole("link", { name: "Choose how it works (Final ballot)" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "How “Final ballot” works" })).toBeVisible();
  await expect(page.getByText("These are the settings that are saved.")).toBeVisible();

  // One choice each: who is split loses.
  const split = page.getByRole("group").filter({ hasText: "Two similar options share a majority" });
  await expect(split.getByRole("row", { name: /Plurality/ })).toContainText("Book bus");

  await choose(page.getByRole("radio", { name: "Ranking" }));
  await choose(page.getByRole("checkbox", { name: "Schulze" }));
  await page.getByLabel("The one that decides").selectOption("schulze");
  await expect(split.getByRole("row", { name: /Schulze \(decides\)/ })).toContainText("Evening hours");
  await expect(split.getByRole("row", { name: /Plurality/ })).toContainText("Book bus");

  await choose(page.getByRole("radio", { name: "Supermajority" }));
  await page.getByLabel("Least share").fill("a lot");
  await expect(saveButton(page)).toHaveAccessibleDescription(/written as a fraction/);
  await page.getByLabel("Least share").fill("1/3");
  await expect(saveButton(page)).toHaveAccessibleDescription(/more than half/);
  await page.getByLabel("Least share").fill("3/4");
  await page.getByLabel("Quorum").fill("40");
  await choose(page.getByRole("radio", { name: "A lot is drawn" }));
  await page.getByLabel("Seed of the lot").fill("Lottery of 4 June");
  await saveButton(page).click();
  await expect(page.getByText("Saved.", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("These are the settings that are saved.")).toBeVisible();

  const poll = (await apiOf(page).polls.list.query({ debate: stage.slug })).find(({ key }) => key === "final")!;
  expect(poll).toMatchObject({
    ballotType: "ranked",
    methods: ["schulze", "plurality"],
    rule: { id: "supermajority", share: [3, 4] },
    quorum: 40,
    tieBreak: { kind: "lot", seed: "Lottery of 4 June" },
  });

  const voter = await openBrowser();
  await seat(voter, stage, "readers");
  await enterPhase(stage, "final-ballot");
  await open(voter, `/debates/${stage.slug}/vote`);
  await expect(voter.getByText("Press the options in the order in which you like them")).toBeVisible();
  await expect(voter.getByText("at least three quarters of the votes").last()).toBeVisible();

  await open(page, `/debates/${stage.slug}/control/polls/final`);
  await expect(page.getByText("Schulze decides; Plurality is shown beside it.")).toBeVisible();
  await expect(saveButton(page)).toBeHidden();
});

test("nobody but the facilitator chooses", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "school");
  await open(page, `/debates/${stage.slug}/control/polls/final`);
  await expect(page.getByText("Only", { exact: false }).first()).toBeVisible();
  await expect(saveButton(page)).toBeHidden();
  await goToRoom(page, "Vote");
  await expect(page.getByText("Not open yet").first()).toBeVisible();
});
