import { expectToFit, violationsOf } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const PHONE = { width: 360, height: 740 };

test("a hand goes up by one tap in any room on a phone; the call and its clock reach every screen", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const ada = await openBrowser({ viewport: PHONE });
  const bo = await openBrowser({ viewport: PHONE });
  await seat(ada, stage, "readers", "Ada");
  await seat(bo, stage, "staff", "Bo");
  await enterPhase(stage, "arguments");
  await open(ada, `/debates/${stage.slug}`);
  await open(bo, `/debates/${stage.slug}/evidence`);
  await open(page, `/debates/${stage.slug}/speaking`);

  await ada.getByRole("button", { name: "Raise hand" }).click();
  await expect(ada.getByRole("button", { name: "Lower hand: you are number 1" })).toBeVisible();
  await bo.getByRole("button", { name: "Raise hand" }).click();
  await expect(bo.getByRole("button", { name: "Lower hand: you are number 2" })).toBeVisible();
  await expectToFit(ada);
  const list = page.getByRole("region", { name: "Waiting to speak" });
  await expect(list.getByRole("listitem")).toHaveText([/^1.*Ada/, /^2.*Bo/]);

  await page.getByRole("button", { name: "Next: Ada" }).dblclick();
  for (const screen of [page, ada, bo]) await expect(screen.getByRole("timer").first()).toHaveText(/^(2:00|1:5\d)$/);
  await expect(ada.getByText("You have the floor").first()).toBeVisible();
  await expect(bo.getByText("Ada of Readers has the floor")).toBeVisible();
  await expect(list.getByRole("listitem"), "pressed twice, one was called").toHaveText([/^1.*Bo/]);

  await page.getByRole("button", { name: "1 min", exact: true }).click();
  await expect(bo.getByRole("timer").first()).toHaveText(/^2:[345]\d$/);
  await open(ada, `/debates/${stage.slug}/speaking`);
  await ada.getByRole("button", { name: "I have finished" }).click();
  await expect(page.getByText("Nobody is speaking")).toBeVisible();
  await expect(bo.getByText("has the floor")).toBeHidden();
  await expect(page.getByRole("row", { name: /^Ada/ })).toBeVisible();
});

test("the list is reordered by keyboard and by dragging, shortened, and a speaker is called out of turn", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  for (const [delegation, name] of [
    ["readers", "Ada"],
    ["staff", "Bo"],
    ["school", "Cy"],
  ] as const) {
    const delegate = await openBrowser();
    await seat(delegate, stage, delegation, name);
    await apiOf(delegate).speaking.raise.mutate({ debate: stage.slug, ...newKey() });
  }
  await open(page, `/debates/${stage.slug}/speaking`);
  const rows = page.getByRole("region", { name: "Waiting to speak" }).getByRole("listitem");
  await expect(rows).toHaveText([/Ada/, /Bo/, /Cy/]);
  const up = page.getByRole("button", { name: "Move Cy up" });
  await up.focus();
  await page.keyboard.press("Enter");
  await expect(rows).toHaveText([/Ada/, /Cy/, /Bo/]);
  await expect(up, "the focus stays with what was pressed").toBeFocused();
  await expect(page.getByText("Cy is now number 2.")).toBeAttached();

  const handle = rows.first().locator("[data-drag-handle]");
  const target = (await rows.last().boundingBox())!;
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(target.x + 20, target.y + target.height / 2, { steps: 8 });
  await page.mouse.move(target.x + 20, target.y + target.height - 4, { steps: 4 });
  await page.mouse.up();
  await expect(rows).toHaveText([/Cy/, /Bo/, /Ada/]);
  await page.reload();
  await expect(rows, "as the server keeps it").toHaveText([/Cy/, /Bo/, /Ada/]);

  await open(page, `/debates/${stage.slug}/speaking`);
  await page.getByRole("button", { name: "Take Bo off the list" }).click();
  await expect(rows).toHaveText([/Cy/, /Ada/]);
  await page.getByRole("button", { name: "Call Ada" }).click();
  await expect(page.getByRole("region", { name: "Has the floor", exact: true }).getByText("Ada")).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test("opening statements: the server makes the list, and hands wait until the floor is open", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const ada = await openBrowser();
  await seat(ada, stage, "readers", "Ada");
  await open(page, `/debates/${stage.slug}/speaking`);
  await page.getByRole("radio", { name: "Opening statements" }).check({ force: true });
  await expect(page.getByText(/A new list begins/)).toBeVisible();
  await page.getByRole("button", { name: "Begin the new list" }).click();
  await expect(page.getByRole("region", { name: "Waiting to speak" }).getByRole("listitem")).toHaveText([/Ada/]);
  await open(ada, `/debates/${stage.slug}/speaking`);
  await expect(ada.getByText(/Your hand is up already|made in turn/).first()).toBeVisible();
  await expect(ada.getByRole("link", { name: "Speakers: you are number 1" })).toBeVisible();
  await page.getByRole("button", { name: "Next: Ada" }).click();
  await expect(ada.getByRole("timer").first()).toHaveText(/^(3:00|2:5\d)$/);
});
