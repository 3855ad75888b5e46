import { expect, test } from "@/tests/support/browser/test";
import { argumentsAndSpeeches, caucus, openingBallot, positions } from "./class/first-half";
import { gather } from "./class/gather";
import { debrief, decide, finalBallot, negotiate, newsArrives } from "./class/second-half";

test("a class of twelve in five delegations plays the flagship scenario to its debrief, with a projector on the wall", async ({
  openBrowser,
}) => {
  test.setTimeout(600_000);
  const room = await test.step("gather", () => gather(openBrowser));
  await test.step("briefs and the opening ballot", () => openingBallot(room));
  await test.step("positions", () => positions(room));
  await test.step("arguments and speeches", () => argumentsAndSpeeches(room));
  await test.step("caucus", () => caucus(room));
  await test.step("straw poll and two injects", () => newsArrives(room));
  await test.step("a proposal becomes an option", () => negotiate(room));
  await test.step("the vote of the delegations, and silence broken", () => decide(room));
  await test.step("the final ballot", () => finalBallot(room));
  await test.step("debrief", () => debrief(room));
  await expect(room.wall.getByRole("main")).not.toContainText("Ask for a date");
});
