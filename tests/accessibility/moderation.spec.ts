import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { approveBeforePosting, say } from "@/tests/support/browser/moderating";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { test } from "@/tests/support/browser/test";

test("the moderation room with something in every part, for its author and for whoever moderates", async ({ page, openBrowser }) => {
  const facilitator = await openBrowser();
  const stage = await openDebate(facilitator);
  const debate = stage.slug;
  await seat(page, stage, "readers", "Rosa");
  await enterPhase(stage, "arguments");
  const hidden = await say(page, stage, "Whoever wants a book bus has never read a book.");
  const locked = await say(page, stage, "Study rooms stood empty.");
  const act = apiOf(facilitator).moderation.act;
  const hide = { thing: { claim: hidden.claimIds[0]! }, action: "hide" as const, reason: "personal-attack", note: "Without the people." };
  const { actionId } = await act.mutate({ debate, ...newKey(), ...hide });
  await act.mutate({ debate, ...newKey(), thing: { argument: locked.argumentId }, action: "lock", reason: "repeats" });
  await apiOf(page).moderation.appeal.mutate({ debate, ...newKey(), actionId, text: "It was a joke." });
  await approveBeforePosting(stage);
  await say(page, stage, "A bus can be sold again.");

  await open(page, `/debates/${debate}/moderation`);
  await expectOpenToAll(page, "the moderation room for an author");
  await page.getByRole("button", { name: "Appeal" }).click();
  await expectOpenToAll(page, "an appeal in the writing");
  await open(page, `/debates/${debate}`);
  await expectOpenToAll(page, "the floor with things out of sight");

  await open(facilitator, `/debates/${debate}/moderation`);
  await expectOpenToAll(facilitator, "the moderation room for a moderator");
  await facilitator.getByRole("button", { name: "Hide", exact: true }).click();
  await expectOpenToAll(facilitator, "the reasons to hide something");
  await open(facilitator, `/debates/${debate}/moderation/settings`);
  await expectOpenToAll(facilitator, "the form for the policy");
});
