import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { Faults } from "./faults";

type Fixtures = {
  readonly faults: Faults;
  /** Opens a page in a browser of its own: another person, or the same person elsewhere. */
  readonly openBrowser: (options?: BrowserContextOptions) => Promise<Page>;
};

/** Playwright's test, in which a fault of any page in any browser fails the test. */
export const test = base.extend<Fixtures>({
  faults: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const faults = new Faults();
      await use(faults);
      expect(faults.unexpected, "faults of pages").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, faults }, use) => {
    await faults.watch(context);
    await use(context);
  },
  openBrowser: async ({ browser, faults }, use) => {
    const pages: Page[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      await faults.watch(context);
      const page = await context.newPage();
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.context().close()));
  },
});

export { expect } from "@playwright/test";
