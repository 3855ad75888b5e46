import type { Page } from "@playwright/test";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const notesOf = (page: Page) => page.getByLabel("Notes of your delegation");
const isSent = (page: Page) => expect(page.getByText("Everything is sent.")).toBeVisible();
const caucus = ({ slug }: Stage) => `/debates/${slug}/caucus`;

/** Into the caucus, when the notes can be written in. */
async function enter(page: Page, stage: Stage): Promise<void> {
  await open(page, caucus(stage));
  await expect(notesOf(page)).toBeEditable();
}

/** At the end of the notes, key by key. */
async function typeAtEnd(page: Page, words: string): Promise<void> {
  await notesOf(page).press("ControlOrMeta+End");
  await notesOf(page).pressSequentially(words, { delay: 15 });
}

const letters = (text: string) => [...text].sort().join("");

test("two members write at once, one of them without a connection for a while, and no key is lost", async ({
  page,
  openBrowser,
  faults,
}) => {
  faults.expectFault(/ERR_INTERNET_DISCONNECTED/);
  const stage = await openDebate(await openBrowser());
  const other = await openBrowser();
  await seat(page, stage, "readers", "Rosa");
  await seat(other, stage, "readers", "Ravi");
  await enter(page, stage);
  await enter(other, stage);
  await Promise.all([typeAtEnd(page, "The bus comes first. "), typeAtEnd(other, "Who pays the driver? ")]);
  await isSent(page);
  await isSent(other);
  const both = letters("The bus comes first. Who pays the driver? ");
  await expect.poll(async () => letters(await notesOf(page).inputValue())).toBe(both);
  await expect(notesOf(other)).toHaveValue(await notesOf(page).inputValue());

  await page.context().setOffline(true);
  await typeAtEnd(page, "Written in a tunnel.");
  await typeAtEnd(other, "Written meanwhile.");
  await expect(page.getByText(/No connection. What you write is kept/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(notesOf(other)).toHaveValue(/Written in a tunnel\./);
  await expect(notesOf(page)).toHaveValue(/Written meanwhile\./);
  await isSent(page);
  await expect(notesOf(other)).toHaveValue(await notesOf(page).inputValue());

  // What others write leaves the caret on its words, and is not undone here.
  await notesOf(page).press("ControlOrMeta+Home");
  await typeAtEnd(other, " Last.");
  await expect(notesOf(page)).toHaveValue(/Last\./);
  await notesOf(page).pressSequentially("First. ");
  await expect(notesOf(other)).toHaveValue(/^First\. /);
  await notesOf(page).press("ControlOrMeta+z");
  await expect(notesOf(other)).toHaveValue(/^(?!First\.).*Last\./s);
});

test("a word that is being composed is left alone, and so is the place where somebody reads", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  const other = await openBrowser();
  await seat(page, stage, "readers", "Rosa");
  await seat(other, stage, "readers", "Ravi");
  await enter(page, stage);
  await enter(other, stage);
  await notesOf(other).fill(`${"A line.\n".repeat(80)}End`);
  await expect(notesOf(page)).toHaveValue(/End$/);

  // As an input method does it: a word under way, then the word.
  const keyboard = await page.context().newCDPSession(page);
  await notesOf(page).press("ControlOrMeta+End");
  await keyboard.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  await notesOf(other).press("ControlOrMeta+Home");
  await notesOf(other).pressSequentially("Top. ");
  await isSent(other);
  await keyboard.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
  await expect(notesOf(other)).toHaveValue(/Endにほん$/);
  await expect(notesOf(page)).toHaveValue(/^A line\./);
  await keyboard.send("Input.insertText", { text: "日本" });
  await expect(notesOf(page)).toHaveValue(/^Top\. A line\..*End日本$/s);
  await expect(notesOf(other)).toHaveValue(/^Top\. A line\..*End日本$/s);

  await notesOf(page).evaluate((field) => {
    field.scrollTop = 100;
  });
  await typeAtEnd(other, " And on.");
  await expect(notesOf(page)).toHaveValue(/日本 And on\.$/);
  expect(await notesOf(page).evaluate((field) => field.scrollTop)).toBe(100);
});

test("what was typed without a connection outlives a closed tab", async ({ page, openBrowser, context, faults }) => {
  faults.expectFault(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "school", "Sofia");
  await enter(page, stage);
  // The pages still come: it is the server's procedures that are out of reach.
  await context.route("**/api/trpc/caucus.write**", (route) => route.abort("internetdisconnected"));
  await typeAtEnd(page, "Before the tab was closed.");
  await expect(page.getByText(/No connection. What you write is kept/)).toBeVisible();
  await page.close();
  const again = await context.newPage();
  await enter(again, stage);
  await expect(notesOf(again)).toHaveValue("Before the tab was closed.");
  await context.unroute("**/api/trpc/caucus.write**");
  await isSent(again);
  const twin = await context.newPage();
  await enter(twin, stage);
  await expect(notesOf(twin)).toHaveValue("Before the tab was closed.");
  await typeAtEnd(twin, " And in two tabs.");
  await expect(notesOf(again)).toHaveValue("Before the tab was closed. And in two tabs.");
});

test("two heads open a channel, and what is sent into it without a connection is there once", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/ERR_INTERNET_DISCONNECTED/);
  const stage = await openDebate(await openBrowser());
  const [theirs, member, third] = [await openBrowser(), await openBrowser(), await openBrowser()];
  await seat(page, stage, "readers", "Rosa");
  await seat(theirs, stage, "school", "Sofia");
  await seat(member, stage, "school", "Sven");
  await seat(third, stage, "villages", "Nora");
  const names = new Map((await apiOf(page).debates.get.query({ debate: stage.slug })).delegations.map(({ key, name }) => [key, name]));
  const [readers, school] = [names.get("readers")!, names.get("school")!];
  const head = (on: Page, name: string) => on.getByRole("button", { name: new RegExp(name) }).and(on.locator("[aria-expanded]"));

  for (const somebody of [page, theirs, member, third]) await open(somebody, caucus(stage));
  await head(page, school).click();
  await page.getByRole("button", { name: `Ask ${school} for a channel` }).click();
  await expect(page.getByText(/Your head has asked for a channel/)).toBeVisible();
  await expect(head(theirs, readers)).toContainText("Asks you");
  await head(member, readers).click();
  await expect(member.getByRole("button", { name: `Open the channel with ${readers}` })).toHaveAttribute("aria-disabled", "true");
  await head(theirs, readers).click();
  await theirs.getByRole("button", { name: `Open the channel with ${readers}` }).click();

  await page.getByLabel(`Message to ${school}`).fill("We would share the bus.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  for (const somebody of [page, theirs, member]) await expect(somebody.getByText("We would share the bus.")).toBeVisible();
  await page.context().setOffline(true);
  await page.getByLabel(`Message to ${school}`).fill("Even on Sundays.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText(/The message is kept and goes out by itself/)).toBeVisible();
  await page.context().setOffline(false);
  for (const somebody of [page, theirs, member]) await expect(somebody.getByText("Even on Sundays.")).toHaveCount(1);
  await expect(page.getByLabel(`Message to ${school}`)).toHaveValue("");

  await head(theirs, readers).click();
  await page.getByLabel(`Message to ${school}`).fill("Well?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(head(theirs, readers)).toContainText("1 unread");
  await expect(third.getByText("We would share the bus.")).toHaveCount(0);
  await expect(head(third, school)).toContainText("No channel");
});

test("who is moved to another delegation sees nothing more of the caucus they left", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator);
  const other = await openBrowser();
  await seat(page, stage, "readers", "Rosa");
  await seat(other, stage, "readers", "Ravi");
  await enter(page, stage);
  await enter(other, stage);
  await typeAtEnd(other, "Not for the school.");
  await expect(notesOf(page)).toHaveValue("Not for the school.");
  const people = await apiOf(facilitator).debates.people.query({ debate: stage.slug });
  const { participantId } = people.find(({ displayName }) => displayName === "Rosa")!;
  await apiOf(facilitator).seats.assign.mutate({ debate: stage.slug, participantId, delegation: "school", ...newKey() });
  await expect(notesOf(page)).toHaveValue("");
  await expect(notesOf(page)).toBeEditable();
  await typeAtEnd(other, " Still not.");
  await isSent(other);
  await typeAtEnd(page, "Ours.");
  await isSent(page);
  await expect(page.getByText("Not for the school")).toHaveCount(0);
  await expect(notesOf(other)).toHaveValue("Not for the school. Still not.");
});

test("everybody is told beforehand who reads a caucus", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  const sentence = /are read by its delegation and the delegation written to only, not by those who run the debate/;
  const stranger = await openBrowser();
  await open(stranger, `/join/${stage.code}`);
  await expect(stranger.getByText(sentence)).toBeVisible();
  await seat(page, stage, "readers");
  for (const room of ["seat", "brief", "caucus"]) {
    await open(page, `/debates/${stage.slug}/${room}`);
    await expect(page.getByText(sentence)).toBeVisible();
  }
});
