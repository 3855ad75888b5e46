import { expect, type Page } from "@playwright/test";
import { choose, untilReady } from "./pages";

/** Into a room with its code and a name, without an account. */
export async function joinByHand(page: Page, code: string, name: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Join" }).click();
  await untilReady(page);
  // As people type it: in small letters and in two groups.
  await page.getByLabel("Room code").fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
  await page.getByLabel("Your name").fill(name);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByRole("navigation", { name: "Rooms" })).toBeVisible();
}

/** Takes a seat from the chamber, and lands on the delegation's brief. */
export async function sitByHand(page: Page, delegation: string): Promise<void> {
  await untilReady(page);
  await page.getByRole("link", { name: "Take a seat" }).first().click();
  await page.getByRole("button", { name: `Sit with ${delegation}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: delegation })).toBeVisible();
}

type Position = { readonly stances: Readonly<Record<string, string>>; readonly reason: string };

/** Declares a position as head, in the room for positions. */
export async function declareByHand(page: Page, { stances, reason }: Position): Promise<void> {
  await page.getByRole("button", { name: /^(Revise the|Declare a) position$/ }).click();
  for (const [option, stance] of Object.entries(stances))
    await choose(page.getByRole("group", { name: option }).getByRole("radio", { name: stance }));
  await page.getByLabel("Reason").fill(reason);
  await page.getByRole("button", { name: "Declare this position" }).click();
  await expect(page.getByText("The position is declared.")).toBeVisible();
}

/** Casts a ballot for one option in the vote room, and waits for its receipt. */
export async function voteByHand(page: Page, option: string): Promise<void> {
  await choose(page.getByRole("radio", { name: option }));
  await page.getByRole("button", { name: /^(Cast|Change) ballot$/ }).click();
  await expect(page.getByText(new RegExp(`^Your ballot(, changed| is cast): ${option}\\.$`))).toBeVisible();
}

/** Casts a ranked ballot in the vote room, not the straw ballot beside it: best tier first, each tier its options. */
export async function rankByHand(page: Page, tiers: readonly (readonly string[])[]): Promise<void> {
  const paper = page.getByRole("region", { name: /^(Your own ballot|The ballot of )/ });
  for (const tier of tiers)
    for (const [index, option] of tier.entries()) {
      await paper.getByRole("button", { name: new RegExp(`^${option}.*rank \\d`, "s") }).click();
      if (index > 0) await paper.getByRole("button", { name: new RegExp(`^Tie with above.*${option} with`) }).click();
    }
  await paper.getByRole("button", { name: "Cast ballot" }).click();
  await expect(page.getByText("Your ballot is cast:")).toBeVisible();
}
