import { expect, type Page } from "@playwright/test";
import { choose, goToRoom, untilReady } from "./pages";
import { newCredentials } from "./people";

/** Makes an account on the page for it, and lands on the dashboard. */
export async function signUpByHand(page: Page, name: string): Promise<void> {
  const { email, password } = newCredentials();
  await page.goto("/");
  await page.getByRole("link", { name: "Run your own" }).click();
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Your debates" })).toBeVisible();
}

type Plan = { readonly scenario: string; readonly options: string; readonly delegations: readonly string[]; readonly agenda: RegExp };

/** Creates a debate from the dashboard; answers its slug, with the page in its control room. */
export async function createByHand(page: Page, plan: Plan): Promise<string> {
  await page.getByRole("link", { name: "New debate" }).first().click();
  await expect(page.getByRole("heading", { name: "New debate" })).toBeVisible();
  await untilReady(page);
  await choose(page.getByRole("radio", { name: plan.scenario }));
  await choose(page.getByRole("radio", { name: plan.options }));
  await page.getByRole("button", { name: "None", exact: true }).click();
  for (const delegation of plan.delegations) await choose(page.getByRole("checkbox", { name: delegation, exact: true }));
  await choose(page.getByRole("radio", { name: plan.agenda }));
  await page.getByRole("button", { name: "Create the debate" }).click();
  await expect(page).toHaveURL(/\/debates\/[a-z0-9-]+\/control$/);
  return new URL(page.url()).pathname.split("/")[2]!;
}

/** Opens the room of a draft; answers its code as it stands on the page. */
export async function openRoomByHand(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Open the room" }).click();
  const room = page.getByRole("region", { name: "Room", exact: true });
  await expect(room.getByRole("img", { name: /^QR picture of/ })).toBeVisible();
  const spelled = await room.getByText(/^([A-Z2-9] ){5}[A-Z2-9]$/).textContent();
  return spelled!.replaceAll(" ", "");
}

/** Moves the debate on to a phase, the next one or a later one, from the control room. */
export async function moveOn(page: Page, phase: string): Promise<void> {
  await goToRoom(page, "Control");
  const next = page.getByRole("button", { name: `Next phase: ${phase}` });
  if (!(await next.isVisible())) {
    const wanted = page.getByLabel("Phase to enter").locator("option").filter({ hasText: phase });
    await page.getByLabel("Phase to enter").selectOption(await wanted.getAttribute("value"));
  }
  await next.or(page.getByRole("button", { name: `Skip to ${phase}` })).click();
  await expect(page.getByText(`“${phase}” has begun.`)).toBeVisible();
}
