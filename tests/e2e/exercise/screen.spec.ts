import type { Page } from "@playwright/test";
import { violationsOf } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const WALLS = [
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** On every wall: nothing to scroll, and no part cut off that has not said so with an ellipsis. */
async function expectOnWalls(page: Page, name: string): Promise<void> {
  for (const wall of WALLS) {
    await page.setViewportSize(wall);
    const cut = await page.evaluate(() => {
      const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
      const found = scrollHeight > clientHeight || scrollWidth > clientWidth ? ["the page"] : [];
      for (const part of document.querySelectorAll("main, main *")) {
        const style = getComputedStyle(part);
        const hides = style.overflowY === "hidden" && style.webkitLineClamp === "none" && part.clientWidth > 4;
        if (hides && part.scrollHeight > part.clientHeight + 4) found.push(`${part.tagName} ${part.className}`);
      }
      return found;
    });
    expect(cut, `${name} at ${wall.width} x ${wall.height}`).toEqual([]);
  }
}

const LONG = "A promise without a date is a wish, and whoever relies on a wish plans for the day on which it fails. ".repeat(4).trim();
const argue = (page: Page, { slug }: Stage, option: string, text: string, polarity: "support" | "attack" = "support") =>
  apiOf(page).floor.addArgument.mutate({ debate: slug, polarity, target: { option }, premises: [{ text, citations: [] }], ...newKey() });

test("the projector follows a debate from the lobby to the debrief without being touched", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const wall = await openBrowser({ storageState: await page.context().storageState(), viewport: WALLS[1] });
  await open(wall, `/debates/${stage.slug}/screen`);
  await expect(wall).toHaveTitle(/^Screen · /);
  await expect(wall.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(wall.getByText(stage.code, { exact: true })).toBeVisible();
  await expect(wall.getByRole("img", { name: /^QR picture of/ })).toBeVisible();
  await expect(wall.getByRole("navigation")).toHaveCount(0);

  const [ada, bo] = [await openBrowser(), await openBrowser()];
  await seat(ada, stage, "readers", "Ada");
  await seat(bo, stage, "staff", "Bo");
  await expect(wall.getByRole("heading", { name: /^2.people in 2.delegations$/ })).toBeVisible();
  await expectOnWalls(wall, "lobby");

  await enterPhase(stage, "positions");
  await expect(wall.getByText(stage.code)).toHaveCount(0);
  await expect(wall.getByRole("table")).toBeVisible();
  await expectOnWalls(wall, "positions");

  const { options } = await apiOf(page).debates.get.query({ debate: stage.slug });
  await enterPhase(stage, "opening-ballot");
  await expect(wall.getByText(/of 2.ballots cast$/).last()).toBeVisible();
  await vote(ada, stage, "opening", options[0]!.key);
  await expect(wall.getByRole("listitem").filter({ hasText: "ballots cast" })).toHaveText(/1 of 2/);
  await expect(wall.getByText(options[0]!.label), "no count while it is blind").toHaveCount(0);
  await expectOnWalls(wall, "opening ballot");

  await enterPhase(stage, "arguments");
  await argue(ada, stage, options[0]!.key, "The newest reason of all");
  await expect(wall.getByText("The newest reason of all")).toBeVisible();
  await expectOnWalls(wall, "arguments");

  await apiOf(ada).speaking.raise.mutate({ debate: stage.slug, ...newKey() });
  await apiOf(page).speaking.callSpeaker.mutate({ debate: stage.slug, turnId: null, after: null, ...newKey() });
  await expect(wall.getByRole("region", { name: "Who has the floor" }).getByRole("timer")).toHaveText(/^(2:00|1:5\d)$/);
  for (const { key } of options) for (const polarity of ["support", "attack"] as const) await argue(bo, stage, key, LONG, polarity);
  await expect(wall.getByText(LONG).first()).toBeVisible();
  await expectOnWalls(wall, "long arguments and a speaker");
  expect(await violationsOf(wall)).toEqual([]);

  await enterPhase(stage, "final-ballot");
  await vote(ada, stage, "final", options[1]!.key);
  await enterPhase(stage, "debrief");
  await expect(wall.getByRole("heading", { level: 2 })).toBeVisible();
  await expectOnWalls(wall, "debrief");
});

async function vote(page: Page, { slug }: Stage, poll: string, choice: string): Promise<void> {
  const api = apiOf(page);
  const view = (await api.polls.list.query({ debate: slug })).find(({ key }) => key === poll)!;
  const others = view.optionKeys.filter((key) => key !== choice);
  const ballot = view.ballotType === "plurality" ? { choice } : { ranking: [choice, ...others].map((key) => [key]) };
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url");
  await api.ballots.cast.mutate({ debate: slug, poll, electorId: view.mine[0]!.electorId, ballot, nonce, ...newKey() } as never);
}

test("the room code is for whoever runs the debate, even on the projector's page", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  const ada = await openBrowser();
  await seat(ada, stage, "readers", "Ada");
  await open(ada, `/debates/${stage.slug}/screen`);
  await expect(ada.getByRole("heading", { name: /^1.person in 1.delegation$/ })).toBeVisible();
  expect(await ada.content()).not.toContain(stage.code);
});

test("a lost connection is said in a corner, and caught up with by itself", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/ERR_INTERNET_DISCONNECTED|Failed to fetch|net::/);
  const stage = await openDebate(page);
  const wall = await openBrowser({ storageState: await page.context().storageState(), viewport: WALLS[1] });
  await open(wall, `/debates/${stage.slug}/screen`);
  await wall.context().setOffline(true);
  await expect(wall.getByText("The connection is lost")).toBeVisible();
  await expectOnWalls(wall, "without a connection");
  await enterPhase(stage, "arguments");
  await wall.context().setOffline(false);
  await expect(wall.getByText("The connection is lost")).toBeHidden();
  await expect(wall.getByText(/^\d+ of \d+: Arguments$/)).toBeVisible();
});

test("far too much still fits, and the mouse goes away", async ({ page, openBrowser }) => {
  const stage = await openDebate(page, "ukraine-security-guarantees");
  const wall = await openBrowser({ storageState: await page.context().storageState(), viewport: WALLS[0] });
  await open(wall, `/debates/${stage.slug}/screen`);
  const names = ["ukraine", "ukraine", "ukraine"].map((delegation, index) => ({
    delegation,
    name: `${index} ${"Somebody with a long name ".repeat(2)}`.slice(0, 58),
  }));
  for (const { delegation, name } of names) await seat(await openBrowser(), stage, delegation, name);
  await expect(wall.getByRole("heading", { name: /^3.people/ })).toBeVisible();
  await expectOnWalls(wall, "a crowded lobby");
  await expect(wall.locator("main[data-idle]")).toBeVisible();
  expect(await wall.locator("main").evaluate((main) => getComputedStyle(main).cursor)).toBe("none");
  await wall.mouse.move(200, 200);
  await wall.mouse.move(220, 220);
  await expect(wall.locator("main[data-idle]")).toHaveCount(0);
  await expect(wall.getByRole("button", { name: "Full screen" })).toBeVisible();
  await enterPhase(stage, "positions");
  await expect(wall.getByRole("heading", { name: /back/ })).toBeVisible();
  await expectOnWalls(wall, "many positions");
});
