import type { Page } from "@playwright/test";
import { expectToFit, violationsOf } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const WINDOWS = [
  { viewport: { width: 360, height: 780 }, colorScheme: "light" },
  { viewport: { width: 360, height: 780 }, colorScheme: "dark" },
  { viewport: { width: 1440, height: 900 }, colorScheme: "light" },
  { viewport: { width: 1440, height: 900 }, colorScheme: "dark" },
] as const;

/** Each address in each window: nothing for axe to find, one heading of the page, nothing sideways. */
async function walk(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    for (const { viewport, colorScheme } of WINDOWS) {
      await test.step(`${address}, ${viewport.width} px, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize(viewport);
        expect(await violationsOf(page), address).toEqual([]);
        await expectToFit(page);
      });
    }
  }
}

test.describe.configure({ timeout: 240_000 });

test("what everybody may open", async ({ page, faults }) => {
  faults.expectFault(/no-such-page.*404/);
  await walk(page, ["/", "/sign-in", "/sign-up", "/join", "/no-such-page"]);
});

test("the demo, as a visitor", async ({ page }) => {
  await page.goto("/");
  const { slug } = (await apiOf(page).debates.demo.query())!;
  const rooms = ["", "/evidence", "/positions", "/vote", "/results", "/background", "/record", "/seat"];
  await walk(
    page,
    rooms.map((room) => `/debates/${slug}${room}`),
  );
});

test("a debate, as whoever runs it", async ({ page }) => {
  await page.goto("/sign-in");
  const stage = await openDebate(page);
  const [scenario] = await apiOf(page).scenarios.list.query({ workspace: stage.workspace });
  await walk(page, [
    "/dashboard",
    `/scenarios?workspace=${stage.workspace}`,
    `/scenarios/${scenario!.id}?workspace=${stage.workspace}`,
    `/scenarios/${scenario!.id}/edit?workspace=${stage.workspace}`,
    `/debates/new?workspace=${stage.workspace}`,
    `/debates/${stage.slug}/control`,
    `/debates/${stage.slug}/brief`,
    "/account",
    `/workspaces/${stage.workspace}/members`,
  ]);
});

test("a debate with a ballot open, as a delegate", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  await facilitator.goto("/sign-in");
  const stage = await openDebate(facilitator);
  const { delegations, phases } = await apiOf(facilitator).debates.get.query({ debate: stage.slug });
  await page.goto("/join");
  await seat(page, stage, delegations.find(({ kind }) => kind === "voting")!.key);
  const { order } = phases.find(({ kind }) => kind === "opening-ballot")!;
  await apiOf(facilitator).debates.enterPhase.mutate({ debate: stage.slug, order, minutes: 5, ...newKey() });
  await walk(
    page,
    ["", "/vote", "/brief", "/positions", "/results"].map((room) => `/debates/${stage.slug}${room}`),
  );
});
