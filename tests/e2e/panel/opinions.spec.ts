import type { Page } from "@playwright/test";
import { apiOf } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";
import { ratingCrowd } from "@/tests/support/opinions/rating-crowd";

const PHONE = { viewport: { width: 360, height: 780 }, hasTouch: true };

test("people rate one claim at a time on a phone, and the map of opinions grows from it on every open page", async ({
  page: facilitator,
  openBrowser,
}) => {
  const stage = await openDebate(facilitator);
  await enterPhase(stage, "arguments");
  const address = `/debates/${stage.slug}/opinions`;
  await open(facilitator, address);
  await expect(facilitator.getByText("Nobody has rated a claim yet.")).toBeVisible();

  const phone = await openBrowser(PHONE);
  await seat(phone, stage, "readers", "Petra");
  await open(phone, address);
  await expect(phone.getByText("You have not rated a claim yet.")).toBeVisible();
  await phone.getByRole("link", { name: "Rate the next claim" }).click();
  await test.step("one claim after the other; the last rating can be changed", async () => {
    const { all } = await apiOf(phone).opinions.toRate.query({ debate: stage.slug });
    for (let rated = 0; rated < all; rated += 1) {
      await expect(phone.getByText(`${rated} of ${all}`)).toBeVisible();
      if (rated === 1) await changeLast(phone);
      await phone.getByRole("button", { name: "Agree", exact: true }).click();
    }
    await expect(phone.getByText("You have rated every claim")).toBeVisible();
  });
  await expect(facilitator.getByText("1 person gave")).toBeVisible();
  await phone.getByRole("link", { name: "See where you stand" }).click();
  await expect(phone.getByText("There are no camps yet.")).toBeVisible();

  await ratingCrowd(stage, [9, 7]);
  // A hundred ratings in a row: pages read again when they have been answered.
  await expect(facilitator.getByText("17 people gave 136 ratings")).toBeVisible();
  await test.step("camps, in marks and companies of five or more", async () => {
    await expect(facilitator.getByRole("heading", { name: /^Camp A/ })).toBeVisible();
    const map = (await apiOf(facilitator).opinions.map.query({ debate: stage.slug })).map!;
    expect(Math.min(...map.marks.map(({ people }) => people))).toBeGreaterThanOrEqual(5);
    for (const { people } of map.companies) expect(people).toBeGreaterThanOrEqual(5);
    await facilitator.getByText("Show as table").first().click();
    await expect(facilitator.getByRole("table").getByRole("row")).toHaveCount(map.marks.length + 1);
  });
  await expect(phone.getByText("and stand in Camp")).toBeVisible();
  await expect(phone.getByText("You", { exact: true }).filter({ visible: true })).toHaveCount(1);
  await expect(facilitator.getByText("You", { exact: true })).toHaveCount(0);
});

test("a Polis conversation comes in after a look at what it would add, and goes again", async ({ page: facilitator, faults }) => {
  // Files that cannot be read are refused.
  faults.expectFault(/opinions\.check.* 400/);
  const stage = await openDebate(facilitator);
  await enterPhase(stage, "arguments");
  await open(facilitator, `/debates/${stage.slug}/opinions`);
  await facilitator.getByRole("link", { name: "Import a Polis conversation" }).click();
  const files = facilitator.getByLabel("Files of the export");
  await files.setInputFiles([POLIS[0]!]);
  await expect(facilitator.getByText("Choose comments.csv, too")).toBeVisible();
  await files.setInputFiles(POLIS);
  await expect(facilitator.getByText("How should we get about?")).toBeVisible();
  await expect(facilitator.getByText(/^1 in the file/)).toBeVisible();
  await facilitator.getByRole("button", { name: "Add 80 ratings by 20 people, and 4 claims" }).click();
  await expect(facilitator.getByText("Added: 80 ratings by 20 people, and 4 claims")).toBeVisible();
  await facilitator.getByRole("link", { name: "See the map" }).click();
  await expect(facilitator.getByText("How should we get about?, 20 people with 80 ratings")).toBeVisible();

  await facilitator.getByRole("link", { name: "Import a Polis conversation" }).click();
  await facilitator.getByRole("button", { name: "Remove How should we get about?" }).click();
  await facilitator.getByRole("button", { name: "Remove these ratings" }).click();
  await expect(facilitator.getByText("80 ratings left the map.")).toBeVisible();
  await open(facilitator, `/debates/${stage.slug}/opinions`);
  await expect(facilitator.getByText("Nobody has rated a claim yet.")).toBeVisible();
  await open(facilitator, `/debates/${stage.slug}/record`);
  await expect(facilitator.getByText(/removed 80 ratings of an earlier conversation/)).toBeVisible();
});

async function changeLast(phone: Page): Promise<void> {
  await phone.getByRole("button", { name: "Change" }).click();
  await phone.getByRole("button", { name: "Disagree" }).click();
  await expect(phone.getByText("Disagree:")).toBeVisible();
}

const file = (name: string, lines: readonly string[]) => ({ name, mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) });
const WORDS = ["Buses run until midnight.", "Cars stay outside.", "Cycle lanes are worth their space.", "Roads are mended first."];
/** As exports are: milliseconds, votes that were changed, counts that are wrong. */
const POLIS = [
  file("roads-votes.csv", [
    "timestamp,datetime,comment-id,voter-id,vote",
    ...Array.from({ length: 20 }, (_, voter) =>
      WORDS.flatMap((_, comment) => {
        const vote = comment === 0 || (comment % 2 === 0) === voter < 12 ? 1 : -1;
        const row = (at: number, value: number) => `${1_700_000_000_000 + at},x,${comment},${voter},${value}`;
        return voter === 3 ? [row(9, vote), row(2, -vote)] : [row(9, vote)];
      }),
    ).flat(),
  ]),
  file("roads-comments.csv", [
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body",
    ...WORDS.map((text, comment) => `1700000000000,x,${comment},${comment % 2 === 0 ? comment : 12 + comment},99,0,1,${text}`),
  ]),
  file("roads-summary.csv", ["topic,How should we get about?"]),
];
