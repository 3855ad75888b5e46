import { argueByHand } from "@/tests/support/browser/arguing";
import { goToRoom } from "@/tests/support/browser/pages";
import { declareByHand, voteByHand } from "@/tests/support/browser/taking-part";
import { expect } from "@/tests/support/browser/test";
import type { Class } from "./gather";
import { each, eachIn, moveOnTogether, voters } from "./together";

/** Briefs are read; the opening ballot is cast in person, and the wall shows how many voted and nothing else. */
export async function openingBallot(room: Class): Promise<void> {
  await moveOnTogether(room, "Briefing");
  await each(room.pupils, async (page, { delegation }) => {
    await goToRoom(page, "Brief");
    await expect(page.getByRole("heading", { level: 1, name: delegation })).toBeVisible();
  });
  await moveOnTogether(room, "Opening ballot");
  await eachIn("Vote", voters(room), (page, { isHead }) => voteByHand(page, isHead ? "NATO membership" : "Assistance only"));
  await expect(room.wall.getByText(/10 of 10/).first()).toBeVisible();
}

/** Positions are declared and stand on the wall. */
export async function positions(room: Class): Promise<void> {
  await moveOnTogether(room, "Positions");
  for (const delegation of ["Ukraine", "Germany"]) {
    const page = room.headOf(delegation);
    await goToRoom(page, "Positions");
    const stances = { "NATO membership": "Accepts", "Bilateral pacts": "Backs", "Assistance only": "Opposes" };
    await declareByHand(page, { stances, reason: `What ${delegation} can sign this year.` });
  }
  await expect(room.wall.getByText("Germany").first()).toBeVisible();
}

/** Everybody argues; one is called to speak, and their clock runs on every screen; a claim is put before everyone. */
export async function argumentsAndSpeeches(room: Class): Promise<void> {
  await moveOnTogether(room, "Arguments");
  await eachIn("Floor", room.pupils, async (page, { name, delegation }) => {
    // On a phone one option is in view at a time.
    if (page.viewportSize()!.width < 600)
      await page
        .getByRole("button", { name: /^Bilateral pacts/ })
        .first()
        .click();
    const side = delegation === "Russian Federation" ? "against" : "for";
    await argueByHand(page, "Bilateral pacts", side, { text: `${name} says that pacts can be signed soon.` });
  });
  const speaker = room.headOf("Estonia");
  await speaker.getByRole("button", { name: "Raise hand" }).click();
  await goToRoom(room.instructor, "Speakers");
  await room.instructor.getByRole("button", { name: "Next: Maarja" }).click();
  for (const screen of [room.wall, speaker, room.headOf("Germany")]) await expect(screen.getByRole("timer").first()).toBeVisible();
  await expect(room.wall.getByText(/Maarja/).first()).toBeVisible();
  await goToRoom(speaker, "Speakers");
  await speaker.getByRole("button", { name: "I have finished" }).click();
}

/** A delegation among itself, and two delegations through a channel; nobody else sees a word. */
export async function caucus(room: Class): Promise<void> {
  await moveOnTogether(room, "Caucus");
  const [first, second] = room.pupils.filter(({ delegation }) => delegation === "Ukraine").map(({ page }) => page);
  for (const page of [first!, second!]) await goToRoom(page, "Caucus");
  const notes = (page: typeof first) => page!.getByLabel("Notes of your delegation");
  await expect(notes(first)).toBeEditable();
  await notes(first).pressSequentially("Ask for a date.");
  await expect(notes(second)).toHaveValue("Ask for a date.");
  await expect(room.wall.getByText("Ask for a date.")).toHaveCount(0);
}
