import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { openDebate, seat } from "@/tests/support/browser/stage";
import { test } from "@/tests/support/browser/test";

test("a caucus with notes, an open channel and one that is asked for", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  const [school, villages] = [await openBrowser(), await openBrowser()];
  await seat(page, stage, "readers", "Rosa");
  await seat(school, stage, "school", "Sofia");
  await seat(villages, stage, "villages", "Vera");
  const debate = stage.slug;
  const { channelId } = await apiOf(page).caucus.openChannel.mutate({ debate, with: "school", ...newKey() });
  await apiOf(school).caucus.openChannel.mutate({ debate, with: "readers", ...newKey() });
  await apiOf(villages).caucus.openChannel.mutate({ debate, with: "readers", ...newKey() });
  await apiOf(school).caucus.send.mutate({ debate, channelId, text: "We would back the book bus.", ...newKey() });
  for (const address of [`/debates/${debate}/caucus`, `/debates/${debate}/caucus?channel=${channelId}`]) {
    await open(page, address);
    await expectOpenToAll(page, address);
  }
  await open(villages, `/debates/${debate}/caucus`);
  await villages.getByRole("button", { name: /School/ }).click();
  await expectOpenToAll(villages, "a channel that is closed");
});

test("no caucus, for whoever sits in no delegation", async ({ page }) => {
  const { slug } = await openDebate(page);
  await open(page, `/debates/${slug}/caucus`);
  await expectOpenToAll(page, "no caucus");
});
