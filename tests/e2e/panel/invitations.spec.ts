import { readFile } from "node:fs/promises";
import { apiOf, newKey, tell } from "@/tests/support/browser/api";
import { open, untilReady } from "@/tests/support/browser/pages";
import { openDebate } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const LIST = [
  "name,email,expertise,group",
  "Ada Lovelace,ada@example.org,medicine,patients",
  "Ben Okri,ben@example.org,law,judges",
  "Cy Young,cy@example.org,law,judges",
].join("\n");
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

test("people are invited by a list, join and decline by their links, and who is still awaited gets a new one", async ({
  page,
  openBrowser,
  faults,
}) => {
  // A link that leads nowhere is answered by a page of its own.
  faults.expectFault(/404/);
  const { slug } = await openDebate(page);
  await open(page, `/debates/${slug}/control/panel/people`);
  await expect(page.getByRole("heading", { name: "This debate has no panel yet" })).toBeVisible();
  await page.getByRole("link", { name: "Set up the panel" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The panel" })).toBeVisible();
  await apiOf(page).panel.create.mutate({ debate: slug, items: "none", ...newKey() });

  await test.step("a list is mended line by line, and invites all or nobody", async () => {
    await open(page, `/debates/${slug}/control/panel/people`);
    const list = page.getByLabel("Or paste it");
    await list.fill(`${LIST}\nDi Da,di at example\nAda again,ADA@example.org`);
    await page.getByRole("button", { name: "Look at it" }).click();
    await expect(page.getByText("Line 5: “di at example” is not an e-mail address.")).toBeVisible();
    await expect(page.getByText("Line 6: The same address stands on line 2.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Invite without mails" })).toHaveAccessibleDescription("Mend the list first.");
    await page.getByLabel("CSV file").setInputFiles({ name: "experts.csv", mimeType: "text/csv", buffer: Buffer.from(LIST) });
    await expect(page.getByRole("group", { name: "3 new people", exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Invite without mails" }).click();
    await expect(page.getByRole("group", { name: "0 of 3 people joined", exact: true })).toBeVisible();
    await expect(page.getByText("Some groups are too small to be shown by themselves")).toBeVisible();
  });

  const { people } = await apiOf(page).panellists.list.query({ debate: slug });
  const links = await test.step("without a mail server the page offers links, for all at once", async () => {
    const refused = await tell(page, "panellists.remind", { debate: slug, panellistIds: people.map(({ id }) => id), ...newKey() });
    expect(refused.status()).toBe(503);
    await page.getByRole("button", { name: "Make 3 links" }).click();
    const dialog = page.getByRole("dialog", { name: "Links to send by hand" });
    const saved = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save as CSV" }).click();
    const [, ...lines] = (await readFile(await (await saved).path(), "utf8")).trim().split("\r\n");
    await page.keyboard.press("Escape");
    await expect(page.getByText(/^Link made/)).toHaveCount(3);
    return new Map(lines.map((line) => [line.split(",")[0]!, new URL(line.split(",").at(-1)!).pathname]));
  });
  expect([...links.keys()]).toEqual(["Ada Lovelace", "Ben Okri", "Cy Young"]);

  await test.step("one joins on a phone, without an account", async () => {
    const ada = await openBrowser(PHONE);
    await open(ada, links.get("Ada Lovelace")!);
    await expect(ada.getByText("only those who run the panel see who answered what", { exact: false })).toBeVisible();
    expect(await ada.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await ada.getByRole("button", { name: "Join as Ada Lovelace" }).tap();
    await ada.waitForURL(`/debates/${slug}/panel`);
    await expect(ada.getByText("On the panel")).toBeVisible();
    await expect(ada.getByRole("link", { name: "Take a seat" })).toHaveCount(0);
    // On the page of those who run it at once, by itself.
    await expect(page.getByRole("group", { name: "1 of 3 people joined", exact: true })).toBeVisible();

    await open(ada, links.get("Ada Lovelace")!);
    await expect(ada.getByRole("link", { name: "Go to the panel" })).toHaveAttribute("href", `/debates/${slug}/panel`);
    await open(ada, links.get("Cy Young")!);
    await expect(ada.getByText("This invitation is for Cy Young, and you are signed in as Ada Lovelace.")).toBeVisible();
  });

  const ben = await openBrowser(PHONE);
  await test.step("another finds a used link used, and declines by his own", async () => {
    await open(ben, links.get("Ada Lovelace")!);
    await expect(ben.getByText("It was used already.", { exact: false })).toBeVisible();
    await expect(ben.getByRole("button", { name: /^Join as/ })).toHaveCount(0);
    await open(ben, links.get("Ben Okri")!);
    await ben.getByRole("button", { name: "Decline" }).tap();
    await expect(ben.getByText("You have declined")).toBeVisible();
    await expect(page.getByRole("group", { name: "1 of 3 people joined, 1 declined", exact: true })).toBeVisible();
    await ben.goto("/panel/no-such-link");
    await expect(ben.getByRole("heading", { level: 1, name: "There is no such invitation" })).toBeVisible();
  });

  await test.step("who is still awaited gets a new link; whoever runs the panel cannot use it up by looking", async () => {
    await expect(page.getByRole("button", { name: "Make 1 link" })).toBeVisible();
    await page.getByRole("button", { name: "More about Cy Young" }).click();
    await page.getByRole("button", { name: "Make a link to send by hand" }).click();
    const url = (await page
      .getByRole("dialog")
      .getByText(/\/panel\/[A-Za-z0-9_-]{43}$/)
      .textContent())!;
    await page.keyboard.press("Escape");
    await open(page, new URL(url).pathname);
    await expect(page.getByText("This link is for Cy Young")).toBeVisible();
    await expect(page.getByRole("button", { name: "Decline" })).toHaveCount(0);
    await page.getByRole("link", { name: "Go to the panellists" }).click();
    await untilReady(page);

    await page.getByRole("button", { name: "More about Cy Young" }).click();
    await page.getByRole("button", { name: "Take them off the panel" }).click();
    await expect(page.getByRole("button", { name: "Take off Cy Young" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("group", { name: "1 of 3 people joined, 1 declined, 1 taken off", exact: true })).toBeVisible();
    await open(ben, new URL(url).pathname);
    await expect(ben.getByText("Those who run the panel took it back.")).toBeVisible();
  });

  await test.step("the record says what happened, and never to whom", async () => {
    const { entries } = await apiOf(page).record.page.query({ debate: slug });
    const told = JSON.stringify(entries);
    expect(told).toContain("took somebody off the panel");
    expect(told).not.toMatch(/Lovelace|Okri|Young|example\.org|patients/);
  });
});
