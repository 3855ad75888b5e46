import { describe, expect, it } from "vitest";
import { vote } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { close, configure, lastEntry, resultsOf } from "../../support/factories/a-poll";
import { newKey, nobody, type Somebody } from "../../support/factories/a-user";

async function aSilence() {
  const debate = await aDebate({ phase: "positions", delegates: { parents: 2, players: 1 } });
  await configure(debate, "opening", { electorate: "delegations", rule: { id: "consensus" } });
  await debate.enter("opening-ballot");
  await vote(debate, debate.headOf("players"), "opening", { choice: "garden" });
  return debate;
}

const silenceOf = ({ slug }: TestDebate, { api }: Somebody) => api.polls.silence({ debate: slug, poll: "opening" });

async function object(debate: TestDebate, somebody: Somebody, option = "garden", reason = "It floods every spring.") {
  const silence = await silenceOf(debate, somebody);
  return somebody.api.polls.object({
    debate: debate.slug,
    poll: "opening",
    electorId: silence!.mine[0]!.electorId,
    option,
    reason,
    ...newKey(),
  });
}

describe("silence", () => {
  it("kept until the close adopts the option in first place", async () => {
    const debate = await aSilence();
    await close(debate, "opening");
    const { counts, objections } = await resultsOf(debate, "opening");
    expect(counts[0]?.tally.outcome).toMatchObject({ outcome: "adopted", option: "garden" });
    expect(objections).toEqual([]);
  });

  it("broken by a head is seen by everybody at once, is in the record with its reason, and stops the option", async () => {
    const debate = await aSilence();
    await object(debate, debate.headOf("parents"));
    const broken = { delegation: "parents", capacity: "delegation", option: "garden", reason: "It floods every spring." };
    expect((await silenceOf(debate, debate.headOf("players")))?.objections).toMatchObject([broken]);
    expect(await lastEntry(debate, "objection-raised")).toMatchObject({ poll: "opening", delegation: "parents", option: "garden" });
    await close(debate, "opening");
    const { counts, objections } = await resultsOf(debate, "opening");
    expect(objections).toMatchObject([broken]);
    expect(counts[0]?.tally.outcome).toMatchObject({ outcome: "not-adopted", reason: expect.stringMatching(/Parents oppose/) });
  });

  it("taken back counts no more, and can be broken again; the record keeps both", async () => {
    const debate = await aSilence();
    const head = debate.headOf("parents");
    await object(debate, head);
    await expect(object(debate, head)).rejects.toMatchObject({ code: "CONFLICT" });
    const { electorId } = (await silenceOf(debate, head))!.mine[0]!;
    const asked = { debate: debate.slug, poll: "opening", electorId, option: "garden" };
    await head.api.polls.withdrawObjection({ ...asked, ...newKey() });
    expect((await silenceOf(debate, head))?.objections).toEqual([]);
    await expect(head.api.polls.withdrawObjection({ ...asked, ...newKey() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await object(debate, head, "court");
    await close(debate, "opening");
    expect((await resultsOf(debate, "opening")).counts[0]?.tally.outcome).toMatchObject({ outcome: "adopted", option: "garden" });
    expect((await lastEntry(debate, "objection-withdrawn")).option).toBe("garden");
  });

  it("of a delegation is its head's to break, while the ballot is open, on an option of the poll", async () => {
    const debate = await aSilence();
    const delegate = debate.delegates.find(({ delegation, user }) => delegation === "parents" && user !== debate.headOf("parents").user)!;
    expect((await silenceOf(debate, delegate))?.mine[0]?.refusal).toMatch(/head/);
    await expect(object(debate, delegate)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(object(debate, debate.headOf("parents"), "nothing")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    const theirs = (await silenceOf(debate, debate.headOf("players")))!.mine[0]!.electorId;
    const asked = { debate: debate.slug, poll: "opening", electorId: theirs, option: "garden", reason: "No.", ...newKey() };
    await expect(debate.headOf("parents").api.polls.object(asked)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await close(debate, "opening");
    await expect(object(debate, debate.headOf("parents"))).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("is no part of a poll with another rule", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const head = debate.headOf("parents");
    expect(await silenceOf(debate, head)).toBeNull();
    const polls = await head.api.polls.list({ debate: debate.slug });
    const { electorId } = polls.find(({ key }) => key === "opening")!.mine[0]!;
    const asked = { debate: debate.slug, poll: "opening", electorId, option: "garden", reason: "No.", ...newKey() };
    await expect(head.api.polls.object(asked)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(nobody().polls.silence({ debate: debate.slug, poll: "opening" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});
