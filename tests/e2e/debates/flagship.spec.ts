import { moveOn } from "@/tests/support/browser/facilitating";
import { test } from "@/tests/support/browser/test";
import {
  expectClosedToStrangers,
  expectOpeningCount,
  finalBallot,
  openingBallot,
  voteOfDelegations,
  voteTooLate,
} from "./flagship/ballots";
import { readBriefs } from "./flagship/briefing";
import { gather } from "./flagship/cast";
import { argue, declarePositions } from "./flagship/floor";
import { expectSoundRecord } from "./flagship/record";
import { expectResult, takeAway } from "./flagship/result";

test("an instructor and four delegates play the flagship scenario from room code to final result", async ({ openBrowser, faults }) => {
  faults.expectFault(/ERR_INTERNET_DISCONNECTED|api\/live.*ERR_FAILED/, /ballots\.cast.*412/);
  const cast = await test.step("gather", () => gather(openBrowser));
  await test.step("strangers stay out", async () => expectClosedToStrangers(await openBrowser(), cast.slug));
  await test.step("briefs", () => readBriefs(cast));
  await test.step("opening ballot", () => openingBallot(cast));
  await test.step("a late ballot", () =>
    voteTooLate(cast, { poll: "opening", option: "Bilateral pacts", close: () => moveOn(cast.instructor, "Positions") }));
  await test.step("count of the opening ballot", () => expectOpeningCount(cast));
  await test.step("positions", () => declarePositions(cast));
  await test.step("arguments", () => argue(cast));
  await test.step("vote of the delegations", () => voteOfDelegations(cast));
  await test.step("final ballot", () => finalBallot(cast));
  await test.step("debrief", () => moveOn(cast.instructor, "Debrief"));
  await test.step("result", () => expectResult(cast));
  await test.step("files", () => takeAway(cast));
  await test.step("record", () => expectSoundRecord(cast));
});
