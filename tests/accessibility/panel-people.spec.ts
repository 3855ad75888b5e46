import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { press } from "@/tests/support/browser/keyboard";
import { open } from "@/tests/support/browser/pages";
import { openDebate } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

const person = (index: number) =>
  `Maximiliana Papadopoulou ${index},expert.${index}@a-long-department.example.org,comparative law,users ${index}`;
const LIST = ["name,email,expertise,group", ...Array.from({ length: 14 }, (_, index) => person(index))].join("\n");

test("inviting people to a panel, one of them, and the links of all", async ({ page }) => {
  const { slug } = await openDebate(page);
  const people = `/debates/${slug}/control/panel/people`;
  await open(page, people);
  await expectOpenToAll(page, "no panel yet");
  await apiOf(page).panel.create.mutate({ debate: slug, items: "none", ...newKey() });
  await open(page, people);
  await page.getByLabel("Or paste it").fill(`${LIST}\nDi,nowhere\n`);
  await press(page, page.getByRole("button", { name: "Look at it" }));
  await expect(page.getByText("Line 16: “nowhere” is not an e-mail address.")).toBeVisible();
  await expectOpenToAll(page, "a list with a mistake");
  await apiOf(page).panellists.invite.mutate({ debate: slug, text: LIST, send: false, ...newKey() });
  await open(page, people);
  await expectOpenToAll(page, "who was invited");

  const more = page.getByRole("button", { name: "More about Maximiliana Papadopoulou 1", exact: true });
  await press(page, more);
  await press(page, page.getByRole("button", { name: "Make a link to send by hand" }));
  await expect(page.getByText("Send this link to Maximiliana Papadopoulou 1 alone")).toBeVisible();
  await press(page, page.getByRole("button", { name: "Take them off the panel" }));
  await expectOpenToAll(page, "one person");
  await page.keyboard.press("Escape");
  await expect(more).toBeFocused();

  await press(page, page.getByRole("button", { name: "Make 14 links" }));
  await expect(page.getByRole("dialog", { name: "Links to send by hand" })).toBeVisible();
  await expectOpenToAll(page, "links of all");
});

test("an invitation, declined and taken", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  const { slug } = await openDebate(facilitator);
  const { panel, panellists } = apiOf(facilitator);
  await panel.create.mutate({ debate: slug, items: "none", ...newKey() });
  await panellists.invite.mutate({ debate: slug, text: LIST, send: false, ...newKey() });
  const [{ id: panellistId } = { id: "" }] = (await panellists.list.query({ debate: slug })).people;
  const { url } = await panellists.makeLink.mutate({ debate: slug, panellistId, ...newKey() });
  const { pathname } = new URL(url);
  await open(page, pathname);
  await expectOpenToAll(page, "an invitation");
  await press(page, page.getByRole("button", { name: "Decline" }));
  await expect(page.getByText("You have declined")).toBeVisible();
  await expectOpenToAll(page, "declined");
  await press(page, page.getByRole("button", { name: /^Join as/ }));
  await page.waitForURL(`/debates/${slug}/panel`);
  await open(page, pathname);
  await expect(page.getByRole("link", { name: "Go to the panel" })).toBeVisible();
  await expectOpenToAll(page, "taken by me");
  const other = await openBrowser();
  await open(other, pathname);
  await expectOpenToAll(other, "taken by somebody else");
});
