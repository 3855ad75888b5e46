import type { Page } from "@playwright/test";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { cardOf } from "@/tests/support/browser/arguing";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const argueAs = async (page: Page, { slug }: Stage, text: string) => {
  const { options } = await apiOf(page).debates.get.query({ debate: slug });
  const target = { option: options[0]!.key };
  return apiOf(page).floor.addArgument.mutate({ debate: slug, polarity: "support", target, premises: [{ text }], ...newKey() });
};

/** As a phone in a pocket: nothing runs and nothing is painted until it is taken out again. */
async function asleep(page: Page, meanwhile: () => Promise<unknown>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  await meanwhile();
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await session.detach();
}

/** Lets a page's lines go dead unheard, as they do under a page that sleeps: open, and telling nothing. */
async function letLinesDie(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Original = window.EventSource;
    window.EventSource = class extends Original {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init);
        for (const name of ["beat", "people", "only", "changed", "reset"])
          this.addEventListener(name, (event) => {
            if ((window as unknown as { isAsleep?: boolean }).isAsleep === true) event.stopImmediatePropagation();
          });
      }
    };
  });
}
const fallAsleep = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as { isAsleep: boolean }).isAsleep = true;
  });
const wakeUp = (page: Page) =>
  page.evaluate(() => {
    (window as unknown as { isAsleep: boolean }).isAsleep = false;
    document.dispatchEvent(new Event("visibilitychange"));
  });

/** What each feed of a page has told, by the number of the entry. */
async function recordFeeds(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: number[] = [];
    (window as unknown as { heard: number[] }).heard = heard;
    const Original = window.EventSource;
    window.EventSource = class extends Original {
      constructor(url: string | URL, init?: EventSourceInit) {
        super(url, init);
        this.addEventListener("changed", ({ data }) => {
          for (const { seq } of (JSON.parse(data) as { events: { seq: number }[] }).events) heard.push(seq);
        });
      }
    };
  });
}
const heardBy = (page: Page) => page.evaluate(() => (window as unknown as { heard: number[] }).heard);

test("a phone that slept catches up without reload: everything once, in order", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  const other = await openBrowser();
  await seat(other, stage, "school");
  await seat(page, stage, "readers");
  await enterPhase(stage, "arguments");
  await recordFeeds(page);
  await open(page, `/debates/${stage.slug}`);
  await page.evaluate(() => {
    (window as unknown as { isSame: boolean }).isSame = true;
  });
  const { record } = await apiOf(page).debates.get.query({ debate: stage.slug });
  const reasons = ["Said while it slept.", "Said a little later.", "Said before it woke."];
  await asleep(page, async () => {
    for (const reason of reasons) await argueAs(other, stage, reason);
  });
  for (const reason of reasons) await expect(cardOf(page, reason)).toHaveCount(1);
  expect(await page.evaluate(() => (window as unknown as { isSame?: boolean }).isSame)).toBe(true);
  const { record: after } = await apiOf(page).debates.get.query({ debate: stage.slug });
  // The page may have read the last one already when the feed comes to it.
  await expect
    .poll(async () => (await heardBy(page)).filter((seq) => seq > record.seq))
    .toEqual(Array.from({ length: after.seq - record.seq }, (_, index) => record.seq + 1 + index));
});

test("after ten minutes in a pocket the line is opened anew at once, and the countdown is right", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await page.clock.install();
  await letLinesDie(page);
  await open(page, `/debates/${stage.slug}`);
  const feeds: string[] = [];
  page.on("request", (request) => request.url().includes("/api/live/") && feeds.push(request.url()));
  await page.clock.pauseAt(Date.now() + 1_000);
  const api = apiOf(stage.facilitator);
  const { record } = await api.debates.get.query({ debate: stage.slug });
  await fallAsleep(page);
  await api.debates.setDeadline.mutate({ debate: stage.slug, minutes: 20, ...newKey() });
  // Ten minutes pass for this browser at once, as they do for one that slept: its timers do not count them.
  await page.clock.setSystemTime(Date.now() + 600_000);
  await wakeUp(page);
  await expect.poll(() => feeds.length).toBeGreaterThan(0);
  expect(Number(new URL(feeds[0]!).searchParams.get("after"))).toBeGreaterThanOrEqual(record.seq);
  await page.clock.resume();
  // Its own clock is ten minutes ahead of the server's now; what is left is the server's.
  await expect(page.getByRole("timer").first()).toHaveAttribute("aria-label", /^(19|20)\smin/);
});

test("a lost network shows, what was typed is kept, and it is sent once when the network is back", async ({
  page,
  context,
  openBrowser,
  faults,
}) => {
  faults.expectFault(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  await page
    .getByRole("button", { name: /^Argue for/ })
    .first()
    .click();
  await page.getByLabel("Your reason").fill("Written in a tunnel.");
  await context.setOffline(true);
  await expect(page.getByText("The connection is lost")).toBeVisible();
  await page.getByRole("button", { name: "Post" }).click();
  await context.setOffline(false);
  await expect(cardOf(page, "Written in a tunnel.")).toHaveCount(1);
  await expect(page.getByText("The connection is lost")).toHaveCount(0);
  const { entries } = await apiOf(page).record.page.query({ debate: stage.slug, type: "argument-added" });
  const mine = await apiOf(page).debates.get.query({ debate: stage.slug });
  expect(entries.filter(({ actor }) => actor === mine.seat?.displayName)).toHaveLength(1);
});

test("an answer that was lost on the way is fetched again, not given twice", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/Failed to load resource|ERR_/);
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  let lost = 0;
  await page.route("**/api/trpc/floor.addArgument**", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    // It reaches the server; the answer does not come back.
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page
    .getByRole("button", { name: /^Argue for/ })
    .first()
    .click();
  await page.getByLabel("Your reason").fill("Posted over a bad line.");
  await page.getByRole("button", { name: "Post" }).click();
  await expect(cardOf(page, "Posted over a bad line.")).toHaveCount(1);
  await page.reload();
  await expect(page.getByText("Posted over a bad line.")).toHaveCount(1);
  expect(lost).toBe(1);
});

test("a session that ended meanwhile is named, and nothing pretends to be true", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/401|Failed to load resource/);
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers");
  await open(page, `/debates/${stage.slug}`);
  await page.context().clearCookies();
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await expect(page.getByText("You are no longer signed in")).toBeVisible();
});

test("who has the debate open is shown to whoever runs it", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers", "Rosa");
  const isHere = async () => {
    const people = await apiOf(stage.facilitator).debates.people.query({ debate: stage.slug });
    return people.find(({ displayName }) => displayName === "Rosa")?.isPresent;
  };
  expect(await isHere()).toBe(false);
  await open(page, `/debates/${stage.slug}`);
  await expect.poll(isHere).toBe(true);
  await page.goto("about:blank");
  await expect.poll(isHere).toBe(false);
});
