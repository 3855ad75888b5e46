import { apiOf } from "@/tests/support/browser/api";
import { press, tabTo } from "@/tests/support/browser/keyboard";
import { choose, goToRoom, open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

test("a ranked ballot is cast by keyboard alone", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser(), "ukraine-security-guarantees");
  await seat(page, stage, "estonia");
  await enterPhase(stage, "final-ballot");
  await open(page, `/debates/${stage.slug}/vote`);
  await page.getByRole("heading", { name: "The ballot of Estonia" }).waitFor();

  await press(page, page.getByRole("button", { name: /^Assistance only/ }));
  // The next option still unranked has the focus, so a ranking is one key an option.
  await expect(page.getByRole("button", { name: /^NATO membership/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Bilateral pacts/ })).toBeFocused();
  await page.keyboard.press("Space");

  const ranking = page.getByRole("group", { name: /In which order/ });
  await press(page, ranking.getByRole("button", { name: "Move Assistance only down" }));
  await expect(ranking.getByRole("button", { name: "Move Assistance only down" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(ranking.getByRole("status")).toHaveText("Assistance only is 3rd of 3.");
  await page.keyboard.press("Shift+Tab");
  await press(page, ranking.getByRole("button", { name: /^Tie with above.*Bilateral pacts with NATO membership/ }));
  await expect(ranking.getByRole("listitem")).toHaveText([
    /1, tied:\s*NATO membership/,
    /1, tied:\s*Bilateral pacts/,
    /3\.\s*Assistance only/,
  ]);
  await press(page, page.getByRole("button", { name: "Cast ballot" }));
  await expect(page.getByText("Your ballot is cast:")).toBeVisible();

  const mine = (await apiOf(page).polls.list.query({ debate: stage.slug })).find(({ key }) => key === "final-ranked")!.mine[0]!;
  expect(mine.cast?.ballot).toEqual({ tiers: [["nato-membership", "bilateral-pacts"], ["assistance-only"]] });
  await tabTo(page, page.getByRole("button", { name: "Copy receipt" }));
});

test("a double click casts one ballot", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await enterPhase(stage, "opening-ballot");
  const casts: string[] = [];
  page.on("request", (request) => request.url().includes("ballots.cast") && casts.push(request.postData() ?? ""));
  await open(page, `/debates/${stage.slug}/vote`);
  await choose(page.getByRole("radio", { name: "Book bus" }));
  await page.getByRole("button", { name: "Cast ballot" }).dblclick();
  await expect(page.getByText("Your ballot is cast: Book bus.")).toBeVisible();
  expect(casts).toHaveLength(1);

  const { entries } = await apiOf(page).record.page.query({ debate: stage.slug });
  expect(entries.filter(({ type }) => type.startsWith("ballot-"))).toHaveLength(1);

  await choose(page.getByRole("radio", { name: "Study rooms" }));
  await page.getByRole("button", { name: "Change ballot" }).click();
  await expect(page.getByText("Your ballot, changed: Study rooms.")).toBeVisible();
});

test("a failing network keeps the choice and sends it again under the same key", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/ERR_FAILED|ERR_CONNECTION|Failed to fetch/);
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "school");
  await enterPhase(stage, "opening-ballot");
  await open(page, `/debates/${stage.slug}/vote`);
  await choose(page.getByRole("radio", { name: "Study rooms" }));

  // The first request does not arrive; the second does, and its answer is lost.
  const keys: string[] = [];
  await page.route("**/api/trpc/ballots.cast**", async (route) => {
    keys.push(keyOf(route.request().postDataJSON()));
    if (keys.length === 2) await route.fetch();
    if (keys.length <= 2) await route.abort("failed");
    else await route.continue();
  });
  await page.getByRole("button", { name: "Cast ballot" }).click();
  await expect(page.getByText("Your choice is kept; trying again…")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Study rooms" })).toBeChecked();
  await expect(page.getByText("Your ballot is cast: Study rooms.")).toBeVisible();
  await expect(page.getByText("trying again…")).toBeHidden();
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);

  const { entries } = await apiOf(page).record.page.query({ debate: stage.slug });
  expect(entries.filter(({ type }) => type.startsWith("ballot-"))).toHaveLength(1);
});

test("a choice outlives a reload and a walk to another room", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "staff");
  await enterPhase(stage, "opening-ballot");
  await open(page, `/debates/${stage.slug}/vote`);
  await choose(page.getByRole("radio", { name: "Evening hours" }));
  await goToRoom(page, "Background");
  await expect(page.getByRole("heading", { name: "Background" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("radio", { name: "Evening hours" })).toBeChecked();
  await page.reload();
  await expect(page.getByRole("radio", { name: "Evening hours" })).toBeChecked();
});

/** tRPC sends a batch, an object of inputs by number. */
function keyOf(batch: Readonly<Record<string, { readonly idempotencyKey: string }>>): string {
  return batch["0"]!.idempotencyKey;
}
