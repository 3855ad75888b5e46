import { expect, type Page } from "@playwright/test";
import { choose, open, untilReady } from "../browser/pages";

type SetUp = { readonly anonymity: string; readonly questions: readonly string[] };

/** Sets a panel up on its page: its questions, what it is promised, and the stop rule as the page proposes it. */
export async function setUpByHand(page: Page, slug: string, { anonymity, questions }: SetUp): Promise<void> {
  await open(page, `/debates/${slug}/control/panel`);
  await page.getByRole("button", { name: "Begin with no item" }).click();
  for (const question of questions) {
    await page.getByRole("button", { name: "Add an item" }).click();
    const dialog = page.getByRole("dialog", { name: "A new item" });
    await dialog.getByLabel("Question").fill(question);
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole("listitem").filter({ hasText: question })).toBeVisible();
  }
  await choose(page.getByRole("radio", { name: anonymity, exact: true }));
  await page.getByRole("region", { name: "What it is promised" }).getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Register this rule" }).click();
  await expect(page.getByText("The stop rule is registered.")).toBeVisible();
}

/** Invites people by a pasted list, without mails. */
export async function inviteByHand(page: Page, slug: string, list: string): Promise<void> {
  await open(page, `/debates/${slug}/control/panel/people`);
  await page.getByLabel("Or paste it").fill(list);
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("button", { name: "Invite without mails" }).click();
  await expect(page.getByRole("button", { name: /^More about / })).toHaveCount(list.trim().split("\n").length - 1);
}

/** Makes a link for somebody on the list, and answers it as it stands on the page. */
export async function linkByHand(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: `More about ${name}` }).click();
  const dialog = page.getByRole("dialog", { name });
  await dialog.getByRole("button", { name: "Make a link to send by hand" }).click();
  const link = await dialog.getByText(/^https?:\/\/\S+\/panel\/[\w-]{43}$/).textContent();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  return link!;
}

/** Opens a link in a browser that nobody is signed in in, joins by it, and lands on the panel. */
export async function joinByLink(page: Page, link: string, name: string): Promise<void> {
  await open(page, link);
  await page.getByRole("button", { name: `Join as ${name}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Panel" })).toBeVisible();
  await untilReady(page);
}

/** Rates one question from 1 to 9, with a reason, and waits until the server has both. */
export async function rateByHand(page: Page, question: string, rating: number, reason: string): Promise<void> {
  const item = page.getByRole("region", { name: question });
  const isKept = page.waitForResponse(
    (answer) => answer.url().includes("answers.give") && answer.request().postData()?.includes(reason) === true,
  );
  await choose(item.getByRole("radio", { name: new RegExp(`^${rating}(,|$)`) }));
  // The same words again change nothing.
  await item.getByLabel(/reason/i).fill("");
  await item.getByLabel(/reason/i).fill(reason);
  expect((await isKept).status()).toBe(200);
  await expect(item.getByText("Saved", { exact: true })).toBeVisible();
}
