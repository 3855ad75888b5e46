import type { Page } from "@playwright/test";
import { apiOf } from "@/tests/support/browser/api";
import { press, tabTo } from "@/tests/support/browser/keyboard";
import { open } from "@/tests/support/browser/pages";
import { openBallot, settingsFor } from "@/tests/support/browser/polls";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

test("the first key leads past the head of the page, and the rooms are entered by keyboard", async ({ page }) => {
  const { slug } = (await apiOf(page).debates.demo.query())!;
  await open(page, `/debates/${slug}`);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  for (const room of ["Positions", "Results", "Record"]) {
    await press(page, page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: room }));
    await expect(page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: room })).toHaveAttribute("aria-current", "page");
  }
});

test("whatever has the focus shows it and is in sight, and nothing keeps it", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await enterPhase(stage, "arguments");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const room of ["", "/evidence", "/positions", "/vote", "/record"]) {
    await open(page, `/debates/${stage.slug}${room}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await walkWithTab(page), room).toEqual([]);
  }
});

for (const type of ["ranked", "score", "quadratic"] as const)
  test(`a ${type} ballot shows the focus wherever it is`, async ({ page, openBrowser }) => {
    const stage = await openDebate(await openBrowser());
    await seat(page, stage, "readers");
    await openBallot(stage, settingsFor(type, { electorate: "both" }));
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page, `/debates/${stage.slug}/vote`);
    await page.getByRole("button", { name: "Cast ballot" }).first().waitFor();
    expect(await walkWithTab(page)).toEqual([]);
  });

test("a dialog keeps the focus while it is open and gives it back", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "school");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  await press(page, page.getByRole("button", { name: "Argue for Evening hours" }));
  await expect(page.getByRole("region", { name: "Your argument on Evening hours" }).getByRole("textbox").first()).toBeVisible();
  const opener = page.getByRole("button", { name: "A claim from the floor" });
  await press(page, opener);
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press("Tab");
    const isOutside = await dialog.evaluate(
      (element) => document.activeElement !== document.body && !element.contains(document.activeElement),
    );
    expect(isOutside, "the focus is behind the dialog").toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test("a ballot is cast by keyboard alone", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "staff");
  await enterPhase(stage, "opening-ballot");
  await open(page, `/debates/${stage.slug}/vote`);
  await tabTo(page, page.getByRole("radio", { name: "Evening hours" }));
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Study rooms" })).toBeChecked();
  await press(page, page.getByRole("button", { name: "Cast ballot" }), "Space");
  await expect(page.getByText("Your ballot is cast: Study rooms.")).toBeVisible();
});

/** Walks the whole page with Tab; answers what was focused without showing it, or out of sight. */
async function walkWithTab(page: Page): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
      const shown = [element, ...(element.closest("label, fieldset, div") ? [element.closest("label, fieldset, div")!] : [])].some(
        (one) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(one);
          return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
        },
      );
      const inSight = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0 && height > 0;
      return { name: `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`, shown, inSight };
    });
    if (at === null) return faults; // past the last one
    if (!at.shown) faults.push(`${at.name}: shows no focus`);
    if (!at.inSight) faults.push(`${at.name}: out of sight`);
  }
  return [...faults, "400 times Tab do not lead past the end of the page"];
}
