import { argueByHand, cardOf, replyByHand } from "@/tests/support/browser/arguing";
import { choose, open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const OPTION = "Book bus";
const FIRST = "The bus reaches villages without a branch.";
const AGAIN = "The bus reaches those villages that have no branch.";

test("what was said before is offered, a claim is merged, undone, tagged, and found", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  await argueByHand(page, OPTION, "for", { text: FIRST });

  await page.getByRole("button", { name: `Argue against ${OPTION}` }).click();
  await page.getByLabel("Your reason").fill(AGAIN);
  await expect(page.getByRole("button", { name: `Use this claim : ${FIRST}` })).toBeVisible();
  await page.getByRole("button", { name: "Post" }).click();
  await expect(cardOf(page, AGAIN)).toBeVisible();

  const menu = (claim: string) => cardOf(page, claim).getByRole("button", { name: "More about this argument" });
  await menu(AGAIN).click();
  await page.getByRole("button", { name: "Criteria of this claim…" }).click();
  await choose(page.getByRole("dialog", { name: "What this claim speaks to" }).getByRole("checkbox", { name: "Fairness" }));
  await page.getByRole("button", { name: "Save" }).click();
  await expect(cardOf(page, AGAIN).getByRole("list", { name: "Criteria" })).toHaveText("Fairness");

  await menu(AGAIN).click();
  await page.getByRole("button", { name: "This claim is the same as another…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: FIRST }).click();
  await expect(page.getByText("1 argument rests on it instead")).toBeVisible();
  await page.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(page.getByText("Same as 1 other claim").first()).toBeVisible();
  await expect(page.getByText(AGAIN, { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cardOf(page, AGAIN).getByRole("list", { name: "Criteria" })).toHaveText("Fairness");

  await page.getByRole("link", { name: "Search this debate" }).click();
  await page.getByLabel("Words").fill("vilages branch");
  await page.getByRole("link", { name: AGAIN }).first().click();
  await expect(cardOf(page, AGAIN)).toBeVisible();
});

test("an answer and a mention are told, and lead to where they stand", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  await argueByHand(page, OPTION, "for", { text: FIRST });

  const other = await openBrowser();
  await seat(other, stage, "school", "Vera");
  await open(other, `/debates/${stage.slug}`);
  await replyByHand(other, FIRST, "Attacks the claim", { text: "It stops on weekdays only." });
  await page.getByRole("link", { name: "Notifications: 1 new one" }).click();
  await page.getByRole("link", { name: /Vera of .* undermines a claim you follow/ }).click();
  await expect(cardOf(page, "It stops on weekdays only.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Notifications", exact: true })).toBeVisible();
});
