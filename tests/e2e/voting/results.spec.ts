import { apiOf, newKey } from "@/tests/support/browser/api";
import { importBallots } from "@/tests/support/browser/history";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { rowsOf } from "@/tests/support/browser/tables";
import { expect, test } from "@/tests/support/browser/test";

const [E, S, B] = ["Evening hours", "Study rooms", "Book bus"] as const;

test("every method counts a ranked poll, and says where they differ", async ({ page }) => {
  const { slug } = await openDebate(page);
  /*
   * 42  E > S > B      S over E 58–42, S over B 60–40, B over E 58–42: S beats both others.
   * 18  S > B > E      First choices: E 42, B 40, S 18. S leaves first, its 18 go to B, which has 58 of 100.
   * 40  B > S > E      Borda: S 42 + 36 + 40 = 118, B 18 + 80 = 98, E 84.
   */
  const poll = await importBallots(page, slug, {
    title: "Survey of readers",
    fileName: "survey.cvotes",
    lines: [`${E} > ${S} > ${B} * 42`, `${S} > ${B} > ${E} * 18`, `${B} > ${S} > ${E} * 40`],
    methods: ["irv", "plurality", "borda", "schulze", "ranked-pairs", "copeland", "minimax", "kemeny-young", "stv"],
  });
  await open(page, `/debates/${slug}/results/${poll}`);
  await expect(page.getByRole("heading", { level: 1, name: `${B} comes first` })).toBeVisible();
  await expect(page.getByRole("heading", { name: `${B} wins in round 2, 58 votes to 42` })).toBeVisible();

  const warning = page.getByText("The methods disagree").locator("..");
  await expect(warning.getByRole("listitem")).toHaveText([
    `${B}: Instant runoff and Single transferable vote`,
    `${E}: Plurality`,
    `${S}: Borda, Schulze, Ranked pairs, Copeland, Minimax and Kemeny–Young`,
  ]);
  const [heads, ...places] = await rowsOf(page, "Place of each option by each method");
  const at = (option: string) => heads!.indexOf(option);
  const placesBy = (method: string) => {
    const row = places.find(([name]) => name!.startsWith(method))!;
    return [row[at(E)], row[at(S)], row[at(B)]];
  };
  expect(places).toHaveLength(9);
  expect(placesBy("Instant runoff")).toEqual(["2", "3", "1, wins"]);
  expect(placesBy("Plurality")).toEqual(["1, wins", "3", "2"]);
  for (const method of ["Borda", "Schulze", "Ranked pairs", "Copeland", "Kemeny–Young"])
    expect(placesBy(method), method).toEqual(["3", "1, wins", "2"]);
  // E is beaten by 58 at worst, B by 60.
  expect(placesBy("Minimax")).toEqual(["2", "1, wins", "3"]);

  await page.getByRole("table", { name: "Place of each option" }).getByRole("link", { name: "Instant runoff" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${B} wins in round 2` })).toBeVisible();
  await page.getByText("Show as table").first().click();
  expect(await rowsOf(page, "Votes by option and round")).toEqual([
    ["Option", "Round 1", "Round 2"],
    [B, "40", "58"],
    [E, "42", "42, out"],
    [S, "18, out", "–"],
  ]);

  await page.getByRole("navigation", { name: "Working by method" }).getByRole("link", { name: "Ranked pairs" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${S} beats every other option one against one` })).toBeVisible();
  await page.getByText("Show as table").last().click();
  expect(await rowsOf(page, "Links in the order in which they were taken")).toEqual([
    ["Link", "Turn", "Strength", "Locked"],
    [`${S} →to ${B}`, "1", "60", "locked"],
    [expect.stringMatching(/→to Evening hours$/), "2", "58", "locked"],
    [expect.stringMatching(/→to Evening hours$/), "2", "58", "locked"],
  ]);
  await page.getByRole("link", { name: "Ranked pairs in full, with an example" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Ranked pairs" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "Worked example" })).toBeVisible();
});

test("a score poll shows its runoff and its grades", async ({ page }) => {
  const { slug } = await openDebate(page);
  /*
   *  6  S 5, E 4           Sums: E 24 + 20 = 44, S 30 + 4 = 34, B 8. Runoff of E and S: six prefer S, four E.
   *  4  E 5, B 2, S 1      Medians, the fifth of ten from below: S 5, E 4, B 0.
   */
  const poll = await importBallots(page, slug, {
    title: "Marks",
    fileName: "marks.abif",
    lines: ["{max_rating: 5}", `6:[${S}]/5,[${E}]/4`, `4:[${E}]/5,[${B}]/2,[${S}]/1`],
    methods: ["star", "score", "majority-judgment"],
  });
  await open(page, `/debates/${slug}/results/${poll}`);
  await expect(page.getByRole("heading", { name: `${S} wins the runoff against ${E}, 6 votes to 4` })).toBeVisible();
  await page.getByText("Show as table").first().click();
  expect(await rowsOf(page, "Runoff")).toEqual([
    ["Finalists", "Prefer the first", "Prefer the second", "Neither", "Winner"],
    [
      expect.stringMatching(/^(Study rooms and Evening hours|Evening hours and Study rooms)$/),
      expect.any(String),
      expect.any(String),
      "0",
      S,
    ],
  ]);
  await open(page, `/debates/${slug}/results/${poll}/majority-judgment`);
  await expect(page.getByRole("heading", { level: 1, name: `${S} has the highest median grade: 5` })).toBeVisible();
  await page.getByText("Show as table").click();
  const [, ...grades] = await rowsOf(page, "Votes by option and grade");
  expect(grades.map((row) => row.slice(0, 8))).toEqual([
    [S, "6", "0", "0", "0", "4", "0", "5"],
    [E, "4", "6", "0", "0", "0", "0", "4"],
    [B, "0", "0", "0", "4", "0", "6", "0"],
  ]);
});

test("a running count follows the ballots on an open page", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser(), "ukraine-security-guarantees");
  await seat(page, stage, "estonia");
  await enterPhase(stage, "consensus-check");
  await open(page, `/debates/${stage.slug}/results/consensus`);
  await expect(page.getByRole("heading", { level: 1, name: "Nothing has been chosen yet" })).toBeVisible();
  const api = apiOf(page);
  const { mine } = (await api.polls.list.query({ debate: stage.slug })).find(({ key }) => key === "consensus")!;
  const ballot = { approved: ["bilateral-pacts"] };
  const nonce = Buffer.alloc(16, 7).toString("base64url");
  await api.ballots.cast.mutate({ debate: stage.slug, poll: "consensus", electorId: mine[0]!.electorId, ballot, nonce, ...newKey() });
  await expect(page.getByRole("heading", { level: 1, name: "Bilateral pacts is ahead so far" })).toBeVisible();
});
