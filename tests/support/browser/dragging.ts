import { expect, type Locator, type Page } from "@playwright/test";

/** A height inside an element, as a share of it from the top. */
type Aim = { readonly at: Locator; readonly height: number };

async function pointOf({ at, height }: Aim): Promise<{ readonly x: number; readonly y: number }> {
  const box = (await at.boundingBox())!;
  return { x: box.x + Math.min(40, box.width / 2), y: box.y + box.height * height };
}

/**
 * A drag that has just ended swallows the click that a browser makes of it, and with it any other
 * for 50 ms; no hand is that fast again, a test is. A later timer in the page runs after that one.
 */
const settle = (page: Page): Promise<void> => page.evaluate(() => new Promise((done) => setTimeout(done, 100)));

/** Drags with the mouse, in steps as a hand does. */
export async function dragByMouse(page: Page, handle: Locator, to: Aim): Promise<void> {
  const from = await pointOf({ at: handle, height: 0.5 });
  const end = await pointOf(to);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 8, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await page.mouse.up();
  await settle(page);
}

/** Drags with a finger, from the middle of the screen, and lets go once the page says what would come of it. */
export async function dragByTouch(page: Page, handle: Locator, to: Aim, meaning: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // Near the edges a drag scrolls the page under the finger.
  await handle.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const from = await pointOf({ at: handle, height: 0.5 });
  const end = await pointOf(to);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", x: number, y: number) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [{ x, y }] });
  await touch("touchStart", from.x, from.y);
  const STEPS = 12;
  for (let step = 1; step <= STEPS; step += 1)
    await touch("touchMove", from.x + ((end.x - from.x) * step) / STEPS, from.y + ((end.y - from.y) * step) / STEPS);
  await expect(page.getByText(meaning, { exact: true })).toBeVisible();
  await touch("touchEnd", end.x, end.y);
  await settle(page);
}
