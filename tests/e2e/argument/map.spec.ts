import type { Page } from "@playwright/test";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { cardOf } from "@/tests/support/browser/arguing";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const OPTION = "Book bus";

const FIRST = 12;

/** An Argdown file of that many arguments: twelve on the option, and two replies to each until all are made. */
function manyArguments(count: number): string {
  const reason = (number: number) => `    ${number % 3 ? "+" : "-"} [r${number}]`;
  const some = (from: number, howMany: number) =>
    Array.from({ length: Math.max(0, Math.min(howMany, count - from)) }, (_, one) => from + one);
  const claims = some(0, count).map((one) =>
    [`[r${one}]: Reason ${one} has words of its own.`, ...some(FIRST + one * 2, 2).map(reason)].join("\n"),
  );
  return [[`[Bus]: ${OPTION} #option`, ...some(0, FIRST).map(reason)].join("\n"), ...claims].join("\n\n");
}

async function importArguments({ slug, facilitator }: Stage, count: number): Promise<void> {
  const content = Buffer.from(manyArguments(count)).toString("base64");
  await apiOf(facilitator).exchange.import.mutate({ debate: slug, fileName: "many.argdown", content, ...newKey() });
}

const named = (page: Page, within: string) =>
  page.locator(`${within} [data-node]`).evaluateAll((nodes) => [...new Set(nodes.map((node) => node.getAttribute("data-node")))].sort());
async function pictureReady(page: Page): Promise<void> {
  await expect(page.locator(".map-picture [data-node]").first()).toBeAttached();
  await expect(page.getByText("Drawing the map")).toHaveCount(0);
}

test("500 nodes: the picture and the list have the same, and either can be filtered and folded", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await enterPhase(stage, "arguments");
  await importArguments(stage, 300);
  await seat(page, stage, "readers");
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `/debates/${stage.slug}/map`);
  await pictureReady(page);
  const inPicture = await named(page, ".map-picture");
  expect(inPicture.length).toBeGreaterThan(440);
  expect(inPicture.length).toBeLessThanOrEqual(500);

  await page.getByRole("button", { name: "List", exact: true }).click();
  await expect(page.locator("[data-lines]")).not.toHaveAttribute("aria-busy", "true");
  expect(await named(page, "[data-lines]")).toEqual(inPicture);

  // What is left out is counted, and comes when it is asked for.
  const more = page.getByRole("button", { name: /^Show \d+ more/ }).first();
  const under = await more.getAttribute("data-unfold");
  await more.click();
  await expect(page.locator(`[data-lines] [data-unfold="${under}"]`)).toHaveCount(0);
  expect(page.url()).toContain(`unfold=${under}`);

  await page.getByLabel("Option", { exact: true }).selectOption({ label: OPTION });
  await expect(page.locator("[data-lines] h2")).toHaveCount(1);
  await page.reload();
  await expect(page.locator("[data-lines] h2")).toHaveText(new RegExp(OPTION));
  await page.getByRole("button", { name: "Show everything" }).click();
  await expect(page.locator("[data-lines] h2")).toHaveCount(3);
});

