import type { Page } from "@playwright/test";
import { apiOf } from "@/tests/support/browser/api";
import { openRoomByHand } from "@/tests/support/browser/facilitating";
import { choose, open, untilReady } from "@/tests/support/browser/pages";
import { newCredentials } from "@/tests/support/browser/people";
import { countPresses } from "@/tests/support/browser/pressing";
import { expect, test } from "@/tests/support/browser/test";

const DELEGATIONS = ["Ukraine", "United States", "France", "Germany", "Estonia"];

/** An account made by typing alone, on the page for it. */
async function signUpByKeys(page: Page): Promise<void> {
  const { email, password } = newCredentials();
  await open(page, "/sign-up");
  await page.getByLabel("Your name").focus();
  for (const words of ["Ines Instructor", email, password]) {
    await page.keyboard.type(words);
    if (words !== password) await page.keyboard.press("Tab");
  }
}

test("a new instructor opens a room for a class from the flagship scenario in at most ten presses", async ({ page, openBrowser }) => {
  await signUpByKeys(page);
  const presses = await countPresses(page);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("link", { name: "New debate" }).first().click();
  await expect(page.getByRole("radio", { name: "Security guarantees for Ukraine" })).toBeChecked();
  await untilReady(page);
  await page.getByRole("button", { name: "None", exact: true }).click();
  for (const name of DELEGATIONS) await choose(page.getByRole("checkbox", { name, exact: true }));
  await page.getByRole("button", { name: "Create the debate" }).click();
  await expect(page).toHaveURL(/\/debates\/[a-z0-9-]+\/control$/);
  const code = await openRoomByHand(page);
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
  expect(presses()).toBeGreaterThan(5);
  expect(presses()).toBeLessThanOrEqual(10);

  const phone = await openBrowser({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  await open(phone, `/join/${code}`);
  expect(await phone.locator("main input:visible, main select:visible, main textarea:visible").count()).toBeLessThanOrEqual(3);
  await expect(phone.getByLabel("Room code")).toHaveValue(code);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await phone.getByLabel("Your name").fill("Anna");
  await phone.getByRole("button", { name: "Join" }).tap();
  await expect(phone.getByRole("button", { name: "Sit with France" })).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("a class of a smaller number takes the first five delegations at one press", async ({ page }) => {
  await signUpByKeys(page);
  const presses = await countPresses(page);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("link", { name: "New debate" }).first().click();
  await untilReady(page);
  await page.getByRole("button", { name: "First five" }).click();
  await page.getByRole("button", { name: "Create the debate" }).click();
  await expect(page).toHaveURL(/\/control$/);
  await openRoomByHand(page);
  expect(presses()).toBe(5);
});

test("a list of seats is mended line by line, put in, and seats whoever joins under a name on it", async ({ page, openBrowser }) => {
  await signUpByKeys(page);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.getByRole("link", { name: "New debate" }).first().click();
  await untilReady(page);
  await page.getByRole("button", { name: "First five" }).click();
  await choose(page.getByRole("radio", { name: "Pseudonyms until the debrief" }));
  await choose(page.getByRole("radio", { name: "You give them out" }));
  await page.getByRole("button", { name: "Create the debate" }).click();
  await expect(page).toHaveURL(/\/control$/);
  const code = await openRoomByHand(page);
  await page.getByRole("link", { name: "Seats and names" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Seats and names" })).toBeVisible();
  await untilReady(page);
  const list = page.getByLabel("Or paste it");
  await list.fill("name,delegation,role\nAnna Able,Frnace,\nBen Baker,,\n");
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByText("Line 2: There is no delegation “Frnace” in this debate. Did you mean “France”?")).toBeVisible();
  await list.fill("name,delegation,role\nAnna Able,France,head\nBen Baker,,\n");
  await page.getByRole("button", { name: "Look at it" }).click();
  await page.getByRole("button", { name: "Put in 2 seats" }).click();
  await expect(page.getByText("0 of 2 people on the list have come.")).toBeVisible();

  const anna = await openBrowser({ viewport: { width: 360, height: 740 } });
  await open(anna, `/join/${code.toLowerCase()}`);
  await anna.getByLabel("Your name").fill("anna  ABLE");
  await anna.getByRole("button", { name: "Join" }).click();
  await expect(anna.getByRole("link", { name: "Your seat: France, France 1, head" })).toBeVisible();
  await expect(page.getByText("1 of 2 people on the list has come.")).toBeVisible();

  const ben = await openBrowser();
  await open(ben, `/join/${code}`);
  await ben.getByLabel("Your name").fill("Ben Baker");
  await ben.getByRole("button", { name: "Join" }).click();
  await expect(ben.getByRole("navigation", { name: "Rooms" })).toBeVisible();
  await expect(page.getByText("Everybody is here.")).toBeVisible();

  await test.step("no page that another delegate can open has a name behind a pseudonym", async () => {
    const slug = new URL(page.url()).pathname.split("/")[2]!;
    const hrefs = await ben
      .getByRole("navigation", { name: "Rooms" })
      .getByRole("link")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const others = ["seat", "search?text=Anna", "screen", "control", "control/seats", "notifications", "files"].map(
      (room) => `/debates/${slug}/${room}`,
    );
    expect(hrefs.length).toBeGreaterThan(5);
    for (const address of [...hrefs, ...others]) {
      const html = await (await ben.request.get(address)).text();
      expect(html.replaceAll(/search\?text=Anna|"text":"Anna"|value="Anna"|“Anna”|\bAnna"/g, ""), address).not.toMatch(/anna\s+able/i);
    }
    expect(JSON.stringify(await apiOf(ben).debates.people.query({ debate: slug }))).not.toMatch(/anna/i);
  });

  await test.step("the facilitator lifts them", async () => {
    await page.getByRole("button", { name: "Show all names now" }).click();
    await expect(page.getByText("The pseudonyms are lifted")).toBeVisible();
    await open(ben, anna.url().replace(/\/[^/]*$/, "/seat"));
    await expect(ben.getByText("anna ABLE (head)")).toBeVisible();
  });
});
