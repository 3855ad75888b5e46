import { expectOpenToAll } from "@/tests/support/browser/accessibility";
import { apiOf, newKey } from "@/tests/support/browser/api";
import { open } from "@/tests/support/browser/pages";
import { enterPhase, openDebate, seat } from "@/tests/support/browser/stage";
import { test } from "@/tests/support/browser/test";

test("the speakers: an empty list, then a speech with others waiting, for whoever calls and whoever asks", async ({
  page,
  openBrowser,
}) => {
  const stage = await openDebate(page);
  const address = `/debates/${stage.slug}/speaking`;
  await open(page, address);
  await expectOpenToAll(page, "nobody speaks");
  const ada = await openBrowser();
  const bo = await openBrowser();
  await seat(ada, stage, "readers", "Ada");
  await seat(bo, stage, "staff", "Bo");
  for (const somebody of [ada, bo]) await apiOf(somebody).speaking.raise.mutate({ debate: stage.slug, ...newKey() });
  await apiOf(page).speaking.callSpeaker.mutate({ debate: stage.slug, turnId: null, after: null, ...newKey() });
  for (const [somebody, name] of [
    [page, "the facilitator"],
    [ada, "the speaker"],
    [bo, "the next"],
  ] as const) {
    await open(somebody, address);
    await expectOpenToAll(somebody, name);
  }
});

test("the projector in every scene of a short debate, on a wall and on a phone", async ({ page, openBrowser }) => {
  const stage = await openDebate(page);
  await seat(await openBrowser(), stage, "readers", "Ada");
  for (const phase of ["lobby", "positions", "opening-ballot", "arguments", "debrief"] as const) {
    if (phase !== "lobby") await enterPhase(stage, phase);
    await open(page, `/debates/${stage.slug}/screen`);
    await expectOpenToAll(page, phase);
  }
});
