import type { Locator, Page } from "@playwright/test";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { choose, open } from "@/tests/support/browser/pages";
import { expect, test } from "@/tests/support/browser/test";
import { answerEveryKind, EVERY_KIND } from "@/tests/support/panel/every-kind";
import { openPanel, runRound } from "@/tests/support/panel/in-browsers";

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;
const GROUPS = ["engineers", "engineers", "engineers", "engineers", "engineers", "engineers"];

/** Opens the questions of a new round in which nothing is answered. */
async function openRound(facilitator: Page, slug: string): Promise<void> {
  const opening = { what: "answers", asks: "all", carry: "copied", minutes: null } as const;
  await apiOf(facilitator).panel.openRound.mutate({ debate: slug, ...opening, ...newKey() });
}

const itemIn = (page: Page, question: string): Locator => page.getByRole("region", { name: question });
const untilSaved = (item: Locator): Promise<void> => expect(item.getByText("Saved", { exact: true })).toBeVisible();

async function fill(item: Locator, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(answers)) await item.getByLabel(label, { exact: true }).fill(value);
  await untilSaved(item);
}

/** How somebody answers an item of each kind by touch. */
const BY_TOUCH: Readonly<Record<string, (item: Locator) => Promise<void>>> = {
  "How good is wind at sea?": async (item) => choose(item.getByRole("radio", { name: "9, the best" })),
  "The network must be public.": async (item) => choose(item.getByRole("radio", { name: "-3, not at all" })),
  "Rank the sources.": async (item) => {
    await item.getByRole("button", { name: /^Wind at sea/ }).click();
    await item.getByRole("button", { name: /^Solar roofs/ }).click();
    await expect(item.getByText("No place yet: 1 of 3")).toBeVisible();
    await item.getByRole("button", { name: "Move Solar roofs up" }).click();
    await item.getByRole("button", { name: /^Nuclear power/ }).click();
  },
  "How much carbon will 2040 emit?": (item) =>
    fill(item, {
      "The lowest it could be": "120",
      "The highest it could be": "600",
      "Your best estimate": "300",
      "How sure you are that it lies between the two": "80",
    }),
  "Will fusion work by 2050?": (item) => fill(item, { "Your probability": "12,5" }),
  "Share 100 points.": async (item) => {
    await item.getByLabel("Wind at sea").fill("50");
    await expect(item.getByText("50 of 100 points are left to give", { exact: true })).toBeVisible();
    await fill(item, { "Solar roofs": "30", "Nuclear power": "20" });
  },
  "Which two should be built?": async (item) => {
    await choose(item.getByLabel("Wind at sea"));
    await choose(item.getByLabel("Solar roofs"));
    await expect(item.getByLabel("Nuclear power")).toBeDisabled();
  },
  "Pay households to save at peaks.": async (item) => {
    for (const step of ["Very desirable", "Probably", "Important", "Reliable"])
      await choose(item.getByRole("radio", { name: step, exact: true }));
  },
};

test("somebody answers every kind of item on a phone, without a connection for a while, and goes on at a desk", async ({
  page,
  openBrowser,
  faults,
}) => {
  faults.expectFault(/ERR_INTERNET_DISCONNECTED/);
  const { slug, experts } = await openPanel(page, { items: EVERY_KIND, settings: { anonymity: "detached" }, groups: GROUPS });
  await openRound(page, slug);
  const storageState = await experts[0]!.browser.request.storageState();
  const phone = await openBrowser({ ...PHONE, storageState });
  await open(phone, `/debates/${slug}/panel`);
  await expect(phone.getByText("0 of 9", { exact: true })).toBeVisible();
  for (const [question, answer] of Object.entries(BY_TOUCH)) {
    await answer(itemIn(phone, question));
    await untilSaved(itemIn(phone, question));
  }
  await expect(phone.getByText("8 of 9", { exact: true })).toBeVisible();

  const last = itemIn(phone, "What did we forget?");
  await phone.context().setOffline(true);
  await last.getByLabel("Your answer").fill("Storage.");
  await expect(last.getByText(/^Kept in this browser/)).toBeVisible();
  await phone.context().setOffline(false);
  await untilSaved(last);
  await expect(phone.getByText("All questions are answered")).toBeVisible();

  await phone.reload();
  await expect(itemIn(phone, "Will fusion work by 2050?").getByLabel("Your probability")).toHaveValue("12.5");
  await phone.getByText("Go on on another device: your code").click();
  const code = await phone.getByText(/^[\w-]{4}( [\w-]{1,4}){8,}$/).textContent();

  // The account alone opens nothing: the code does.
  const desk = await openBrowser({ storageState });
  await open(desk, `/debates/${slug}/panel`);
  await expect(desk.getByText("You have answered on another device")).toBeVisible();
  await desk.getByLabel("Your code").fill(code!);
  await desk.getByRole("button", { name: "Open my answers" }).click();
  await expect(desk.getByText("All questions are answered")).toBeVisible();
  await expect(itemIn(desk, "What did we forget?").getByLabel("Your answer")).toHaveValue("Storage.");
  const probability = itemIn(desk, "Will fusion work by 2050?");
  await choose(probability.getByRole("checkbox", { name: "I cannot say" }));
  await untilSaved(probability);
  await expect(probability.getByLabel("Your probability")).toHaveValue("");
  await phone.reload();
  await expect(itemIn(phone, "Will fusion work by 2050?").getByRole("checkbox", { name: "I cannot say" })).toBeChecked();
  // Whoever takes that back has their answer again.
  await probability.getByRole("checkbox", { name: "I cannot say" }).uncheck({ force: true });
  await expect(probability.getByLabel("Your probability")).toHaveValue("12.5");
  await untilSaved(probability);
});

test("in the second round everybody sees the panel beside their own answer, and whoever stands apart is asked why", async ({
  page,
  openBrowser,
}) => {
  const stage = await openPanel(page, { items: EVERY_KIND, groups: GROUPS });
  await runRound(stage, 1, answerEveryKind, "As the tables of last year have it.");
  await openRound(page, stage.slug);
  const apart = await openBrowser({ ...PHONE, storageState: await stage.experts[0]!.browser.request.storageState() });
  await open(apart, `/debates/${stage.slug}/panel`);
  const rating = itemIn(apart, "How good is wind at sea?");
  await expect(rating.getByText("Half of the panel answered up to 2; you answered 9")).toBeVisible();
  await expect(rating.getByText("From the round before. It counts once you confirm or change it.")).toBeVisible();
  await expect(rating.getByLabel("You stand apart from the panel: what is your reason?")).toBeVisible();
  await rating.getByRole("button", { name: "Confirm" }).click();
  await untilSaved(rating);
  await expect(apart.getByText("1 of 9", { exact: true })).toBeVisible();

  const another = await openBrowser({ storageState: await stage.experts[1]!.browser.request.storageState() });
  await open(another, `/debates/${stage.slug}/panel`);
  const same = itemIn(another, "How good is wind at sea?");
  await expect(same.getByText("Half of the panel answered up to 2; you answered 2")).toBeVisible();
  await expect(same.getByLabel("Your reason")).toBeVisible();
  // The round ends while somebody writes: it is said, and nothing is lost from sight.
  await same.getByLabel("Your reason").fill("Because of the harbour.");
  await untilSaved(same);
  await apiOf(page).panel.closeRound.mutate({ debate: stage.slug, ...newKey() });
  await expect(another.getByText("No round is open")).toBeVisible();
});
