import { apiOf } from "@/tests/support/browser/api";
import { goToRoom, untilReady } from "@/tests/support/browser/pages";
import { expect, test } from "@/tests/support/browser/test";
import { slowDown, watchScripts, watchShifts } from "@/tests/support/browser/vitals";

test("the floor comes with at most 180 kB of JavaScript", async ({ page }) => {
  const { slug } = (await apiOf(page).debates.demo.query())!;
  const bytes = await watchScripts(page);
  await page.goto(`/debates/${slug}`);
  await untilReady(page);
  const kilobytes = bytes() / 1000;
  expect(kilobytes).toBeGreaterThan(50); // else nothing was measured
  expect(kilobytes).toBeLessThanOrEqual(180);
});

/** A line that breaks elsewhere once the fonts are there shifts this much at most; a block that arrives late shifts far more. */
const MAY_SHIFT = 0.05;

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
])
  test(`nothing shifts in any room at ${viewport.width} px while a slow line brings it`, async ({ page }) => {
    const { slug } = (await apiOf(page).debates.demo.query())!;
    await page.setViewportSize(viewport);
    await slowDown(page);
    const shifted = await watchShifts(page);
    for (const room of ["", "/map", "/evidence", "/positions", "/vote", "/results", "/background", "/record"]) {
      await page.goto(`/debates/${slug}${room}`);
      await untilReady(page);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(() => window.scrollTo(0, 1_200));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      expect(await shifted(), `opened: ${room || "floor"}`).toBeLessThanOrEqual(MAY_SHIFT);
    }
    for (const room of ["Positions", "Results", "Floor"]) {
      await goToRoom(page, room);
      await expect(page.getByRole("heading", { level: 1, name: room === "Results" ? /\w/ : room })).toBeVisible();
    }
    expect(await shifted(), "rooms entered by their tabs").toBeLessThanOrEqual(MAY_SHIFT);
  });
