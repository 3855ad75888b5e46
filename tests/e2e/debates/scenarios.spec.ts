import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expectToFit, violationsOf } from "@/tests/support/browser/accessibility";
import { open, untilReady } from "@/tests/support/browser/pages";
import { signUp } from "@/tests/support/browser/people";
import { expect, test } from "@/tests/support/browser/test";

const PHONE = { width: 360, height: 740 };
const LIBRARY = readFileSync(path.join(import.meta.dirname, "../../../prisma/scenarios/library-grant.yaml"), "utf8");
const OWN = LIBRARY.replace("version: 2", "version: 1")
  .replace("key: library-grant", "key: our-grant")
  .replace("title: A grant for the library", "title: Our own grant");

test.use({ viewport: PHONE });

const file = (page: Page) => page.getByLabel("Scenario file");
const lineOf = (text: string, passage: string) => text.slice(0, text.indexOf(passage)).split("\n").length;
const caretLine = (page: Page) =>
  file(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(0, area.selectionStart).split("\n").length);

/** The library's scenario in the editor, on the page of a newcomer who owns a workspace. */
async function openLibrary(page: Page): Promise<string> {
  const { workspace } = await signUp(page);
  await open(page, `/scenarios?workspace=${workspace}`);
  await page.getByRole("link", { name: "A grant for the library", exact: true }).click();
  await page.getByRole("link", { name: "Edit a copy" }).click();
  await expect(page.getByRole("heading", { name: "Edit “A grant for the library”" })).toBeVisible();
  await untilReady(page);
  return workspace;
}

test("a scenario is changed, mended, saved and started from on a phone", async ({ page }) => {
  await openLibrary(page);
  await expect(page.getByText("Nothing has changed since it was saved.")).toBeVisible();

  const broken = OWN.replace("hue: 3", "hue: 9");
  await file(page).fill(broken);
  const problem = page.getByRole("button", { name: /9 is out of range/ });
  await expect(page.getByText("Mend the problem first.")).toBeVisible();
  await problem.click();
  await expect(file(page)).toBeFocused();
  expect(await caretLine(page)).toBe(lineOf(broken, "hue: 9"));
  expect(await violationsOf(page)).toEqual([]);
  await expectToFit(page);

  await file(page).fill(OWN);
  await page.getByRole("button", { name: "Save as version 1" }).click();
  await expect(page.getByText("“Our own grant”, version 1, is saved")).toBeVisible();

  await file(page).fill(OWN.replace("minutes: 5", "minutes: 6"));
  await expect(page.getByText(/Version 1 of “our-grant” is published.*Write version: 2/)).toBeVisible();
  await page.getByRole("button", { name: "Write version: 2" }).click();
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page.getByText("“Our own grant”, version 2, is saved")).toBeVisible();
  await page.getByRole("link", { name: "Start a debate from it" }).click();
  await expect(page.getByRole("radio", { name: "Our own grant" })).toBeChecked();
});

test("what was not saved is there again after a reload, and can be discarded", async ({ page }) => {
  await openLibrary(page);
  await file(page).fill(OWN);
  await page.reload();
  await expect(file(page)).toHaveValue(OWN);
  await expect(page.getByText("Your changes are kept in this browser.")).toBeVisible();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await expect(file(page)).toHaveValue(LIBRARY);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(file(page)).toHaveValue(OWN);
});

test("leaving while a save is on its way does not bring the editor's address back", async ({ page }) => {
  await openLibrary(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/scenarios\.save/, async (route) => {
    await held;
    await route.continue();
  });
  await file(page).fill(OWN);
  await page.getByRole("button", { name: "Save as version 1" }).click();
  await page.getByRole("link", { name: "Dashboard" }).click();
  await expect(page.getByRole("heading", { name: "Your debates" })).toBeVisible();
  const answered = page.waitForResponse(/scenarios\.save/);
  release();
  await (await answered).finished();
  // Whatever the answer sets off has happened once the page has been painted twice.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(new URL(page.url()).pathname).toBe("/dashboard");
  expect(await page.evaluate(() => Object.keys(localStorage)), "texts kept although they are saved").toEqual([]);
});

test("a new line keeps the indentation, Undo takes it back, and Tab leaves the editor", async ({ page }) => {
  await openLibrary(page);
  const passage = "  - key: evening-hours";
  await file(page).evaluate((area: HTMLTextAreaElement, passage) => {
    const end = area.value.indexOf(passage) + passage.length;
    area.focus();
    area.setSelectionRange(end, end);
  }, passage);
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("note: x");
  await expect(file(page)).toHaveValue(LIBRARY.replace(passage, `${passage}\n    note: x`));
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(file(page)).toHaveValue(LIBRARY);
  await page.keyboard.press("Tab");
  await expect(file(page)).not.toBeFocused();
});

test("files go in, if they are scenario files of a sensible size, and out", async ({ page }) => {
  await openLibrary(page);
  const upload = page.getByLabel("Upload a file");
  await upload.setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
  await expect(page.getByText(/“notes.txt” is not a scenario file/)).toBeVisible();
  await upload.setInputFiles({ name: "large.yaml", mimeType: "application/yaml", buffer: Buffer.alloc(512 * 1024 + 1, "#") });
  await expect(page.getByText(/at most 512 kB are read/)).toBeVisible();
  await upload.setInputFiles({ name: "own.yaml", mimeType: "application/yaml", buffer: Buffer.from(OWN.replaceAll("\n", "\r\n")) });
  await expect(file(page)).toHaveValue(OWN);

  const [copy] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  expect(copy.suggestedFilename()).toBe("our-grant-v1.yaml");
  expect(readFileSync((await copy.path())!, "utf8")).toBe(OWN);
});

test("the file of a scenario is for those who run its workspace", async ({ page, openBrowser }) => {
  const workspace = await openLibrary(page);
  const address = new URL(page.url()).pathname.replace("/edit", "");
  const stranger = await openBrowser();
  await signUp(stranger);
  const answer = await stranger.request.get(`${address}/file?workspace=${workspace}`);
  expect(answer.status()).toBe(404);
  const own = await page.request.get(`${address}/file?workspace=${workspace}`);
  expect([own.status(), await own.text()]).toEqual([200, LIBRARY]);
});

test("the schema of a scenario is served for editors", async ({ page }) => {
  const answer = await page.request.get("/scenario.schema.json");
  expect(answer.headers()["content-type"]).toContain("application/schema+json");
  expect(await answer.json()).toHaveProperty("properties.delegations");
});
