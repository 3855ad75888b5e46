import { readFile } from "node:fs/promises";
import { ArgdownApplication, ModelPlugin, ParserPlugin } from "@argdown/core";
import { apiOf } from "@/tests/support/browser/api";
import { cardOf } from "@/tests/support/browser/arguing";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const BIBTEX = `@techreport{logistics2025,
  title = {Lines of Supply},
  author = {{Institute for Logistics}},
  institution = {Institute for Logistics},
  year = {2025}, month = jun, url = {https://example.org/lines}
}`;
const TEXT = "Chapter one.\nA treaty without depots is a promise\nwithout a road to keep it on.\n";
const PREMISES = ["A treaty binds only those who can arrive in time.", "Depots near the border decide who arrives in time."] as const;
const UNDERCUT = "Arriving in time follows from permission to cross, not from depots alone.";

test("an analyst argues from a source, finds what the debate turns on, and takes the arguments away", async ({ page, openBrowser }) => {
  const stage = await openDebate(await openBrowser(), "ukraine-security-guarantees");
  await seat(page, stage, "estonia", "Ana Analyst");
  await enterPhase(stage, "arguments");

  await test.step("a source from BibTeX, and its text", async () => {
    await open(page, `/debates/${stage.slug}/evidence`);
    await page.getByRole("button", { name: "Add a source" }).click();
    const adding = page.getByRole("dialog", { name: "Add a source" });
    await adding.getByLabel("Web address, BibTeX, CSL-JSON or RIS").fill(BIBTEX);
    await expect(adding.getByText("1 new source")).toBeVisible();
    await adding.getByRole("button", { name: "Add", exact: true }).click();
    await expect(adding).toBeHidden();
    await page.getByRole("link", { name: "Lines of Supply" }).click();
    await page.getByRole("button", { name: "Add its text" }).click();
    const text = page.getByRole("dialog", { name: "Add the source’s text" });
    await text.getByLabel("A text file").setInputFiles({ name: "lines.txt", mimeType: "text/plain", buffer: Buffer.from(TEXT) });
    await text.getByRole("button", { name: "Keep and check the quotations" }).click();
    await expect(text).toBeHidden();
  });

  await test.step("an argument with two premises, one of them quoted word for word", async () => {
    await open(page, `/debates/${stage.slug}`);
    await page.getByRole("button", { name: "Argue against Bilateral pacts" }).click();
    const composer = page.getByRole("region", { name: "Your argument on Bilateral pacts" });
    await composer.getByLabel("Your reason").fill(PREMISES[0]);
    await composer.getByRole("button", { name: "Cite a source" }).click();
    const listed = composer.getByLabel("Source").locator("option").filter({ hasText: "Lines of Supply" });
    await composer.getByLabel("Source").selectOption(await listed.getAttribute("value"));
    await composer.getByText("Quote the passage").click();
    await composer.getByLabel("Its own words").fill("a promise without a road");
    await expect(composer.getByText("Verbatim, line 2")).toBeVisible();
    await composer.getByRole("button", { name: "Add a premise" }).click();
    await composer.getByRole("textbox", { name: "Premise 2" }).fill(PREMISES[1]);
    await composer.getByRole("button", { name: "Post" }).click();
    await expect(cardOf(page, PREMISES[1])).toContainText(PREMISES[0]);
  });

  await test.step("an undercut of its step", async () => {
    await cardOf(page, PREMISES[1]).getByRole("button", { name: "Reply", exact: true }).first().click();
    await page.getByLabel("What you answer").selectOption("step");
    const composer = page.getByRole("region", { name: "Challenge the step" });
    await composer.getByLabel("Your reason").fill(UNDERCUT);
    await composer.getByRole("button", { name: "Post" }).click();
    await expect(cardOf(page, UNDERCUT)).toContainText("Undercuts the step");
  });

  await test.step("the crux, as the server has it", async () => {
    await open(page, `/debates/${stage.slug}/map/cruxes`);
    const { graph } = await apiOf(page).strength.cruxes.query({ debate: stage.slug });
    await expect(page.locator("ol > li").filter({ hasText: "If it fell" }).first()).toContainText(graph[0]!.claim.text);
  });

  await test.step("Argdown that its reference parser takes without a word", async () => {
    await open(page, `/debates/${stage.slug}/files`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Argdown of arguments" }).click()]);
    expect(download.suggestedFilename()).toBe(`${stage.slug}-arguments.argdown`);
    const app = new ArgdownApplication();
    app.addPlugin(new ParserPlugin(), "parse-input");
    app.addPlugin(new ModelPlugin(), "build-model");
    const parsed = app.run({ process: ["parse-input", "build-model"], input: await readFile(await download.path(), "utf8") });
    expect([...(parsed.lexerErrors ?? []), ...(parsed.parserErrors ?? [])]).toEqual([]);
    const texts = Object.values(parsed.statements ?? {}).flatMap(({ members }) => members.map(({ text }) => text));
    for (const text of [...PREMISES, UNDERCUT]) expect(texts.some((written) => written?.includes(text.slice(0, 30)))).toBe(true);
    expect(parsed.relations?.filter(({ relationType }) => relationType === "undercut").length).toBeGreaterThan(0);
  });
});

test("arguments come from a file only after one has seen what would be added", async ({ openBrowser, faults }) => {
  faults.expectFault(/400 \(Bad Request\)/);
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator);
  await open(facilitator, `/debates/${stage.slug}/control`);
  await facilitator.getByRole("link", { name: "Import arguments from a file" }).click();
  const choose = (text: string, name = "seminar.argdown") =>
    facilitator.getByLabel("File of arguments").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

  await choose("[A]: One.\n\n<B>\n\n(1) A premise\n(3) [A]\n");
  await expect(facilitator.getByText(/seminar\.argdown:\d+/)).toBeVisible();

  await choose(
    "[Bus]: A bus with books. #option\n    + [Roads]\n    - [Fuel]\n\n[Roads]: The roads reach every farm.\n\n[Fuel]: Fuel is dear.\n",
  );
  await facilitator.getByLabel("Bus").selectOption({ label: "Book bus" });
  await facilitator.getByRole("button", { name: /^Add 2 arguments, 2 claims/ }).click();
  await expect(facilitator.getByText("Added: 2 arguments, 2 claims and 0 sources")).toBeVisible();
  await facilitator.getByRole("link", { name: "See the floor" }).click();
  await expect(cardOf(facilitator, "The roads reach every farm.")).toBeVisible();
});

test("a scenario starts from a Kialo text", async ({ page }) => {
  await open(page, "/");
  await openDebate(page);
  await open(page, "/scenarios/new");
  await page.getByLabel("Start from a file of arguments").setInputFiles({
    name: "guarantees.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(
      "Discussion Title: Should the yard be green?\n\n1. The yard should be a garden.\n1.1. Pro: Trees cool it.\n1.2. Con: Trees need water.\n1.2.1. Con: It rains enough.\n",
    ),
  });
  await expect(page.getByText(/“guarantees\.txt” is in the editor/)).toBeVisible();
  await page.getByRole("button", { name: "Save as version 1" }).click();
  await expect(page.getByText(/“Should the yard be green\?”, version 1, is saved/)).toBeVisible();
});
