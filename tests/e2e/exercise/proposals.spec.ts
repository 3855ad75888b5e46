import { apiOf, newKey } from "@/tests/support/browser/api";
import { cardOf } from "@/tests/support/browser/arguing";
import { makeProposal, openNegotiation, PACTS_FIRST, sponsorProposal } from "@/tests/support/browser/negotiating";
import { choose, goToRoom, open, untilReady } from "@/tests/support/browser/pages";
import { enterPhase } from "@/tests/support/browser/stage";
import { expect, test } from "@/tests/support/browser/test";

test("a proposal is made, amended, sponsored, and voted on", async ({ page: france, openBrowser }) => {
  const [facilitator, ukraine] = [await openBrowser(), await openBrowser()];
  const stage = await openNegotiation(facilitator, [
    [france, "france"],
    [ukraine, "ukraine"],
  ]);
  await open(ukraine, `/debates/${stage.slug}/proposals`);
  await expect(ukraine.getByText("Nobody has made a proposal yet")).toBeVisible();

  // Written, left half-way, found again after a reload, and sent.
  await open(france, `/debates/${stage.slug}/proposals`);
  await france.getByRole("button", { name: "Make a proposal" }).click();
  await france.getByLabel("Title").fill(PACTS_FIRST.title);
  await choose(france.getByRole("checkbox", { name: "Bilateral pacts" }));
  await france.getByRole("textbox", { name: "Conditions" }).fill("The ceasefire has held for a year.\nNo foreign bases.");
  await france.getByRole("button", { name: "Add a commitment" }).click();
  await france.getByLabel("Commitment 1: who").selectOption("France");
  await france.reload();
  await untilReady(france);
  await expect(france.getByLabel("Title")).toHaveValue(PACTS_FIRST.title);
  await france.getByRole("button", { name: "Make this proposal" }).click();
  await expect(france.getByText("Write what the delegation commits to.")).toBeVisible();
  await france.getByLabel("Commitment 1: what").fill("Sign a pact with a mutual-defence clause.");
  await france.getByRole("button", { name: "Make this proposal" }).click();
  await expect(france.getByRole("heading", { level: 1, name: PACTS_FIRST.title })).toBeVisible();
  await expect(france.getByText("1 of 2 sponsors.")).toBeVisible();

  // The other delegation sees it without a reload, and offers other words.
  await ukraine.getByRole("link", { name: PACTS_FIRST.title }).click();
  await ukraine.getByRole("button", { name: "Offer an amendment" }).click();
  const conditions = ukraine.getByRole("textbox", { name: "Conditions" });
  await conditions.fill("The ceasefire has held for six months.\nNo foreign bases.");
  await ukraine.getByLabel("Why it should read like this").fill("A year is too long.");
  await ukraine.getByRole("button", { name: "Offer this amendment" }).click();
  const amendments = france.getByRole("list", { name: "Amendments" });
  await expect(amendments.getByText("A year is too long.")).toBeVisible();
  await expect(amendments.locator("ins").first()).toContainText("six");
  await amendments.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(france.getByRole("heading", { name: "How it came to read like this" })).toBeVisible();
  await expect(ukraine.getByText("The ceasefire has held for six months.").first()).toBeVisible();

  // The second sponsor makes it an option, in one press.
  await ukraine.getByRole("button", { name: "Sponsor it" }).click();
  await expect(ukraine.getByText("It is an option of this debate: Proposal 1")).toBeVisible();
  await expect(france.getByText("It is an option of this debate: Proposal 1")).toBeVisible();
  await goToRoom(france, "Floor");
  await france.getByRole("button", { name: /^Proposal 1/ }).click();
  await france.getByRole("button", { name: "Argue for Proposal 1" }).click();
  await france.getByLabel("Your reason").fill("It gives each side what it needs first.");
  await france.getByRole("button", { name: "Post" }).click();
  await expect(cardOf(france, "It gives each side what it needs first.")).toBeVisible();

  await enterPhase(stage, "final-ballot");
  await open(france, `/debates/${stage.slug}/vote`);
  await expect(france.getByText("Proposal 1", { exact: true }).filter({ visible: true }).first()).toBeVisible();
});

test("a consensus check is begun in two presses, and one delegation breaks silence", async ({ page: france, openBrowser }) => {
  const [facilitator, ukraine] = [await openBrowser(), await openBrowser()];
  const stage = await openNegotiation(facilitator, [
    [france, "france"],
    [ukraine, "ukraine"],
  ]);
  await makeProposal(france, stage);
  await sponsorProposal(ukraine, stage);
  await enterPhase(stage, "consensus-check");
  await open(facilitator, `/debates/${stage.slug}/proposals/1`);
  await facilitator.getByText("Start a consensus check").click();
  await facilitator.getByRole("button", { name: "Begin now" }).click();
  await expect(facilitator.getByText("Nobody has broken silence.")).toBeVisible();

  await open(ukraine, `/debates/${stage.slug}/proposals/1`);
  await ukraine.getByRole("link", { name: "Break silence in Vote" }).click();
  const check = ukraine.getByRole("region", { name: /^Consensus check: proposal 1/ });
  await expect(check.getByRole("button", { name: /Cast/ })).toHaveCount(0);
  await check.getByText("Break silence for Ukraine").click();
  await check.getByLabel("Your reason").fill("A year is too long.");
  await check.getByRole("button", { name: "Break silence" }).click();
  await expect(facilitator.getByText("Ukraine broke silence:")).toBeVisible();

  await apiOf(facilitator).polls.close.mutate({ debate: stage.slug, poll: "check-1", ...newKey() });
  await expect(facilitator.getByText("Not adopted: Ukraine broke silence: “A year is too long.”")).toBeVisible();
});

test("two proposals are compared, and a draft that was not answered is sent once", async ({ page: france, openBrowser, faults }) => {
  faults.expectFault(/proposals\.make.*ERR_CONNECTION_RESET/);
  const stage = await openNegotiation(await openBrowser(), [[france, "france"]]);
  await makeProposal(france, stage);
  await makeProposal(france, stage, { title: "Pacts only", options: ["bilateral-pacts"] });
  await open(france, `/debates/${stage.slug}/proposals`);
  await france.getByRole("link", { name: "Compare two" }).click();
  await expect(france.getByRole("heading", { level: 1, name: "Proposals 1 and 2" })).toBeVisible();
  await expect(france.getByRole("heading", { level: 2, name: "Pacts only" })).toBeVisible();
  await expect(france.locator("del").first()).toBeVisible();

  await france.getByRole("main").getByRole("link", { name: "Proposals", exact: true }).click();
  await france.getByRole("button", { name: "Make a proposal" }).click();
  await france.getByLabel("Title").fill("Sent over a bad line");
  await choose(france.getByRole("checkbox", { name: "Bilateral pacts" }));
  // The server does it, and its answer is lost.
  let isFirst = true;
  await france.route("**/proposals.make**", async (route) => {
    if (!isFirst) return route.continue();
    isFirst = false;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await france.getByRole("button", { name: "Make this proposal" }).click();
  await expect(france.getByRole("heading", { level: 1, name: "Sent over a bad line" })).toBeVisible();
  await france.getByRole("main").getByRole("link", { name: "Proposals", exact: true }).click();
  await expect(france.getByRole("link", { name: "Sent over a bad line" })).toHaveCount(1);
});
