import { expectToFit, violationsOf } from "@/tests/support/browser/accessibility";
import { apiOf } from "@/tests/support/browser/api";
import { cardOf } from "@/tests/support/browser/arguing";
import { choose, open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const BIBTEX = `@book{wheels, title={A County on Wheels}, author={Doe, Jane and Roe, Richard}, year={2021}, doi={10.1000/182}}
@misc{known, title={The same again}, doi={10.1000/182}}`;
const TEXT = "On the road since 1953.\nNine of ten villages have a stop,\nand “nobody walks further than a mile”.\n";

test("a source is pasted, its text put there, quoted word for word on the floor, and graded", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser());
  await seat(page, stage, "readers", "Rita Reader");
  await enterPhase(stage, "arguments");
  const evidence = `/debates/${stage.slug}/evidence`;
  await open(page, evidence);

  await page.getByRole("button", { name: "Add a source" }).click();
  const adding = page.getByRole("dialog", { name: "Add a source" });
  await adding.getByLabel("Web address, BibTeX, CSL-JSON or RIS").fill(BIBTEX);
  await expect(adding.getByText("1 new source of 2:")).toBeVisible();
  await expect(adding.getByText("In the list already")).toBeVisible();
  await adding.getByRole("button", { name: "Add", exact: true }).click();
  await expect(adding).toBeHidden();
  await page.getByLabel("Words of title, author or publisher").fill("wheels");
  await expect(page.getByText("1 source", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "A County on Wheels" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A County on Wheels" })).toBeVisible();

  await page.getByRole("button", { name: "Add its text" }).click();
  const text = page.getByRole("dialog", { name: "Add the source’s text" });
  await text.getByLabel("A text file").setInputFiles({ name: "wheels.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) });
  await expect(text.getByLabel("Or paste it here")).toHaveValue(TEXT);
  await text.getByRole("button", { name: "Keep and check the quotations" }).click();
  await expect(text).toBeHidden();
  await expect(page.getByText("4 lines", { exact: false })).toBeVisible();
  const source = page.url();

  await open(page, `/debates/${stage.slug}`);
  await page.getByRole("button", { name: "Argue for Book bus" }).click();
  const composer = page.getByRole("region", { name: "Your argument on Book bus" });
  await composer.getByLabel("Your reason").fill("The bus is near everybody.");
  await composer.getByRole("button", { name: "Cite a source" }).click();
  const listed = composer.getByLabel("Source").locator("option").filter({ hasText: "A County on Wheels" });
  await composer.getByLabel("Source").selectOption(await listed.getAttribute("value"));
  await composer.getByText("Quote the passage").click();
  await composer.getByLabel("Its own words").fill("nobody walks more than a mile");
  await expect(composer.getByText("Not found in the source’s text")).toBeVisible();
  await composer.getByLabel("Its own words").fill("Nine of ten villages … nobody walks further than a mile");
  await expect(composer.getByText("Verbatim, line 2")).toBeVisible();
  await composer.getByRole("button", { name: "Post" }).click();
  const card = cardOf(page, "The bus is near everybody.");
  await card.getByText("A County on Wheels", { exact: true }).click();
  await expect(card.getByText("Verbatim, line 2")).toBeVisible();

  await open(page, source);
  await page.getByRole("link", { name: "Show it in the text" }).click();
  await expect(page.locator("mark").first()).toHaveText("Nine of ten villages");
  await page.getByText("Grade it", { exact: true }).click();
  await page.getByRole("button", { name: "Keep my grade" }).first().click();
  await expect(page.getByText("Choose a grade.").first()).toBeVisible();
  await choose(page.getByRole("radio", { name: /^C, fairly reliable/ }));
  await page.getByLabel("Why").first().fill("Printed by the bus company.");
  await page.getByRole("button", { name: "Keep my grade" }).first().click();
  await expect(page.getByText("Your grade is kept.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Printed by the bus company." })).toContainText("Rita Reader");
});

test("on a phone the ledger and its pages fit, and an item is graded", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser(), "ukraine-security-guarantees");
  const phone = await openBrowser({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await seat(phone, stage, "estonia");
  await seat(page, stage, "germany");
  await enterPhase(stage, "arguments");
  const { sources } = await apiOf(phone).evidence.ledger.query({ debate: stage.slug });
  const { items } = await apiOf(phone).evidence.disputed.query({ debate: stage.slug });
  for (const room of ["", `/sources/${sources[0]!.id}`, `/claims/${items[0]!.claimId}`]) {
    await open(phone, `/debates/${stage.slug}/evidence${room}`);
    await expectToFit(phone);
  }
  await phone.getByText("Grade this item").first().click();
  await choose(phone.getByRole("radio", { name: /^4, doubtful/ }).first());
  await phone.getByLabel("Why").first().fill("Only one side says so.");
  await phone.getByRole("button", { name: "Keep my grade" }).first().click();
  await expect(phone.getByText("Your grade is kept.")).toBeVisible();
  expect(await violationsOf(phone)).toEqual([]);
});
