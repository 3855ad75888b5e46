import path from "node:path";
import type { Page } from "@playwright/test";
import { untilReady } from "@/tests/support/browser/pages";
import { expect, test } from "@/tests/support/browser/test";

test("a visitor reads the demo debate without an account", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: "Read the demo debate" }).click();
  await expect(page.getByRole("heading", { name: "Floor" })).toBeVisible();
  const membership = page.getByRole("region", { name: "NATO membership" });
  await expect(membership.getByRole("article").first()).toBeVisible();

  const rooms = page.getByRole("navigation", { name: "Rooms" });
  for (const room of ["Evidence", "Positions", "Vote", "Results", "Background", "Record"]) {
    await rooms.getByRole("link", { name: room }).click();
    await expect(rooms.getByRole("link", { name: room })).toHaveAttribute("aria-current", "page");
    await expect(page.getByRole("main").getByRole("heading", { level: 1 })).toHaveCount(1);
  }
  await expect(rooms.getByRole("link", { name: "Brief", exact: true })).toHaveCount(0);
  await expect(rooms.getByRole("link", { name: "Control" })).toHaveCount(0);
});

test("one click on “Take a seat” makes a visitor a delegate in the chamber", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: "Take a seat" }).click();
  await expect(page).toHaveURL(/\/debates\//);
  await expect(page.getByRole("heading", { name: "Floor" })).toBeVisible();
  await takePicture(page);
  // A delegate has a brief to read and can argue: the demo is in its arguments.
  await page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: "Brief", exact: true }).click();
  await expect(page.getByRole("heading", { name: "What you want" })).toBeVisible();
});

/** The picture in the README, written only when asked for, so that a run of the tests changes no file. */
async function takePicture(page: Page): Promise<void> {
  if (process.env.UPDATE_SCREENSHOT !== "1") return;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await untilReady(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(import.meta.dirname, "../../../docs/images/chamber.png") });
}
