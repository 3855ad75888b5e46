import type { Page } from "@playwright/test";

/** Counts what a hand does on a page from now on: every real press of the pointer, across its navigations. */
export async function countPresses(page: Page): Promise<() => number> {
  let presses = 0;
  await page.exposeBinding("plenaryPressed", () => {
    presses += 1;
  });
  const listen = () =>
    addEventListener(
      "pointerdown",
      (event) => {
        if (event.isTrusted) (globalThis as unknown as { plenaryPressed: () => void }).plenaryPressed();
      },
      { capture: true },
    );
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return () => presses;
}
