import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The only rules that can find something in the dark that they did not find in the light: nothing else changes. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

const WIDTHS = [
  { width: 360, height: 780 },
  { width: 1440, height: 900 },
] as const;

/** What axe finds wrong with a page as it is now, one line an element. */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** Fails where the page is wider than the window: somebody on a phone would have to scroll sideways to read. */
export async function expectToFit(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(width, "pixels by which the page is wider than the window").toBeLessThanOrEqual(0);
}

/** The page as it stands, on a phone and on a wide screen, light and dark: nothing for axe to find, nothing to scroll sideways. */
export async function expectOpenToAll(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  for (const viewport of WIDTHS)
    await test.step(`${name}, ${viewport.width} px`, async () => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      expect(await violationsOf(page), `${name}, ${viewport.width} px`).toEqual([]);
      await expectToFit(page);
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      expect(await violationsOf(page, OF_COLOURS), `${name}, ${viewport.width} px, dark`).toEqual([]);
    });
}
