import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { csvRows } from "@/formats/csv";
import { open } from "@/tests/support/browser/pages";
import { expect, test } from "@/tests/support/browser/test";
import { runRound } from "@/tests/support/panel/in-browsers";
import { answerLibraryPanel, COST, openLibraryPanel, VISITS } from "@/tests/support/panel/library-panel";

/** Saves something by a button, and answers its name and bytes. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const rowsOf = (bytes: Buffer) => csvRows(bytes.toString("utf8").replace("\uFEFF", "")).map(({ cells }) => cells);

test("what a panel came to is read, tried with other weights, and taken away", async ({ page, openBrowser }) => {
  const stage = await openLibraryPanel(page);
  const results = `/debates/${stage.slug}/panel/results`;

  await test.step("before the first close the page says what will stand there, and by what rule the panel ends", async () => {
    await open(page, results);
    await expect(page.getByRole("heading", { name: "No round has closed yet" })).toBeVisible();
    await expect(page.getByText("The panel ends when 50% of the items are.")).toBeVisible();
  });

  for (const round of [1, 2]) await runRound(stage, round, answerLibraryPanel);
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page, results);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("after 2");
  await expect(page.getByText("10\u00a0panellists answered in the first round and 10 in the last.")).toBeVisible();

  await test.step("every picture has its table, and options and criteria go by their names", async () => {
    for (const figure of await page.getByRole("figure").all()) await expect(figure.getByText("Show as table")).toBeVisible();
    const heat = page.getByRole("region", { name: "Options by criteria" }).getByRole("figure").first();
    await heat.getByText("Show as table").click();
    await expect(heat.getByRole("row", { name: /^Evening hours Benefit 10 7/ })).toBeVisible();
  });

  await test.step("a small group is hidden with a sentence", async () => {
    const item = page.getByRole("region", { name: COST, exact: true });
    await expect(item.getByText(/By stakeholder group: round 2\. Some groups/)).toBeVisible();
    await expect(page.getByText("6\u00a0answers, without authors and in no order")).toBeVisible();
  });

  await test.step("other weights put another option first, in the browser", async () => {
    await expect(page.getByRole("heading", { name: /^Evening hours is first/ })).toBeVisible();
    await page.getByRole("slider", { name: "Lasting" }).fill("90");
    await expect(page.getByRole("heading", { name: /^Book bus is first/ })).toBeVisible();
    await page.getByRole("button", { name: "As at first" }).click();
    await expect(page.getByRole("heading", { name: /^Evening hours is first/ })).toBeVisible();
  });

  await test.step("a picture is saved as SVG in the colours of the day, as PNG, and its numbers as CSV", async () => {
    const save = page.getByRole("group", { name: new RegExp(`^Save: ${VISITS.replace("?", "\\?")}: The panel expects`) });
    const svg = await saved(page, () => save.getByRole("button", { name: "SVG" }).click());
    expect(svg.name).toMatch(/^panel-.+\.svg$/);
    const drawn = await page.evaluate((text) => {
      const picture = new DOMParser().parseFromString(text, "image/svg+xml");
      const [paper] = picture.querySelectorAll("rect");
      const classes = picture.querySelectorAll("[class], [style], [data-hue]").length;
      return {
        root: picture.documentElement.nodeName,
        paper: paper?.getAttribute("fill"),
        words: picture.documentElement.textContent,
        classes,
      };
    }, svg.bytes.toString("utf8"));
    expect(drawn).toMatchObject({ root: "svg", paper: "rgb(251, 250, 247)", classes: 0 });
    expect(drawn.words).toContain(VISITS);
    expect(drawn.words).toContain("Panel, round 2");

    const png = await saved(page, () => save.getByRole("button", { name: "PNG" }).click());
    expect(png.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.bytes.readUInt32BE(16)).toBe(1_520);

    const csv = await saved(page, () => save.getByRole("button", { name: "CSV" }).click());
    const [header, ...rows] = rowsOf(csv.bytes);
    expect(header).toEqual(["Whose", "Low", "Best", "High"]);
    expect(rows.filter(([whose]) => whose === "A panellist, round 2")).toHaveLength(10);
  });

  await test.step("the files can be taken away, and hold no more than the reader may see", async () => {
    const codebook = await saved(page, () => page.getByRole("link", { name: "Codebook (CSV)" }).click());
    expect(rowsOf(codebook.bytes)[1]!.slice(0, 4)).toEqual([
      "rating_benefit_evening_hours",
      "rating-benefit-evening-hours",
      "rating",
      "rating",
    ]);
    // Whoever created the debate is the facilitator whom the panel was told of.
    const answers = await saved(page, () => page.getByRole("link", { name: "Answers, long (CSV)" }).click());
    const [header, ...rows] = rowsOf(answers.bytes);
    const names = rows.map((cells) => cells[header!.indexOf("panellist")]);
    expect(new Set(names)).toEqual(new Set(stage.experts.map(({ name }) => name)));
  });

  await test.step("an expert sees figures without names, and takes their own answers away", async () => {
    const [expert] = stage.experts;
    const own = await openBrowser({ storageState: await expert!.browser.request.storageState() });
    await open(own, results);
    await expect(own.getByRole("heading", { level: 1 })).toContainText("after 2");
    await expect(own.getByText(/Expert \d/)).toHaveCount(1);
    await expect(own.getByRole("link", { name: /^Answers/ })).toHaveCount(0);
    const answers = await own.request.get(`/debates/${stage.slug}/export/panel-answers-long.csv`);
    expect(answers.status()).toBe(404);
    const mine = await saved(own, () => own.getByRole("link", { name: "My answers (CSV)" }).click());
    const [header, ...rows] = rowsOf(mine.bytes);
    expect(header).toContain("value");
    expect(new Set(rows.map(([, panellist]) => panellist))).toEqual(new Set(["Expert 1"]));
  });
});
