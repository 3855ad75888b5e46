import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf } from "@/tests/support/browser/api";
import { press } from "@/tests/support/browser/keyboard";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";
import { ratingCrowd } from "@/tests/support/opinions/rating-crowd";

test("the map of opinions: with camps and one's own place, one claim at a time by keyboard, and the files", async ({
  page: reader,
  openBrowser,
}) => {
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator);
  await enterPhase(stage, "arguments");
  await seat(reader, stage, "readers", "Petra");
  const address = `/debates/${stage.slug}/opinions`;
  await open(facilitator, `/debates/${stage.slug}/control/opinions`);
  await ratingCrowd(stage, [9, 8]);
  await open(reader, `${address}/rate`);
  await expectOpenToAll(reader, "one claim at a time");
  const { all } = await apiOf(reader).opinions.toRate.query({ debate: stage.slug });
  for (let rated = 1; rated <= all; rated += 1) {
    await press(reader, reader.getByRole("button", { name: "Agree", exact: true }));
    await expect(reader.getByText(rated < all ? `${rated} of ${all}` : "You have rated every claim")).toBeVisible();
  }
  await press(reader, reader.getByRole("link", { name: "See where you stand" }));
  await expect(reader.getByText("and stand in Camp")).toBeVisible();
  await press(reader, reader.locator("summary").filter({ hasText: "Show as table" }).first());
  await expectOpenToAll(reader, "the map");
  await expectOpenToAll(facilitator, "importing");
});
