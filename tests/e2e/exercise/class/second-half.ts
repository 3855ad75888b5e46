import { apiOf } from "@/tests/support/browser/api";
import { choose, goToRoom } from "@/tests/support/browser/pages";
import { rankByHand, voteByHand } from "@/tests/support/browser/taking-part";
import { expect } from "@/tests/support/browser/test";
import type { Class } from "./gather";
import { each, eachIn, moveOnTogether, voters, votingHeads } from "./together";

const NEWS = ["Moscow calls the arrangement illegitimate", "An incident turns into heavy fighting"];

/** A straw poll, then two injects: the first is answered, the second as well, by another delegation. */
export async function newsArrives(room: Class): Promise<void> {
  await moveOnTogether(room, "Straw poll");
  await eachIn("Vote", voters(room), async (page) => {
    await choose(page.getByRole("checkbox", { name: /^Bilateral pacts/ }));
    await page.getByRole("button", { name: "Cast ballot" }).click();
    await expect(page.getByText("Your ballot is cast:")).toBeVisible();
  });
  await moveOnTogether(room, "News arrives");
  for (const [index, title] of NEWS.entries()) {
    await releaseByHand(room, title);
    const page = room.headOf(["Germany", "Estonia"][index]!);
    await goToRoom(page, "News");
    const article = page.getByRole("article").filter({ hasText: title });
    await article.getByLabel("Your delegation’s answer").fill("We stand by what we signed.");
    await article.getByRole("button", { name: "Send the answer" }).click();
    await expect(article.getByRole("button", { name: "Replace the answer" })).toBeVisible();
  }
}

async function releaseByHand({ slug, instructor }: Class, title: string): Promise<void> {
  await goToRoom(instructor, "Control");
  const prepared = instructor.getByRole("listitem").filter({ hasText: title });
  const release = prepared.getByRole("button", { name: /^Release/ });
  // One that is released by the clock may be out already.
  if (await release.isVisible()) await release.click();
  await expect
    .poll(
      async () =>
        (await apiOf(instructor).injects.list.query({ debate: slug })).injects.find((inject) => inject.title === title)?.releasedAt,
    )
    .not.toBeNull();
}

/** Ukraine proposes, Estonia sponsors, and the proposal is an option of the ballot that comes. */
export async function negotiate(room: Class): Promise<void> {
  await moveOnTogether(room, "Negotiation");
  const proposer = room.headOf("Ukraine");
  await goToRoom(proposer, "Proposals");
  await proposer.getByRole("button", { name: "Make a proposal" }).click();
  await proposer.getByLabel("Title").fill("Pacts now, membership later");
  await proposer.getByLabel("Conditions").fill("The pacts end when membership begins.");
  await proposer.getByRole("button", { name: "Make this proposal" }).click();
  await expect(proposer).toHaveURL(/\/proposals\/1$/);
  const sponsor = room.headOf("Estonia");
  await goToRoom(sponsor, "Proposals");
  await sponsor.getByRole("link", { name: /Pacts now, membership later/ }).click();
  await sponsor.getByRole("button", { name: "Sponsor it" }).click();
  await expect(sponsor.getByText(/became an option|It is an option/).first()).toBeVisible();
}

/** The heads rank four options, one of which was made here; then one of them breaks silence, and its reason stands on every screen. */
export async function decide(room: Class): Promise<void> {
  await moveOnTogether(room, "Delegations vote");
  await eachIn("Vote", votingHeads(room), (page) => rankByHand(page, [["Proposal 1"], ["Bilateral pacts"]]));
  await moveOnTogether(room, "Consensus check");
  const objector = room.headOf("United States");
  await goToRoom(objector, "Vote");
  await objector
    .getByText(/^Break silence/)
    .first()
    .click();
  await objector.getByLabel("The option you oppose").selectOption({ label: "Proposal 1" });
  await objector.getByLabel("Your reason").fill("Not without a date for membership.");
  await objector.getByRole("button", { name: "Break silence" }).click();
  await goToRoom(room.headOf("Germany"), "Vote");
  await expect(room.headOf("Germany").getByText("Not without a date for membership.")).toBeVisible();
}

/** The final ballot in person, with what moved whoever cast it. */
export async function finalBallot(room: Class): Promise<void> {
  await moveOnTogether(room, "Final ballot");
  await eachIn("Vote", voters(room), (page) => voteByHand(page, "Bilateral pacts"));
  const page = room.headOf("Germany");
  await page.getByLabel("Look for an argument").fill("Oksana");
  await choose(page.getByRole("checkbox", { name: /Oksana says that pacts can be signed soon/ }).first());
  await page.getByRole("button", { name: "Say what moved me" }).click();
  await expect(page.getByText("You said that this moved you:")).toBeVisible();
}

/** The debrief: who moved, what moved them, the debate once more from its record, and what each says out of the role. */
export async function debrief(room: Class): Promise<void> {
  await moveOnTogether(room, "Debrief");
  await each(room.pupils.slice(0, 4), async (page, { name }) => {
    await goToRoom(page, "Debrief");
    const answer = page.getByLabel(/^Your answer/).first();
    await answer.fill(`${name} changed their mind in the caucus.`);
    await page.getByRole("button", { name: "Answer", exact: true }).first().click();
  });
  const [reader] = room.pupils.slice(-1);
  await goToRoom(reader!.page, "Debrief");
  await reader!.page
    .getByText(/^4\sanswers/)
    .first()
    .click();
  await expect(reader!.page.getByText("Oksana changed their mind in the caucus.").first()).toBeVisible();
  await expect(reader!.page.getByRole("slider").first()).toBeVisible();
  await goToRoom(room.instructor, "Results");
  await expect(room.instructor.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await room.instructor.goto(`/debates/${room.slug}/change-of-mind`);
  await expect(room.instructor.getByText("Oksana says that pacts can be signed soon.").first()).toBeVisible();
}
