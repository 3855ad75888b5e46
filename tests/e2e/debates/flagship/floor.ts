import { expect } from "@playwright/test";
import { argueByHand, cardOf, rateStepByHand, replyByHand } from "@/tests/support/browser/arguing";
import { moveOn } from "@/tests/support/browser/facilitating";
import { goToRoom } from "@/tests/support/browser/pages";
import { rowsOf } from "@/tests/support/browser/tables";
import { declareByHand } from "@/tests/support/browser/taking-part";
import type { Cast } from "./cast";

/** In the phase for positions every head declares; all see it. */
export async function declarePositions({ delegates: { oksana, marcus, jonas, maarja } }: Cast): Promise<void> {
  await Promise.all([oksana, marcus, jonas, maarja].map((page) => goToRoom(page, "Positions")));
  await Promise.all([
    declareByHand(oksana, { stances: { "Assistance only": "Opposes" }, reason: "Help that nobody owed us did not keep the peace." }),
    declareByHand(marcus, { stances: { "Bilateral pacts": "Opposes" }, reason: "We sell and we share; we do not sign." }),
    declareByHand(jonas, {
      stances: { "Bilateral pacts": "Backs", "Assistance only": "Accepts" },
      reason: "A pact with procedures is law we can keep.",
    }),
    declareByHand(maarja, { stances: { "Bilateral pacts": "Backs" }, reason: "A pact now, and membership when it can be had." }),
  ]);
  // What the scenario gave each delegation, and what its head has made of it. The last line counts.
  for (const page of [oksana, marcus, jonas, maarja])
    await expect
      .poll(() => rowsOf(page, "Positions of delegations on options"))
      .toEqual([
        ["Delegation", "NATO membership", "Bilateral pacts", "Assistance only"],
        [expect.stringContaining("Ukraine"), "Backs", "Accepts", "Opposesat first: undecided"],
        [expect.stringContaining("United States"), "Opposes", "Opposesat first: accepts", "Backs"],
        [expect.stringContaining("Germany"), "Undecided", "Backsat first: accepts", "Acceptsat first: backs"],
        [expect.stringContaining("Estonia"), "Backs", "Backsat first: accepts", "Opposes"],
        [expect.stringContaining("NATO Secretary General"), "Undecided", "Accepts", "Accepts"],
        [expect.stringContaining("Russian Federation"), "Opposes", "Opposes", "Opposes"],
        expect.anything(),
      ]);
}

const CLAIM = "A treaty that names hours and brigades is believed before it is tested.";
const REPLY = "A parliament that must vote first cannot promise an hour.";
const UNDERCUT = "Being believed deters nobody who expects the war to be over before help can arrive.";
const WHILE_AWAY = "The plan can be voted on when the treaty is ratified, and only the trigger left to the day.";

/** A claim with a citation, a reply, an undercut and ratings; open pages follow, also after a lost connection. */
export async function argue({ instructor, delegates: { oksana, marcus, jonas, maarja } }: Cast): Promise<void> {
  await moveOn(instructor, "Arguments");
  await Promise.all([oksana, marcus, jonas, maarja].map((page) => goToRoom(page, "Floor")));
  await argueByHand(jonas, "Bilateral pacts", "for", { text: CLAIM, source: "options beyond NATO", locator: "line 22" });
  for (const page of [oksana, marcus, maarja]) await expect(page.getByText(CLAIM)).toBeVisible();
  await expect(cardOf(oksana, CLAIM).getByText("Security guarantees for Ukraine: options beyond NATO").first()).toBeVisible();

  await replyByHand(marcus, CLAIM, "Attacks the claim", { text: REPLY });
  await expect(jonas.getByText(REPLY)).toBeVisible();
  await replyByHand(maarja, CLAIM, "Undercuts the step", { text: UNDERCUT });
  await expect(marcus.getByText(UNDERCUT)).toBeVisible();
  await expect(cardOf(marcus, UNDERCUT).getByText("Undercuts the step")).toBeVisible();

  await cardOf(oksana, CLAIM)
    .getByRole("button", { name: /^Agree/ })
    .first()
    .click();
  await cardOf(maarja, CLAIM)
    .getByRole("button", { name: /^Disagree/ })
    .first()
    .click();
  const own = cardOf(jonas, CLAIM).getByRole("group", { name: "Your rating of this claim" }).first();
  await expect(own).toContainText("Agree1Pass0Disagree1", { useInnerText: false });
  await rateStepByHand(oksana, CLAIM, 4);
  await rateStepByHand(marcus, CLAIM, 3);
  // (4 + 3) / 2
  await expect(cardOf(jonas, CLAIM).getByRole("button", { name: "Relevance 3.5" })).toBeVisible();

  await maarja.context().setOffline(true);
  await expect(maarja.getByText("The connection is lost")).toBeVisible();
  await replyByHand(jonas, REPLY, "Attacks the claim", { text: WHILE_AWAY });
  await expect(maarja.getByText(WHILE_AWAY)).toHaveCount(0);
  await maarja.context().setOffline(false);
  await expect(maarja.getByText(WHILE_AWAY)).toBeVisible();
  await expect(maarja.getByText("The connection is lost")).toBeHidden();
}
