import { expect, type Page } from "@playwright/test";
import type { Secrecy } from "@/contracts/voting/polls";
import { type Asking, apiOf, newKey } from "../browser/api";
import { choose, open } from "../browser/pages";
import { ballotsIn, openBallot, settingsFor } from "../browser/polls";
import type { Stage } from "../browser/stage";

/** Opens the library's final ballot as a secret one: those who have a seat by now vote. */
export const openSecretBallot = (stage: Stage, secrecy: Exclude<Secrecy, "named">): Promise<void> =>
  openBallot(stage, settingsFor("plurality", { secrecy }));

/** Casts this person's secret ballot as a hand does. */
export async function castByHand(page: Page, { slug }: Stage, option: string): Promise<void> {
  await open(page, `/debates/${slug}/vote`);
  await expect(page.getByText("a secret ballot cannot be changed")).toBeVisible();
  await choose(page.getByRole("radio", { name: option }));
  // Pressed twice, it is one ballot.
  await page.getByRole("button", { name: "Cast ballot for good" }).dblclick();
  await expect(page.getByText("You have voted", { exact: true })).toBeVisible();
}

/** Casts this person's secret ballot by the procedure alone. */
export async function castBehindThePages(voter: Asking, stage: Stage, option: string): Promise<void> {
  const [mine] = await ballotsIn(voter, stage);
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url");
  const ballot = { electorId: mine!.electorId, ballot: { choice: option }, nonce };
  await apiOf(voter).ballots.castSecret.mutate({ debate: stage.slug, poll: "final", ...ballot, ...newKey() });
}