test("the picture moves and zooms by keys and buttons, shows a claim, and what would follow if it fell", async ({ page }) => {
  const { slug } = (await apiOf(page).debates.demo.query())!;
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `/debates/${slug}/map?view=picture`);
  await pictureReady(page);
  const svg = page.locator(".map-picture");
  const transform = () => svg.locator("> g").getAttribute("transform");
  await expect(svg).toHaveAttribute("data-zoom", "far");
  const whole = await transform();
  await page.getByRole("group", { name: /Picture of the map/ }).focus();
  for (const key of ["+", "+", "+", "+", "ArrowRight"]) await page.keyboard.press(key);
  await expect(svg).toHaveAttribute("data-zoom", "near");
  expect(await transform()).not.toBe(whole);
  await page.keyboard.press("0");
  expect(await transform()).toBe(whole);

  // From afar a press comes near and reads it out.
  const { graph } = await apiOf(page).strength.cruxes.query({ debate: slug });
  const crux = graph[0]!.claim;
  await svg.locator(`[data-node="c:${crux.id}"]`).click();
  await expect(svg).toHaveAttribute("data-zoom", "near");
  const panel = page.getByRole("complementary", { name: "Selected on the map" });
  await expect(panel).toContainText(crux.text);
  await panel.getByRole("button", { name: "What if this fell?" }).click();
  await expect(panel.getByRole("table", { name: /now, and if it fell/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);

  const shown = await svg.locator(".map-node").count();
  await page.getByRole("button", { name: "Fit" }).click();
  for (let press = 0; press < 5; press++) await page.getByRole("button", { name: "Zoom in" }).click();
  await svg.locator('[data-fold^="o:"]').first().dispatchEvent("click");
  await expect.poll(() => svg.locator(".map-node").count()).toBeLessThan(shown);
});

test("what somebody else says comes onto the map, and the reader stays where they are", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  const other = await openBrowser();
  await seat(other, stage, "staff");
  await seat(page, stage, "readers");
  await enterPhase(stage, "arguments");
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `/debates/${stage.slug}/map`);
  await pictureReady(page);
  await page.getByRole("button", { name: "Zoom in" }).click();
  const scale = async () => /scale\(([\d.]+)\)/.exec((await page.locator(".map-picture > g").getAttribute("transform")) ?? "")?.[1];
  const before = await scale();
  const nodes = await page.locator(".map-picture .map-node").count();
  const { argumentId } = await apiOf(other).floor.addArgument.mutate({
    debate: stage.slug,
    polarity: "support",
    target: { option: "book-bus" },
    premises: [{ text: "The bus reaches the farms." }],
    ...newKey(),
  });
  await expect(page.locator(`.map-picture [data-node="a:${argumentId}"]`)).toHaveCount(1);
  await expect(page.locator(".map-picture .map-node")).toHaveCount(nodes + 2);
  expect(await scale()).toBe(before);
});

test("the map prints whole and in parts that can be read", async ({ page }) => {
  const { slug } = (await apiOf(page).debates.demo.query())!;
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, `/debates/${slug}/map?view=picture`);
  await pictureReady(page);
  const nodes = await page.locator(".map-picture .map-node").count();
  await page.emulateMedia({ media: "print" });
  const sheets = page.locator(".map-sheets figure");
  await expect(sheets.first()).toContainText("The whole map");
  await expect(sheets.first().locator(".map-node")).toHaveCount(nodes);
  const count = await sheets.count();
  expect(count).toBeGreaterThan(3);
  await expect(page.locator(".map-frame")).toBeHidden();
  const pages = (await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/MediaBox ?\[0 0 (\d+)\.?\d* (\d+)/g)!;
  const landscape = pages.filter((box) => Number(/0 0 (\d+)/.exec(box)![1]) > Number(/(\d+)$/.exec(box)![1]));
  expect(landscape).toHaveLength(count);
});

test("the crux of the flagship debate is found, and leads to its working and its place on the floor", async ({ page }) => {
  const { slug } = (await apiOf(page).debates.demo.query())!;
  await open(page, `/debates/${slug}/map`);
  await page.getByRole("link", { name: "What it turns on" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What it turns on" })).toBeVisible();
  const { graph } = await apiOf(page).strength.cruxes.query({ debate: slug });
  const first = page.locator("ol > li").filter({ hasText: graph[0]!.claim.text });
  await expect(first).toContainText(/If it fell/);
  await first.getByRole("link", { name: "Working" }).click();
  await expect(page.getByRole("heading", { level: 1, name: graph[0]!.claim.text })).toBeVisible();
  await expect(page.getByRole("heading", { name: "If it fell" })).toBeVisible();
  await page.getByRole("link", { name: "Euler-based" }).click();
  await expect(page.getByText("Computed strength by Euler-based").or(page.getByText("so it stays at"))).toBeVisible();
  await page.getByRole("link", { name: "On the floor" }).first().click();
  await expect(cardOf(page, graph[0]!.claim.text).first()).toBeVisible();
});

test("on a phone the list comes first, with everything the picture has", async ({ page }) => {
  const { slug } = (await apiOf(page).debates.demo.query())!;
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, `/debates/${slug}/map`);
  await expect(page.getByRole("button", { name: "List", exact: true })).toHaveAttribute("aria-pressed", "true");
  await expect(page.locator("[data-lines]")).not.toHaveAttribute("aria-busy", "true");
  const inList = await named(page, "[data-lines]");
  await page.getByRole("button", { name: "Picture", exact: true }).click();
  await pictureReady(page);
  expect(await named(page, ".map-picture")).toEqual(inList);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
