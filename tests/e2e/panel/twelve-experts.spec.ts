import { type Page, request } from "@playwright/test";
import { drawSheetKey } from "@/features/panel/questionnaire/sheet/sheet-key";
import { newJoinKey } from "@/lib/trpc/keys";
import { type Asking, apiOf, newKey, postAuth } from "@/tests/support/browser/api";
import { open, untilReady } from "@/tests/support/browser/pages";
import { signUp } from "@/tests/support/browser/people";
import { openDebate } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";
import { routes } from "@/tests/support/canaries/pages";
import { inviteByHand, joinByLink, linkByHand, rateByHand, setUpByHand } from "@/tests/support/panel/by-hand";

const QUESTIONS = ["How safe is it?", "How fair is it?"];
const GROUPS = [
  "patients",
  "patients",
  "patients",
  "patients",
  "patients",
  "nurses",
  "nurses",
  "nurses",
  "nurses",
  "judges",
  "judges",
  "judges",
];
const FIRST = [1, 9, 5, 3, 8, 2, 6, 9, 4, 1, 7, 5];
const SECOND = [8, 9, 8, 7, 8, 2, 7, 9, 8, 7, 8, 8];
/** Two sit at a page; the others send what a page sends. */
const AT_PAGES = 2;

type Expert = { readonly name: string; readonly email: string; readonly words: string; readonly sheetKey: string };
type Stage = { readonly slug: string; readonly facilitator: Page; readonly experts: readonly Expert[] };

const experts = (): readonly Expert[] =>
  GROUPS.map((_, place) => {
    const sign = crypto.randomUUID().slice(0, 8);
    return { name: `Expert ${place + 1} ${sign}`, email: `${sign}@example.org`, words: `Because canary${sign}.`, sheetKey: drawSheetKey() };
  });

/** Those without a page join by their links, each with cookies of their own. */
async function joinElsewhere({ slug, facilitator, experts }: Stage): Promise<readonly Asking[]> {
  const api = apiOf(facilitator);
  const { people } = await api.panellists.list.query({ debate: slug });
  return Promise.all(
    experts.slice(AT_PAGES).map(async ({ email }) => {
      const { id: panellistId } = people.find((person) => person.email === email)!;
      const link = new URL((await api.panellists.makeLink.mutate({ debate: slug, panellistId, ...newKey() })).url);
      const expert = { request: await request.newContext({ baseURL: new URL(facilitator.url()).origin }) };
      await postAuth(expert, "callback/panel", { token: link.pathname.split("/").at(-1)!, key: newJoinKey() });
      return expert;
    }),
  );
}

async function answerElsewhere({ slug: debate, experts }: Stage, others: readonly Asking[], ratings: readonly number[]): Promise<void> {
  await Promise.all(
    others.map(async (other, index) => {
      const api = apiOf(other);
      const { sheetKey, words: reason } = experts[index + AT_PAGES]!;
      const { round } = await api.answers.questionnaire.query({ debate });
      for (const { id: itemId } of round!.items)
        await api.answers.give.mutate({
          debate,
          roundId: round!.id,
          itemId,
          value: ratings[index + AT_PAGES]!,
          reason,
          sheetKey,
          ...newKey(),
        });
    }),
  );
}

async function closeRound(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Close the round and count it" }).click();
  await expect(page.getByText(/^Round \d is closed\.$/)).toBeVisible();
}

/** Every page of a debate that needs no more than its name. */
const pagesOf = (slug: string): readonly string[] => [
  ...new Set(
    routes()
      .filter((route) => route.startsWith("/debates/[slug]"))
      .map((route) => route.replace("[slug]", slug))
      .filter((route) => !route.includes("[")),
  ),
];

type Found = { readonly names: readonly string[]; readonly words: readonly string[]; readonly together: readonly string[] };

/** On which pages and files a reader finds names of others, words of others, and both. */
async function readEverything({ slug, experts }: Stage, reader: Asking, own?: Expert): Promise<Found> {
  const files = ["results.csv", "results.json", "codebook.csv", "answers-long.csv", "answers-wide.csv", "my-answers.csv"];
  const addresses = [
    ...pagesOf(slug),
    ...files.map((file) => `/debates/${slug}/export/panel-${file}`),
    `/debates/${slug}/export/debate.json`,
  ];
  const others = experts.filter((expert) => expert !== own);
  const found = { names: [] as string[], words: [] as string[], together: [] as string[] };
  const read = async (address: string): Promise<void> => {
    const text = await textOf(reader, address);
    const hasNames = others.some(({ name, email }) => text.includes(name) || text.includes(email));
    const hasWords = others.some(({ words }) => text.includes(words));
    if (hasNames) found.names.push(address);
    if (hasWords) found.words.push(address);
    if (hasNames && hasWords) found.together.push(address);
  };
  for (let from = 0; from < addresses.length; from += AT_ONCE) await Promise.all(addresses.slice(from, from + AT_ONCE).map(read));
  return found;
}

