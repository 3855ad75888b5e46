import { goToRoom, untilReady } from "@/tests/support/browser/pages";
import { expect, test } from "@/tests/support/browser/test";
import { watchScripts, watchShifts } from "@/tests/support/browser/vitals";

const PHONE = { width: 360, height: 740 };

test("the floor comes with at most 180 kB of JavaScript", async ({ page }) => {
  const bytes = await watchScripts(page);
  await page.goto("/");
  const demo = await page.getByRole("link", { name: "Read the demo debate" }).getAttribute("href");
  await page.goto("about:blank");
  const before = bytes();
  // As a browser that has never been here: nothing comes out of a cache.
  const session = await page.context().newCDPSession(page);
  await session.send("Network.clearBrowserCache");
  await page.goto(demo!);
  await untilReady(page);
  await page
    .getByRole("button", { name: /^Argue for/ })
    .first()
    .click();
  const kilobytes = (bytes() - before) / 1000;
  expect(kilobytes).toBeGreaterThan(50); // else nothing was measured
  expect(kilobytes).toBeLessThanOrEqual(180);
});

for (const viewport of [PHONE, { width: 1440, height: 900 }])
  test(`nothing shifts on floor and results at ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const shifted = await watchShifts(page);
    await page.goto("/");
    const demo = await page.getByRole("link", { name: "Read the demo debate" }).getAttribute("href");
    await page.goto(demo!);
    await untilReady(page);
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.wheel(0, 1_200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(600);
    expect(await shifted(), "floor").toBeLessThanOrEqual(0.02);
    await page.goto(`${demo}/results`);
    await untilReady(page);
    await page.evaluate(() => document.fonts.ready);
    expect(await shifted(), "results").toBeLessThanOrEqual(0.02);
    await goToRoom(page, "Positions");
    await goToRoom(page, "Results");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await shifted(), "rooms entered by their tabs").toBeLessThanOrEqual(0.02);
  });
