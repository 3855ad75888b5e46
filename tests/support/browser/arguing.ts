import { expect, type Locator, type Page } from "@playwright/test";
import { choose } from "./pages";

type Reason = { readonly text: string; readonly source?: string; readonly locator?: string };

/** Posts an argument for or against an option on the floor. */
export async function argueByHand(page: Page, option: string, side: "for" | "against", reason: Reason): Promise<void> {
  await page.getByRole("button", { name: `Argue ${side} ${option}` }).click();
  await post(page.getByRole("region", { name: `Your argument on ${option}` }), reason);
  await expect(cardOf(page, reason.text)).toBeVisible();
}

/** Answers the argument that rests on a claim. */
export async function replyByHand(
  page: Page,
  to: string,
  kind: "Attacks the claim" | "Supports the claim" | "Undercuts the step",
  reason: Reason,
): Promise<void> {
  await cardOf(page, to).getByRole("button", { name: "Reply", exact: true }).first().click();
  const composer = page.getByRole("region", { name: "Your reply" });
  await choose(composer.getByRole("radio", { name: kind }));
  await post(composer, reason);
  await expect(cardOf(page, reason.text)).toBeVisible();
}

/** Says how much the step from a claim to what it is an argument about matters, from 0 to 4. */
export async function rateStepByHand(page: Page, claim: string, value: number): Promise<void> {
  await cardOf(page, claim)
    .getByRole("button", { name: /^Relevance/ })
    .first()
    .click();
  const scale = page.getByRole("group", { name: /^Granted that it is true/ });
  await scale.getByRole("button", { name: new RegExp(`^${value}`) }).click();
  await expect(scale).toBeHidden();
}

/** The argument whose own claim this is; not those above it that only contain it as a reply. */
export function cardOf(page: Page, claim: string): Locator {
  return page
    .getByRole("article")
    .filter({ has: page.getByText(claim, { exact: true }) })
    .last();
}

async function post(composer: Locator, { text, source, locator }: Reason): Promise<void> {
  await composer.getByLabel("Your reason").fill(text);
  if (source !== undefined) {
    await composer.getByRole("button", { name: "Cite a source" }).click();
    const listed = composer.getByLabel("Source").locator("option").filter({ hasText: source });
    await composer.getByLabel("Source").selectOption(await listed.getAttribute("value"));
    if (locator !== undefined) await composer.getByLabel("Where in it").fill(locator);
  }
  await composer.getByRole("button", { name: "Post" }).click();
}
