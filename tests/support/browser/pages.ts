import { expect, type Locator, type Page } from "@playwright/test";

/** Opens an address and waits until the page listens: what a script does before that is no fault of the page's. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilReady(page);
}

export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector("main");
    return main !== null && Object.keys(main).some((key) => key.startsWith("__react"));
  });
}

/** Chooses a radio button or ticks a box where a hand would: the label lies over it, which Playwright takes for an obstacle. */
export async function choose(choice: Locator): Promise<void> {
  await choice.check({ force: true });
}

/** Goes to another room of the chamber by its tab, which may be the one that the phase wants. */
export async function goToRoom(page: Page, room: string): Promise<void> {
  const tab = page.getByRole("navigation", { name: "Rooms" }).getByRole("link", { name: new RegExp(`^(Now: )?${room}$`) });
  await tab.click();
  await expect(tab).toHaveAttribute("aria-current", "page");
}
