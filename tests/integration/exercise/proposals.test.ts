import { describe, expect, it } from "vitest";
import type { ProposalView } from "@/contracts/exercise/proposals";
import { lastEntry } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";
import { aNegotiation, asDelegate, wording } from "../../support/factories/proposals";

/** Nothing of what these tests do makes an option. */
const aLongNegotiation = () => aNegotiation({ scenario: { exercise: { sponsors: 3 } } });
const wordsOf = ({ changes }: { readonly changes: ProposalView["revisions"][number]["changes"] }) =>
  changes.map(({ part, words }) => [part, words.map(({ text, change }) => (change === null ? text : `${change}(${text})`)).join("")]);

describe("a proposal", () => {
  it("is made by any delegate for their delegation, numbered in the debate, and read by everybody", async () => {
    const debate = await aLongNegotiation();
    const [head, delegate] = debate.delegates;
    expect(await asDelegate(debate, delegate!).make()).toEqual({ number: 1, became: null });
    expect(await asDelegate(debate, head!).make({ title: "Only a court", options: ["court"] })).toMatchObject({ number: 2 });
    const observer = await debate.join();
    const cards = await observer.api.proposals.list({ debate: debate.slug });
    expect(
      cards.map(({ number, status, revision, delegation, text }) => ({ number, status, revision, delegation, title: text.title })),
    ).toEqual([
      { number: 1, status: "open", revision: 1, delegation: "parents", title: "A garden with swings" },
      { number: 2, status: "open", revision: 1, delegation: "parents", title: "Only a court" },
    ]);
    expect(cards[0]).toMatchObject({ sponsors: [{ delegation: "parents", revision: 1 }], sponsorsNeeded: 3, text: wording() });
    expect(await lastEntry(debate, "proposal-made")).toMatchObject({ number: 2, delegation: "parents", title: "Only a court" });
  });

  it("has no sponsor yet where its delegation does not vote", async () => {
    const debate = await aNegotiation({ delegates: { parents: 1, builders: 1 } });
    await asDelegate(debate, debate.headOf("builders")).make();
    const [card] = await asDelegate(debate, debate.headOf("parents")).list();
    expect(card).toMatchObject({ delegation: "builders", sponsors: [] });
    await expect(asDelegate(debate, debate.headOf("builders")).sponsor(1)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("is made once however often it is sent, and numbered without a gap when several send at once", async () => {
    const debate = await aLongNegotiation();
    const [ann, art, gus] = debate.delegates;
    const sent = { debate: debate.slug, text: wording(), ...newKey() };
    const answers = await Promise.all([ann!.api.proposals.make(sent), ann!.api.proposals.make(sent)]);
    expect(answers[0]).toEqual(answers[1]);
    await Promise.all([art!, gus!].map((somebody) => asDelegate(debate, somebody).make()));
    expect((await asDelegate(debate, ann!).list()).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it("is about this debate, and says more than its title", async () => {
    const debate = await aLongNegotiation();
    const ann = asDelegate(debate, debate.headOf("parents"));
    await expect(ann.make({ options: ["nothing"] })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(ann.make({ commitments: [{ delegation: "nobody", what: "Pay." }] })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(ann.make({ options: [], conditions: [], commitments: [] })).rejects.toThrow(/title alone/);
    await expect(ann.get(1)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is made in a phase that negotiates", async () => {
    const debate = await aNegotiation({ phase: "arguments" });
    await expect(asDelegate(debate, debate.headOf("parents")).make()).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("is reworded by its author or the head over what they read, and keeps every wording", async () => {
    const debate = await aLongNegotiation();
    const [head, author] = debate.delegates;
    await asDelegate(debate, author!).make();
    await asDelegate(debate, author!).reword(1, 1, { conditions: ["Quiet after eight."] });
    await expect(asDelegate(debate, head!).reword(1, 1, { title: "A yard" })).rejects.toMatchObject({ code: "CONFLICT" });
    await asDelegate(debate, head!).reword(1, 2, { title: "A yard", conditions: ["Quiet after eight."] });
    await expect(asDelegate(debate, debate.headOf("players")).reword(1, 3, { title: "Mine" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(asDelegate(debate, head!).reword(1, 3, { title: "A yard", conditions: ["Quiet after eight."] })).rejects.toThrow(
      /reads already/,
    );
    const { revisions, revision } = await asDelegate(debate, head!).get(1);
    expect(revision).toBe(3);
    expect(revisions.map((one) => [one.revision, wordsOf(one)])).toEqual([
      [3, [["title", "A removed(garden with swings)added(yard)"]]],
      [2, [["conditions", "Quiet after removed(nine)added(eight)."]]],
      [1, []],
    ]);
  });

  it("is withdrawn by its delegation and stays readable", async () => {
    const debate = await aLongNegotiation();
    const ann = asDelegate(debate, debate.headOf("parents"));
    await ann.make();
    await expect(asDelegate(debate, debate.headOf("players")).withdraw(1)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await ann.withdraw(1);
    expect((await ann.list())[0]).toMatchObject({ status: "withdrawn", text: { title: "A garden with swings" } });
    await expect(asDelegate(debate, debate.headOf("players")).sponsor(1)).rejects.toThrow(/was withdrawn/);
    expect((await ann.make()).number).toBe(2);
  });
});

describe("an amendment", () => {
  it("is another wording of one revision with a reason, shown as what it changes", async () => {
    const debate = await aLongNegotiation();
    await asDelegate(debate, debate.headOf("parents")).make();
    const pia = asDelegate(debate, debate.headOf("players"));
    await expect(pia.amend(1, 1, {})).rejects.toThrow(/changes nothing/);
    await expect(pia.amend(1, 2, { title: "A yard" })).rejects.toThrow(/no revision 2/);
    await pia.amend(1, 1, { options: ["garden", "court"] }, "We play there.");
    const { amendments, openAmendments } = await pia.get(1);
    expect(openAmendments).toBe(1);
    expect(amendments[0]).toMatchObject({ delegation: "players", base: 1, reason: "We play there.", status: "open", conflicts: [] });
    expect(wordsOf(amendments[0]!)).toEqual([["options", "Garden\nremoved(Playground)added(Ball court)"]]);
    expect(amendments[0]).toMatchObject({ decideRefusal: expect.stringMatching(/author/), withdrawRefusal: null });
  });

  it("is accepted as a new revision that names whose amendment it took in", async () => {
    const debate = await aLongNegotiation();
    const ann = asDelegate(debate, debate.headOf("parents"));
    const pia = asDelegate(debate, debate.headOf("players"));
    await ann.make();
    const { amendmentId } = await pia.amend(1, 1, { title: "A yard with swings" });
    await expect(pia.accept(amendmentId, 1)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await ann.accept(amendmentId, 1)).toEqual({ number: 1, revision: 2 });
    const view = await ann.get(1);
    expect(view).toMatchObject({ revision: 2, text: { title: "A yard with swings" }, amendments: [{ status: "accepted" }] });
    expect(view.revisions[0]).toMatchObject({ revision: 2, amendedBy: "players" });
    await expect(ann.accept(amendmentId, 2)).rejects.toThrow(/was accepted/);
    expect(await lastEntry(debate, "amendment-decided")).toMatchObject({ number: 1, decision: "accepted", revision: 2 });
  });

  it("is carried over where the proposal has moved on elsewhere, and settled by hand where both changed the same", async () => {
    const debate = await aLongNegotiation();
    const ann = asDelegate(debate, debate.headOf("parents"));
    const pia = asDelegate(debate, debate.headOf("players"));
    await ann.make();
    const title = await pia.amend(1, 1, { title: "A court" });
    const quiet = await pia.amend(1, 1, { conditions: ["Quiet after ten."] });
    await ann.reword(1, 1, { conditions: ["Quiet after eight."] });
    await expect(ann.accept(title.amendmentId, 1)).rejects.toMatchObject({ code: "CONFLICT" });
    await ann.accept(title.amendmentId, 2);
    expect((await ann.get(1)).text).toMatchObject({ title: "A court", conditions: ["Quiet after eight."] });
    await expect(ann.accept(quiet.amendmentId, 3)).rejects.toThrow(/Settle that by hand/);
    const conflicting = (await ann.get(1)).amendments.find(({ id }) => id === quiet.amendmentId)!;
    expect(conflicting).toMatchObject({ conflicts: ["conditions"], rebased: { title: "A court", conditions: ["Quiet after eight."] } });
    await ann.accept(quiet.amendmentId, 3, { title: "A court", conditions: ["Quiet after nine, on Fridays after ten."] });
    expect((await ann.get(1)).revisions[0]).toMatchObject({ revision: 4, amendedBy: "players" });
  });

  it("is declined with a word, or withdrawn by whoever offered it", async () => {
    const debate = await aLongNegotiation();
    const ann = asDelegate(debate, debate.headOf("parents"));
    const pia = asDelegate(debate, debate.headOf("players"));
    await ann.make();
    const one = await pia.amend(1, 1, { title: "A court" });
    const other = await pia.amend(1, 1, { title: "A pitch" });
    await expect(pia.decline(one.amendmentId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await ann.decline(one.amendmentId, "There is no room for one.");
    await expect(ann.withdrawAmendment(other.amendmentId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await pia.withdrawAmendment(other.amendmentId);
    expect((await ann.get(1)).amendments.map(({ status, note }) => [status, note])).toEqual([
      ["withdrawn", ""],
      ["declined", "There is no room for one."],
    ]);
  });
});

describe("sponsors and objections", () => {
  it("are of the wording that was read; a sponsor sees that it changed and can renew", async () => {
    const debate = await aLongNegotiation();
    const ann = asDelegate(debate, debate.headOf("parents"));
    const gus = asDelegate(debate, debate.headOf("gardeners"));
    await ann.make();
    await gus.sponsor(1);
    await ann.reword(1, 1, { title: "A yard" });
    await expect(gus.sponsor(1, 1)).rejects.toThrow(/has been reworded/);
    expect((await gus.get(1)).sponsors).toMatchObject([
      { delegation: "parents", revision: 2 },
      { delegation: "gardeners", revision: 1 },
    ]);
    expect((await gus.get(1)).refusals.sponsor).toBeUndefined();
    await gus.sponsor(1, 2);
    expect((await gus.get(1)).sponsors[1]).toMatchObject({ revision: 2 });
    expect((await gus.get(1)).refusals.sponsor).toMatch(/as it reads now/);
    await gus.stopSponsoring(1);
    expect((await gus.get(1)).sponsors.map(({ delegation }) => delegation)).toEqual(["parents"]);
    await expect(ann.stopSponsoring(1)).rejects.toThrow(/Withdraw the proposal/);
  });

  it("exclude each other, and an objection is taken back by the delegation that made it", async () => {
    const debate = await aLongNegotiation();
    const pia = asDelegate(debate, debate.headOf("players"));
    await asDelegate(debate, debate.headOf("parents")).make();
    await pia.object(1);
    await expect(pia.sponsor(1)).rejects.toThrow(/objection back first/);
    expect((await pia.list())[0]!.objections).toMatchObject([{ delegation: "players", reason: "Swings are loud." }]);
    await pia.takeBackObjection(1);
    await pia.sponsor(1);
    await expect(pia.object(1)).rejects.toThrow(/Stop sponsoring/);
    const other = debate.delegates.find(({ delegation, user }) => delegation === "players" && user !== debate.headOf("players").user)!;
    await expect(asDelegate(debate, other).stopSponsoring(1)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("two proposals", () => {
  it("compare part by part, word by word", async () => {
    const debate = await aLongNegotiation();
    const ann = debate.headOf("parents");
    await asDelegate(debate, ann).make();
    await asDelegate(debate, ann).make({
      title: "A court with swings",
      commitments: [{ delegation: "parents", what: "Paint the fence." }],
    });
    const { a, b, parts } = await ann.api.proposals.compare({ debate: debate.slug, a: 1, b: 2 });
    expect([a.number, b.number]).toEqual([1, 2]);
    expect(parts.map(({ part, words }) => [part, words?.map(({ text, change }) => `${change ?? ""}${text}`).join("|") ?? null])).toEqual([
      ["title", "A |removedgarden|addedcourt| with swings"],
      ["options", null],
      ["conditions", null],
      ["commitments:parents", null],
      ["commitments:gardeners", "removedPlant the trees."],
    ]);
  });
});

describe("whom it concerns", () => {
  it("is told what happens to a proposal, and whoever did it is not", async () => {
    const debate = await aLongNegotiation();
    const [ann, art, gus] = debate.delegates;
    const told = async (somebody: typeof ann) =>
      (await somebody!.api.notifications.list({ debate: debate.slug })).notifications.map(({ kind, sentence, path }) => [
        kind,
        sentence,
        path,
      ]);
    await asDelegate(debate, ann!).make();
    await asDelegate(debate, gus!).sponsor(1);
    await asDelegate(debate, ann!).reword(1, 1, { title: "A yard" });
    const path = `/debates/${debate.slug}/proposals/1`;
    expect(await told(art)).toEqual([
      ["proposal", "Parents reworded proposal 1, “A yard”.", path],
      ["proposal", "Gardeners sponsors proposal 1, “A garden with swings”.", path],
    ]);
    expect(await told(gus)).toEqual([["proposal", "Parents reworded proposal 1, “A yard”.", path]]);
    expect((await told(ann)).map(([, sentence]) => sentence)).toEqual(["Gardeners sponsors proposal 1, “A garden with swings”."]);
  });
});
