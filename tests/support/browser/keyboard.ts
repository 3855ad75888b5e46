import { expect, type Locator, type Page } from "@playwright/test";

/** Walks with Tab until an element has the focus; fails where it cannot be reached so. */
export async function tabTo(page: Page, wanted: Locator, most = 120): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let step = 0; step < most; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`${most} times Tab do not lead to ${wanted}`);
}

/** Presses a button, a link or a summary by keyboard alone. */
export async function press(page: Page, wanted: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}
