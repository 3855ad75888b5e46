import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { apiOf } from "@/tests/support/browser/api";
import { goToRoom } from "@/tests/support/browser/pages";
import { rowsOf } from "@/tests/support/browser/tables";
import type { Cast } from "./cast";

const [N, B, A] = ["NATO membership", "Bilateral pacts", "Assistance only"] as const;

/** The final ballot against the opening one, on a page that was open all the time, with figures worked out by hand. */
export async function expectResult({ delegates: { oksana } }: Cast): Promise<void> {
  await goToRoom(oksana, "Results");
  await expectRankedResult(oksana);
  await oksana.getByRole("navigation", { name: "Results by ballot" }).getByRole("link", { name: "Final ballot" }).click();
  /*
   *             opening            final
   * Oksana      NATO membership    Bilateral pacts     moved
   * Marcus      Assistance only    Assistance only     stayed
   * Jonas       Assistance only    Bilateral pacts     moved (his first choice of pacts was changed before the close)
   * Maarja      NATO membership    NATO membership     stayed (her change came too late)
   *
   *                    opening      final        swing
   * NATO membership    2 of 4 50%   1 of 4 25%   −25 points
   * Bilateral pacts    0 of 4  0%   2 of 4 50%   +50 points
   * Assistance only    2 of 4 50%   1 of 4 25%   −25 points
   */
  await expect(oksana.getByRole("heading", { level: 1, name: "Bilateral pacts is adopted" })).toBeVisible();
  await expect(oksana.getByRole("heading", { name: "Bilateral pacts leads by 1 vote" })).toBeVisible();
  expect(await rowsOf(oksana, "Votes by delegation and option")).toEqual([
    ["Delegation", N, B, A, "Blank", "Ballots"],
    ["UAUkraine", "0", "1", "0", "0", "1"],
    ["USUnited States", "0", "0", "1", "0", "1"],
    ["DEGermany", "0", "1", "0", "0", "1"],
    ["EEEstonia", "1", "0", "0", "0", "1"],
    ["All", "1", "2", "1", "0", "4"],
  ]);
  const [, ...movers] = await rowsOf(oksana, "Movers and stayers by delegation");
  // Stayed, moved, no first choice, voted once only.
  expect(movers).toEqual([
    ["UAUkraine", "0", "1", "0", "0"],
    ["USUnited States", "1", "0", "0", "0"],
    ["DEGermany", "0", "1", "0", "0"],
    ["EEEstonia", "1", "0", "0", "0"],
    ["All", "2", "2", "0", "0"],
  ]);
  await oksana.getByRole("figure").filter({ hasText: "Swing: the share" }).getByText("Show as table").click();
  expect(await rowsOf(oksana, "Shares of ballots, opening and final")).toEqual([
    ["Option", "Opening", "Final", "Swing"],
    [N, "50.0%", "25.0%", "−25.0 pts"],
    [B, "0.0%", "50.0%", "+50.0 pts"],
    [A, "50.0%", "25.0%", "−25.0 pts"],
  ]);
}

async function expectRankedResult(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Results by ballot" }).getByRole("link", { name: "Vote of the delegations" }).click();
  /*
   * Ukraine         N > B > A
   * United States   A > B        (N left out: last)
   * Germany         B > N = A
   * Estonia         B > N > A
   *
   * N over B: Ukraine 1                       B over N: US, Germany, Estonia 3
   * N over A: Ukraine, Estonia 2              A over N: US 1                        (Germany ties them)
   * B over A: Ukraine, Germany, Estonia 3     A over B: US 1
   * B beats both, N beats A: B first, N second, A third. First choices: N 1, B 2, A 1.
   */
  await expect(page.getByRole("heading", { level: 1, name: "Bilateral pacts is adopted" })).toBeVisible();
  await expect(page.getByText("Bilateral pacts wins against every other option (the Condorcet winner)")).toBeVisible();
  const [, ...duels] = await rowsOf(page, "How many ballots put the row above the column");
  expect(duels).toEqual([
    [N, "·itself", "1–3, loses", "2–1, wins"],
    [B, "3–1, wins", "·itself", "3–1, wins"],
    [A, "1–2, loses", "1–3, loses", "·itself"],
  ]);
  const [, ...firsts] = await rowsOf(page, "First choices by delegation and option");
  expect(firsts).toEqual([
    ["UAUkraine", "1", "0", "0", "0", "1"],
    ["USUnited States", "0", "0", "1", "0", "1"],
    ["DEGermany", "0", "1", "0", "0", "1"],
    ["EEEstonia", "0", "1", "0", "0", "1"],
    ["All", "1", "2", "1", "0", "4"],
  ]);
}

/** The files hold the same figures. */
export async function takeAway({ slug, delegates: { oksana, jonas } }: Cast): Promise<void> {
  await goToRoom(jonas, "Results");
  expect(await fileFrom(oksana, "Results (CSV)")).toBe(
    lines(
      "electorate,option,label,plurality_place,plurality_support,delegation_estonia,delegation_germany,delegation_ukraine,delegation_united-states",
      "participants,nato-membership,NATO membership,2,1,1,0,0,0",
      "participants,bilateral-pacts,Bilateral pacts,1,2,0,1,1,0",
      "participants,assistance-only,Assistance only,2,1,0,0,0,1",
    ),
  );
  const ballots = await fileFrom(oksana, "Ballots (CSV)");
  expect(ballots.replace(/^\d+,/gm, "")).toBe(
    lines(
      "record_entry,voter,delegation,capacity,weight,nato-membership,bilateral-pacts,assistance-only",
      "Oksana,ukraine,participant,1,,1,",
      "Marcus,united-states,participant,1,,,1",
      "Jonas,germany,participant,1,,1,",
      "Maarja,estonia,participant,1,1,,",
    ),
  );
  const whole = JSON.parse(await fileFrom(jonas, "Everything (JSON)")) as {
    results: { poll: { key: string }; counts: readonly { tally: unknown }[] };
    ballots: unknown[];
  };
  expect(whole).toMatchObject({ results: { poll: { key: "final" }, counts: [{ tally: { turnout: { cast: 4, eligible: 4 } } }] } });
  expect(whole.ballots).toHaveLength(4);
  const { head } = await apiOf(jonas).record.page.query({ debate: slug });
  expect(JSON.stringify(whole)).toContain(head.hash);
}

const lines = (...all: readonly string[]) => `\uFEFF${all.map((line) => `${line}\r\n`).join("")}`;

async function fileFrom(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  return readFile(await download.path(), "utf8");
}
