import { apiOf } from "@/tests/support/browser/api";
import { open, untilReady } from "@/tests/support/browser/pages";
import { expect, test } from "@/tests/support/browser/test";
import { openDebate, type Stage } from "../../support/browser/stage";

const FORM = "**/api/auth/callback/guest";
const called = async ({ slug, facilitator }: Stage, name: string) =>
  (await apiOf(facilitator).debates.people.query({ debate: slug })).filter(({ displayName }) => displayName === name).length;

test("a form whose answer is lost goes again by itself, and lets one person in", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/Failed to load resource|ERR_/);
  const stage = await openDebate(await openBrowser());
  await open(page, `/join/${stage.code}`);
  await page.getByLabel("Your name").fill("Ana");
  let tries = 0;
  await page.route(FORM, async (route) => {
    tries += 1;
    if (tries > 1) return route.continue();
    // It is done, and neither the answer nor its cookie arrives.
    await route.fetch();
    await page.context().clearCookies({ name: /^(__Host-)?plenary$/ });
    await route.abort();
  });
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("No answer yet. It is tried again in a moment, by itself; what you wrote is kept.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Joining" })).toBeVisible();
  await expect(page).toHaveURL(`/debates/${stage.slug}/seat`);
  expect([tries, await called(stage, "Ana")]).toEqual([2, 1]);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test("a busy server is asked again as late as it says; a reload keeps the form; a wrong code loses nothing", async ({
  page,
  openBrowser,
  faults,
}) => {
  faults.expectFault(/Failed to load resource|ERR_|status of|answered 503/);
  const stage = await openDebate(await openBrowser());
  await open(page, "/join");
  await page.getByLabel("Room code").fill("ZZZZZZ");
  await page.getByLabel("Your name").fill("Ben");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByText("No open room has this code. Check it with whoever gave it to you.")).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Ben");
  await page.getByLabel("Room code").fill(stage.code);
  const error = { message: "Later.", code: 503, data: { code: "SERVICE_UNAVAILABLE", httpStatus: 503, refusal: null } };
  await page.route(FORM, (route) => route.fulfill({ status: 503, headers: { "retry-after": "60" }, json: { error } }));
  await page.getByRole("button", { name: "Join" }).click();
  await expect(
    page.getByText("Many are coming in at once. It is tried again in 60 seconds, by itself; what you wrote is kept."),
  ).toBeVisible();
  await page.unroute(FORM);
  await page.reload();
  await expect(page.getByLabel("Your name")).toHaveValue("Ben");
  await expect(page.getByLabel("Room code")).toHaveValue(stage.code);
  await expect(page.getByText("Kept from before: this was sent and not answered. Press Join; you come in once.")).toBeVisible();
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL(`/debates/${stage.slug}/seat`);
  expect(await called(stage, "Ben")).toBe(1);
});

test("a form that is sent before the page is ready keeps what was written", async ({ openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  const page = await openBrowser({ javaScriptEnabled: false });
  await page.goto(`/join/${stage.code}`);
  await page.getByLabel("Your name").fill("Cleo Früh");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page.getByLabel("Your name")).toHaveValue("Cleo Früh");
  await expect(page.getByLabel("Room code")).toHaveValue(stage.code);
  await expect(page.getByText("The page was not ready yet. What you wrote is kept: press Join.")).toBeVisible();
});

test("what is typed while the page is still loading on a slow line stays", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  let arrive = () => {};
  const scripts = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await scripts;
    await route.continue();
  });
  await page.goto(`/join/${stage.code}`, { waitUntil: "commit" });
  await page.getByLabel("Your name").fill("Dora");
  await expect(page.getByLabel("Room code")).toHaveValue(stage.code);
  arrive();
  await untilReady(page);
  await expect(page.getByLabel("Your name")).toHaveValue("Dora");
  await page.getByRole("button", { name: "Join" }).click();
  await expect(page).toHaveURL(`/debates/${stage.slug}/seat`);
  expect(await called(stage, "Dora")).toBe(1);
});