const AT_ONCE = 4;

/** A server with too much to do says so, and is asked again. */
async function textOf(reader: Asking, address: string): Promise<string> {
  let text = "";
  await expect(async () => {
    const answer = await reader.request.get(address, { timeout: 60_000 });
    expect(answer.status(), address).toBeLessThan(500);
    text = await answer.text();
  }).toPass({ timeout: 60_000 });
  return text;
}

test("twelve experts answer two rounds, the stop rule is met in the second, and nobody can tell whose answer is whose", async ({
  page,
  openBrowser,
}) => {
  const { slug } = await openDebate(page);
  const stage: Stage = { slug, facilitator: page, experts: experts() };
  const control = `/debates/${slug}/control/panel`;

  await test.step("the facilitator sets it up", async () => {
    await setUpByHand(page, slug, { anonymity: "Detached", questions: QUESTIONS });
    const lines = stage.experts.map(({ name, email }, place) => `${name},${email},${GROUPS[place]}`);
    await inviteByHand(page, slug, ["name,email,group", ...lines].join("\n"));
  });

  const pages: Page[] = [];
  let others: readonly Asking[] = [];
  await test.step("everybody joins by a link of their own", async () => {
    for (const { name } of stage.experts.slice(0, AT_PAGES)) {
      const link = await linkByHand(page, name);
      const expert = await openBrowser({ viewport: { width: 360, height: 740 } });
      await joinByLink(expert, link, name);
      pages.push(expert);
    }
    others = await joinElsewhere(stage);
    await open(page, control);
    await page.getByRole("button", { name: "Open the panel" }).click();
    await expect(page.getByText("The panel is open.")).toBeVisible();
    await page.getByRole("button", { name: "Open round 1" }).click();
    await expect(page.getByText("Round 1 is open.")).toBeVisible();
  });

  await test.step("round 1 finds no agreement", async () => {
    for (const [place, expert] of pages.entries())
      for (const question of QUESTIONS) await rateByHand(expert, question, FIRST[place]!, stage.experts[place]!.words);
    await answerElsewhere(stage, others, FIRST);
    await expect(page.getByText("12 of 12").last()).toBeVisible();
    await closeRound(page);
    await open(pages[0]!, `/debates/${slug}/panel/results`);
    await expect(pages[0]!.getByText("The stop rule, registered before round 1")).toBeVisible();
  });

  await test.step("round 2 shows what the panel answered, and meets the rule", async () => {
    await page.getByRole("button", { name: "Open round 2" }).click();
    await expect(page.getByText("Round 2 is open.")).toBeVisible();
    for (const [place, expert] of pages.entries()) {
      await open(expert, `/debates/${slug}/panel`);
      const item = expert.getByRole("region", { name: QUESTIONS[0]! });
      await expect(item.getByText("Reasons that were given, in no order")).toBeVisible();
      await expect(item.getByText(`you answered ${FIRST[place]}`)).toBeVisible();
      for (const question of QUESTIONS) await rateByHand(expert, question, SECOND[place]!, stage.experts[place]!.words);
    }
    await answerElsewhere(stage, others, SECOND);
    await closeRound(page);
    await expect(page.getByText("The stop rule is met")).toBeVisible();
    await page.getByRole("button", { name: "Close the panel" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Close the panel" }).click();
    await expect(page.getByText("The panel is closed.").first()).toBeVisible();
  });

  await test.step("everybody reads the results", async () => {
    for (const reader of [page, ...pages]) {
      await open(reader, `/debates/${slug}/panel/results`);
      await expect(reader.getByText("The stop rule is met: enough items are settled")).toBeVisible();
      const rounds = reader.getByRole("table", { name: "Rounds of the panel" });
      await expect(rounds.getByRole("row").filter({ hasText: "Round 2" })).toContainText("2 of 2");
    }
  });

  await test.step("no page and no file has a name beside an answer", async () => {
    const stranger = await openBrowser();
    await signUp(stranger, "Somebody else");
    const visitor = await openBrowser();
    await untilReady(page);
    const results = expect.arrayContaining([`/debates/${slug}/panel/results`, `/debates/${slug}/export/panel-results.json`]);
    const facilitator = await readEverything(stage, page);
    expect(facilitator).toEqual({ names: expect.arrayContaining([`${control}/people`]), words: results, together: [] });
    const expert = await readEverything(stage, pages[0]!, stage.experts[0]);
    expect(expert).toMatchObject({ words: results, together: [] });
    for (const outsider of [stranger, visitor])
      expect(await readEverything(stage, outsider)).toEqual({ names: [], words: [], together: [] });
  });
});
