import type { Page } from "@playwright/test";
import { expectToFit, violationsOf } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { argueByHand, cardOf, replyByHand } from "@/tests/support/browser/arguing";
import { press } from "@/tests/support/browser/keyboard";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, type Stage, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const OPTION = "Book bus";

async function onTheFloor(page: Page, facilitator: Page, delegation = "readers"): Promise<Stage> {
  const stage = await openDebate(facilitator);
  await seat(page, stage, delegation);
  await enterPhase(stage, "arguments");
  await open(page, `/debates/${stage.slug}`);
  return stage;
}

const claimsCalled = async (page: Page, { slug }: Stage, text: string) =>
  (await apiOf(page).floor.get.query({ debate: slug })).claims.filter((claim) => claim.text === text);

test("a draft outlives a reload, and goes out once however often the network fails", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/net::ERR_FAILED/);
  const stage = await onTheFloor(page, await openBrowser());
  await page.getByRole("button", { name: `Argue for ${OPTION}` }).click();
  await expect(page.getByLabel("Your reason")).toBeFocused();
  await page.getByLabel("Your reason").fill("The bus comes to those who cannot come.");
  await page.reload();
  await page.getByRole("button", { name: `Continue your draft for ${OPTION}` }).click();
  await expect(page.getByLabel("Your reason")).toHaveValue("The bus comes to those who cannot come.");

  const keys: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("floor.addArgument")) keys.push(JSON.parse(request.postData() ?? "")["0"].idempotencyKey);
  });
  // The server takes it, and the answer never arrives.
  await page.route("**/api/trpc/floor.addArgument*", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("button", { name: "Post" }).click();
  await expect(page.getByText("The server cannot be reached.")).toBeVisible();
  await page.unroute("**/api/trpc/floor.addArgument*");
  await page.getByRole("button", { name: "Post" }).click();
  await expect(page.getByLabel("Your reason")).toHaveCount(0);
  await expect(cardOf(page, "The bus comes to those who cannot come.")).toBeFocused();

  expect(new Set(keys).size).toBe(1);
  expect(keys.length).toBeGreaterThan(1);
  expect(await claimsCalled(page, stage, "The bus comes to those who cannot come.")).toHaveLength(1);
  await page.reload();
  await expect(page.getByRole("button", { name: `Argue for ${OPTION}` })).toBeVisible();
});

test("an argument is made, answered and rated by keyboard alone", async ({ page, openBrowser }) => {
  await onTheFloor(page, await openBrowser());
  await press(page, page.getByRole("button", { name: `Argue against ${OPTION}` }));
  await expect(page.getByLabel("Your reason")).toBeFocused();
  await page.keyboard.type("Diesel is not what a library is for.");
  await press(page, page.getByRole("button", { name: "Post" }));
  const card = cardOf(page, "Diesel is not what a library is for.");
  await expect(card).toBeFocused();
  await press(page, card.getByRole("button", { name: /^Agree/ }));
  await expect(card.getByRole("button", { name: "Agree 1" })).toHaveAttribute("aria-pressed", "true");
  await press(page, card.getByRole("button", { name: "Reply" }));
  await expect(page.getByLabel("Your reason")).toBeFocused();
  await page.keyboard.type("The bus on offer is electric.");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Supports the claim" })).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await press(page, page.getByRole("button", { name: "Post" }));
  const reply = cardOf(page, "The bus on offer is electric.");
  await expect(reply).toBeFocused();
  await expect(reply.getByText("Undercuts the step")).toBeVisible();
});

test("two who reword one claim do not overwrite each other unseen", async ({ page, openBrowser }) => {
  const stage = await onTheFloor(page, await openBrowser());
  const author = await openBrowser();
  await seat(author, stage, "readers", "Second reader");
  await open(author, `/debates/${stage.slug}`);
  await argueByHand(author, OPTION, "for", { text: "It costs less then a building." });

  const card = cardOf(author, "It costs less then a building.");
  await card.getByRole("button", { name: "More about this argument" }).click();
  await author.getByRole("button", { name: "Reword this claim" }).locator("visible=true").click();
  await author.getByLabel("Reword this claim").fill("It costs less than any building.");
  // The head of the delegation is quicker.
  const [claim] = await claimsCalled(page, stage, "It costs less then a building.");
  await apiOf(page).floor.editClaim.mutate({ debate: stage.slug, ...newKey(), claimId: claim!.id, text: "It costs less.", over: 1 });
  await expect(author.getByText("It was changed meanwhile. It now reads:")).toBeVisible();
  await expect(author.getByLabel("Reword this claim")).toHaveValue("It costs less than any building.");
  await author.getByRole("button", { name: "Write mine over it" }).click();
  await author.getByRole("button", { name: "Save" }).click();
  await expect(cardOf(page, "It costs less than any building.")).toBeVisible();
  await cardOf(page, "It costs less than any building.").getByRole("button", { name: "Edited 2 times" }).click();
  await expect(page.getByRole("dialog").getByRole("listitem")).toContainText([/than any/, /It costs less/, /less then/]);
});

