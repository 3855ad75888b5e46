import { expect, type Page } from "@playwright/test";
import { apiOf, ask, newKey, tell } from "@/tests/support/browser/api";
import { moveOn } from "@/tests/support/browser/facilitating";
import { choose, goToRoom, open } from "@/tests/support/browser/pages";
import { rowsOf } from "@/tests/support/browser/tables";
import { rankByHand, voteByHand } from "@/tests/support/browser/taking-part";
import type { Cast } from "./cast";

/** The opening ballot, blind: while it is open everybody sees how many have voted, and nobody how. */
export async function openingBallot({ slug, instructor, delegates: { oksana, marcus, jonas, maarja } }: Cast): Promise<void> {
  await moveOn(instructor, "Opening ballot");
  await Promise.all([oksana, marcus, jonas, maarja].map((page) => goToRoom(page, "Vote")));
  await voteByHand(oksana, "NATO membership");
  await voteByHand(marcus, "Assistance only");

  // Three pages that were open before anybody voted: turn-out comes by itself.
  await expect(jonas.getByRole("meter", { name: "Turn-out" })).toHaveAttribute("aria-valuetext", /^2 of 4/);
  await goToRoom(instructor, "Results");
  for (const page of [instructor, maarja]) {
    if (page === maarja) await goToRoom(maarja, "Results");
    await expect(page.getByRole("heading", { name: "The count is sealed until voting ends" })).toBeVisible();
    await expect(page.getByRole("meter", { name: "Turn-out so far" })).toHaveAttribute("aria-valuetext", /^2 of 4/);
    await expectSealed(page, slug, "opening");
  }

  await goToRoom(maarja, "Vote");
  await voteByHand(maarja, "NATO membership");
  await voteByHand(jonas, "Bilateral pacts");
  await voteByHand(jonas, "Assistance only"); // changed before the close
  // She waits for the count on the page where it will stand.
  await goToRoom(oksana, "Results");
  await expect(oksana.getByRole("heading", { name: "The count is sealed until voting ends" })).toBeVisible();
}

/** The page that was sealed shows the count, without a reload: two ballots each for membership and assistance, none for pacts. */
export async function expectOpeningCount({ delegates: { oksana } }: Cast): Promise<void> {
  await expect(oksana.getByRole("heading", { level: 1, name: "NATO membership and Assistance only share first place" })).toBeVisible();
  const [, ...rows] = await rowsOf(oksana, "Votes by delegation and option");
  expect(rows.at(-1)).toEqual(["All", "2", "0", "2", "0", "4"]);
}

/** Every way in which a count could leak, asked with this page's cookies. */
async function expectSealed(page: Page, debate: string, poll: string): Promise<void> {
  const results = await apiOf(page).polls.results.query({ debate, poll });
  expect(results).toMatchObject({ counts: [], together: null, ballots: { ballots: [] } });
  expect(results.poll.turnout).toEqual({ cast: 2, eligible: 4 });
  const others = (await apiOf(page).polls.list.query({ debate })).find(({ key }) => key === poll)!;
  expect(others.mine.filter(({ cast }) => cast !== null)).toEqual([]);
  const { entries } = await apiOf(page).record.page.query({ debate, type: "ballot-cast" });
  expect(entries.map(({ payload }) => payload)).toEqual([null, null]);
  const snapshot = await page.request.get(`/api/debates/${debate}/results/${poll}`);
  expect(await snapshot.text()).not.toContain('"support"');
  const file = await page.request.get(`/debates/${debate}/export/${poll}/results.json`);
  expect(file.status()).toBe(412);
}

/**
 * Somebody whose page did not hear that voting has ended casts late, and is told so; asked directly the server refuses too.
 * `close` is what ends the voting meanwhile.
 */
export async function voteTooLate(
  { slug, delegates: { maarja } }: Cast,
  { poll, option, close }: { readonly poll: string; readonly option: string; readonly close: () => Promise<void> },
): Promise<void> {
  await maarja.route("**/api/live/**", (route) => route.abort());
  await open(maarja, `/debates/${slug}/vote`);
  const paper = maarja.getByRole("region", { name: "Your own ballot" });
  await choose(paper.getByRole("radio", { name: option }));
  const { mine } = (await apiOf(maarja).polls.list.query({ debate: slug })).find(({ key }) => key === poll)!;

  await close();
  await paper.getByRole("button", { name: "Change ballot" }).click();
  await expect(maarja.getByRole("listitem").filter({ hasText: /^Not cast\./ })).toBeVisible();
  await expect(maarja.getByText(`You had chosen ${option}, and it was not counted.`)).toBeVisible();

  const late = {
    debate: slug,
    poll,
    electorId: mine[0]!.electorId,
    ballot: { choice: null },
    nonce: "AAAAAAAAAAAAAAAAAAAAAA",
    ...newKey(),
  };
  const refusal = await tell(maarja, "ballots.cast", late);
  expect(refusal.status()).toBe(412);
  expect(await refusal.json()).toMatchObject({ error: { data: { code: "PRECONDITION_FAILED" } } });
  await maarja.unroute("**/api/live/**");
  await open(maarja, `/debates/${slug}`);
}

/** The heads rank the options for their delegations. */
export async function voteOfDelegations({ instructor, delegates: { oksana, marcus, jonas, maarja } }: Cast): Promise<void> {
  await moveOn(instructor, "Delegations vote");
  await Promise.all([oksana, marcus, jonas, maarja].map((page) => goToRoom(page, "Vote")));
  await Promise.all([
    rankByHand(oksana, [["NATO membership"], ["Bilateral pacts"], ["Assistance only"]]),
    rankByHand(marcus, [["Assistance only"], ["Bilateral pacts"]]),
    rankByHand(jonas, [["Bilateral pacts"], ["NATO membership", "Assistance only"]]),
    rankByHand(maarja, [["Bilateral pacts"], ["NATO membership"], ["Assistance only"]]),
  ]);
}

/** The final ballot, in person, on the question of the opening one. */
export async function finalBallot({ instructor, delegates: { oksana, marcus, jonas, maarja } }: Cast): Promise<void> {
  await moveOn(instructor, "Final ballot");
  await Promise.all([oksana, marcus, jonas, maarja].map((page) => goToRoom(page, "Vote")));
  await voteByHand(oksana, "Bilateral pacts");
  await voteByHand(marcus, "Assistance only");
  await voteByHand(jonas, "Bilateral pacts");
  await voteByHand(maarja, "NATO membership");
}

/** Nobody can ask for a debate they are not in. */
export async function expectClosedToStrangers(stranger: Page, debate: string): Promise<void> {
  for (const procedure of ["debates.get", "floor.get", "polls.list", "record.page"]) {
    const answer = await ask(stranger, procedure, { debate });
    expect(answer.status(), procedure).toBe(401);
  }
}
