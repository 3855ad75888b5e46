import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { makeProposal, openNegotiation, PACTS_FIRST, sponsorProposal } from "@/tests/support/browser/negotiating";
import { open } from "@/tests/support/browser/pages";
import { enterPhase } from "@/tests/support/browser/stage";
import { test } from "@/tests/support/browser/test";

test("proposals: the list, the form, one with amendments, two side by side", async ({ page: france, openBrowser }) => {
  const [facilitator, ukraine] = [await openBrowser(), await openBrowser()];
  const stage = await openNegotiation(facilitator, [
    [france, "france"],
    [ukraine, "ukraine"],
  ]);
  const address = `/debates/${stage.slug}/proposals`;
  await makeProposal(france, stage);
  await makeProposal(france, stage, { title: "Pacts only", options: ["bilateral-pacts"] });
  const amended = { ...PACTS_FIRST, conditions: ["The ceasefire has held for six months."] };
  await apiOf(ukraine).proposals.amend.mutate({ debate: stage.slug, number: 1, base: 1, reason: "Too long.", text: amended, ...newKey() });
  await apiOf(ukraine).proposals.object.mutate({
    debate: stage.slug,
    number: 2,
    reason: "Without membership it is no guarantee.",
    ...newKey(),
  });
  await open(france, address);
  await france.getByRole("button", { name: "Make a proposal" }).click();
  await france.getByRole("button", { name: "Add a commitment" }).click();
  await france.getByRole("button", { name: "Make this proposal" }).click();
  await expectOpenToAll(france, "proposals");
  await open(france, `${address}/1`);
  await france.getByText("Decline", { exact: true }).click();
  await france.getByRole("button", { name: "Reword it" }).click();
  await expectOpenToAll(france, "one proposal");
  await open(ukraine, `${address}/2`);
  await expectOpenToAll(ukraine, "objected");
  await open(ukraine, `${address}/compare?a=1&b=2`);
  await expectOpenToAll(ukraine, "compared");
});

test("a proposal that became an option, and its consensus check", async ({ page: france, openBrowser }) => {
  const [facilitator, ukraine] = [await openBrowser(), await openBrowser()];
  const stage = await openNegotiation(facilitator, [
    [france, "france"],
    [ukraine, "ukraine"],
  ]);
  const address = `/debates/${stage.slug}/proposals`;
  await makeProposal(france, stage);
  await sponsorProposal(ukraine, stage);
  await enterPhase(stage, "consensus-check");
  await open(facilitator, `${address}/1`);
  await facilitator.getByText("Start a consensus check").click();
  await expectOpenToAll(facilitator, "before the check");
  await apiOf(facilitator).proposals.startCheck.mutate({ debate: stage.slug, number: 1, minutes: 5, ...newKey() });
  await open(ukraine, `${address}/1`);
  await expectOpenToAll(ukraine, "the check");
  await open(ukraine, `/debates/${stage.slug}/vote`);
  await expectOpenToAll(ukraine, "the check in Vote");
});