test("what is taken back stays readable, and can be said again", async ({ page, openBrowser }) => {
  const stage = await onTheFloor(page, await openBrowser());
  await argueByHand(page, OPTION, "for", { text: "Villages have asked for it." });
  const card = cardOf(page, "Villages have asked for it.");
  await card.getByRole("button", { name: "More about this argument" }).click();
  await page
    .getByRole("button", { name: /^Withdraw this claim/ })
    .locator("visible=true")
    .click();
  await expect(page.getByText("Claim withdrawn. It stays readable, struck through.")).toBeVisible();
  await expect(card.getByText("Claim withdrawn", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Say it again" }).click();
  await expect(page.getByText("Villages have asked for it.", { exact: true })).toHaveCount(2);
  expect((await claimsCalled(page, stage, "Villages have asked for it.")).map(({ status }) => status)).toEqual(["withdrawn", "visible"]);
});

test("a new source is pasted, its fault told by line, and cited", async ({ page, openBrowser, faults }) => {
  faults.expectFault(/status of 400/);
  await onTheFloor(page, await openBrowser());
  await page.getByRole("button", { name: `Argue for ${OPTION}` }).click();
  const composer = page.getByRole("region", { name: `Your argument on ${OPTION}` });
  await composer.getByLabel("Your reason").fill("Half of the county lives far from any branch.");
  await composer.getByRole("button", { name: "Cite a source" }).click();
  await composer.getByRole("button", { name: "Add a new source" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a source" });
  await dialog.getByLabel("Web address, BibTeX, CSL-JSON or RIS").fill("@book{a, title={Fine}}\n@book{b,\n  title={Broken");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText(/Line 2: the entry that begins here is never closed/).first()).toBeVisible();
  await dialog
    .getByLabel("Web address, BibTeX, CSL-JSON or RIS")
    .fill("@book{b, title={A County on Wheels}, author={Doe, Jane}, year=2021}");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog).toBeHidden();
  await composer.getByLabel("Where in it").fill("p. 12");
  await composer.getByRole("button", { name: "Post" }).click();
  await expect(
    cardOf(page, "Half of the county lives far from any branch.").getByText("A County on Wheels", { exact: true }),
  ).toBeVisible();
});

test("on a phone one option is in view, what others say arrives by itself, and an observer is told why they cannot argue", async ({
  page,
  openBrowser,
}) => {
  const stage = await onTheFloor(page, await openBrowser());
  const phone = await openBrowser({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await seat(phone, stage, "readers", "On the phone");
  await apiOf(phone).seats.take.mutate({ debate: stage.slug, delegation: null, ...newKey() });
  await open(phone, `/debates/${stage.slug}`);
  await expect(phone.getByText("Only delegates argue.")).toBeVisible();
  await phone.getByRole("button", { name: new RegExp(`^${OPTION}`) }).click();
  await expect(phone.getByRole("button", { name: `Argue for ${OPTION}` })).toHaveAccessibleDescription(/Only delegates argue/);
  await argueByHand(page, OPTION, "for", { text: "Nine of ten villages have a stop." });
  await replyByHand(page, "Nine of ten villages have a stop.", "Attacks the claim", { text: "Only on weekdays." });
  await expect(cardOf(phone, "Only on weekdays.")).toBeVisible();
  await expectToFit(phone);
  expect(await violationsOf(phone)).toEqual([]);
  await open(phone, `/debates/${stage.slug}/evidence`);
  await expectToFit(phone);
  expect(await violationsOf(phone)).toEqual([]);
});

test("a long side is read on to its end, sorted anew, and a link leads to what stands far down", async ({ page, openBrowser }) => {
  const stage = await onTheFloor(page, await openBrowser());
  const { slug } = stage;
  const { options } = await apiOf(page).debates.get.query({ debate: slug });
  const { key: option } = options.find(({ label }) => label === OPTION)!;
  const reason = (number: number) => `Reason number ${number}: ${"it serves those who cannot come by themselves, ".repeat(9)}and so on.`;
  const added: string[] = [];
  for (let number = 1; number <= 32; number++)
    added.push(
      (
        await apiOf(page).floor.addArgument.mutate({
          debate: slug,
          ...newKey(),
          polarity: "support",
          target: { option },
          premises: [{ text: reason(number) }],
        })
      ).argumentId,
    );
  await open(page, `/debates/${slug}`);
  const side = page.locator(`#${option}-support`);
  const last = page.locator(`[data-argument="${added.at(-1)}"]`);
  await expect(last).toHaveCount(0);
  for (const more = side.getByRole("button", { name: /^Show( \d+)? more/ }); await more.count(); ) {
    const shown = await side.getByRole("article").count();
    await more.click();
    await expect.poll(() => side.getByRole("article").count()).toBeGreaterThan(shown);
  }
  await expect(last).toBeVisible();
  for (const id of added) await expect(side.locator(`[data-argument="${id}"]`)).toHaveCount(1);

  await page.getByLabel("Sorted").selectOption({ label: "Newest first" });
  await expect(side.getByRole("article").first()).toContainText("Reason number 32");
  await open(page, `/debates/${slug}?argument=${added[25]}`);
  await expect(page.locator(`[data-argument="${added[25]}"]`)).toBeFocused();
  await expect(page.getByRole("region", { name: "What you were led to" })).toContainText("Reason number 26");
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "Put it back" }).click();
  await expect(page.locator(`[data-argument="${added[25]}"]`)).toHaveCount(0);
});
