import { describe, expect, it } from "vitest";
import { type ChainedEntry, checkReceiptInRecord, verifyChain } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { sweep } from "@/server/jobs/duties";
import { aBallot, ballotsOf, newNonce, vote } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey } from "../../support/factories/a-user";

const refused = (code: string, message?: RegExp) =>
  expect.objectContaining({ code, ...(message ? { message: expect.stringMatching(message) } : {}) });

async function recordOf({ id }: TestDebate): Promise<ChainedEntry[]> {
  const rows = await prisma.recordEntry.findMany({ where: { debateId: id }, orderBy: { seq: "asc" } });
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), actor: row.actorId, payload: JSON.parse(row.payload) }));
}

const storedIn = ({ id }: TestDebate) => prisma.ballot.findMany({ where: { round: { debateId: id } } });

describe("casting a ballot", () => {
  it("gives a receipt that the record confirms", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const receipt = await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    await vote(debate, debate.headOf("players"), "opening", { choice: "court" });
    expect(checkReceiptInRecord(receipt, await recordOf(debate), sha256)).toEqual({ ok: true });
  });

  it("keeps one ballot and every change of it", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const head = debate.headOf("parents");
    await vote(debate, head, "opening", { choice: "garden" });
    await vote(debate, head, "opening", { choice: "court" });
    expect(await storedIn(debate)).toHaveLength(1);
    const [mine] = await ballotsOf(debate, head, "opening");
    expect(mine?.cast).toMatchObject({ ballot: { choice: "court" }, revision: 2 });
    expect(await prisma.ballotRevision.count({ where: { ballot: { round: { debateId: debate.id } } } })).toBe(2);
    expect((await recordOf(debate)).filter(({ type }) => type.startsWith("ballot-")).map(({ type }) => type)).toEqual([
      "ballot-cast",
      "ballot-changed",
    ]);
  });

  it("answers a repeated request with the first answer and stores it once", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const head = debate.headOf("parents");
    const request = await aBallot(debate, head, "opening", { choice: "garden" });
    const answers = await Promise.all(Array.from({ length: 8 }, () => head.api.ballots.cast(request)));
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
    expect(await head.api.ballots.cast(request)).toEqual(answers[0]);
    expect((await recordOf(debate)).filter(({ type }) => type === "ballot-cast")).toHaveLength(1);
  });

  it("refuses a key that was used for another ballot", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const head = debate.headOf("parents");
    const request = await aBallot(debate, head, "opening", { choice: "garden" });
    await head.api.ballots.cast(request);
    await expect(head.api.ballots.cast({ ...request, ballot: { choice: "court" } })).rejects.toEqual(refused("UNPROCESSABLE_CONTENT"));
    expect((await ballotsOf(debate, head, "opening"))[0]?.cast?.ballot).toEqual({ choice: "garden" });
  });

  it("takes hundreds at once, each exactly once, in an unbroken record", async () => {
    const crowd = await aDebate({ phase: "opening-ballot", delegates: { parents: 20, gardeners: 20, players: 20 } });
    const requests = await Promise.all(
      crowd.delegates.map((one, index) => aBallot(crowd, one, "opening", { choice: ["garden", "court"][index % 2]! })),
    );
    await Promise.all(
      crowd.delegates.flatMap((one, index) => [one.api.ballots.cast(requests[index]!), one.api.ballots.cast(requests[index]!)]),
    );
    expect(await storedIn(crowd)).toHaveLength(60);
    const record = await recordOf(crowd);
    expect(verifyChain(record, sha256).ok).toBe(true);
    expect(record.filter(({ type }) => type === "ballot-cast")).toHaveLength(60);
  });

  it.each([
    ["an option of another poll", { choice: "nothing" }],
    ["a ballot of another type", { approved: ["garden"] }],
  ])("refuses %s and changes nothing", async (_, ballot) => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await expect(vote(debate, debate.headOf("parents"), "opening", ballot)).rejects.toEqual(refused("UNPROCESSABLE_CONTENT"));
    expect(await storedIn(debate)).toHaveLength(0);
  });

  it("does not know another person's ballot", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const theirs = await aBallot(debate, debate.headOf("players"), "opening", { choice: "court" });
    await expect(debate.headOf("parents").api.ballots.cast(theirs)).rejects.toEqual(refused("NOT_FOUND"));
  });

  it("takes a delegation's ballot from its head alone", async () => {
    const debate = await aDebate({ phase: "consensus-check", delegates: { parents: 2, players: 1 } });
    const [head, delegate] = debate.delegates;
    const ranking = { tiers: [["garden"], ["court", "playground"]] };
    await expect(vote(debate, delegate!, "decision", ranking)).rejects.toEqual(refused("FORBIDDEN", /head/));
    await expect(vote(debate, head!, "decision", ranking)).resolves.toMatchObject({ seq: expect.any(Number) });
  });

  it("refuses a ballot in a phase without voting", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const head = debate.headOf("parents");
    const late = await aBallot(debate, head, "opening", { choice: "garden" });
    await debate.enter("arguments");
    await expect(head.api.ballots.cast(late)).rejects.toEqual(refused("PRECONDITION_FAILED", /not part of/));
    expect(await storedIn(debate)).toHaveLength(0);
  });

  it("accepts nothing after the close, however close the race", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 10, gardeners: 10, players: 10 } });
    const requests = await Promise.all(debate.delegates.map((one) => aBallot(debate, one, "opening", { choice: "garden" })));
    const casting = debate.delegates.map((one, index) =>
      one.api.ballots.cast(requests[index]!).then(
        () => true,
        () => false,
      ),
    );
    const closing = debate.facilitator.api.polls.close({ debate: debate.slug, poll: "opening", ...newKey() });
    const accepted = (await Promise.all(casting)).filter(Boolean).length;
    await closing;
    const { counts } = await debate.facilitator.api.polls.results({ debate: debate.slug, poll: "opening" });
    expect(counts[0]?.tally.turnout.cast).toBe(accepted);
    expect(await storedIn(debate)).toHaveLength(accepted);
  });

  it("judges the deadline by the database's clock and counts by itself", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const head = debate.headOf("parents");
    await vote(debate, head, "opening", { choice: "garden" });
    const request = await aBallot(debate, head, "opening", { choice: "court" });
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 1, ...newKey() });
    await prisma.$executeRaw`UPDATE phase SET deadline = now() - interval '1 second' WHERE debate_id = ${debate.id}::uuid AND kind = 'opening-ballot'`;
    await prisma.$executeRaw`UPDATE round SET deadline = now() - interval '1 second' WHERE debate_id = ${debate.id}::uuid`;
    await expect(head.api.ballots.cast(request)).rejects.toEqual(refused("PRECONDITION_FAILED", /deadline/i));
    await Promise.all([sweep(), sweep()]);
    const { counts } = await head.api.polls.results({ debate: debate.slug, poll: "opening" });
    expect(counts[0]?.tally.results[0]?.winners).toEqual(["garden"]);
    expect((await recordOf(debate)).filter(({ type }) => type === "poll-closed")).toHaveLength(1);
  });

  it("refuses a nonce that is not 128 bits", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const request = await aBallot(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    await expect(debate.headOf("parents").api.ballots.cast({ ...request, nonce: `${newNonce()}x` })).rejects.toEqual(
      refused("BAD_REQUEST"),
    );
  });
});

describe("the database", () => {
  it("writes no ballot into a closed round, whatever the code does", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    await debate.enter("arguments");
    await expect(
      prisma.$executeRaw`UPDATE ballot SET revision = 9 WHERE round_id IN (SELECT id FROM round WHERE debate_id = ${debate.id}::uuid)`,
    ).rejects.toThrow(/closed/);
  });

  it("lets nobody rewrite the record or a ballot's history", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await vote(debate, debate.headOf("parents"), "opening", { choice: "garden" });
    await expect(prisma.$executeRaw`UPDATE record_entry SET payload = '{}' WHERE debate_id = ${debate.id}::uuid`).rejects.toThrow(
      /permission denied/,
    );
    await expect(prisma.$executeRaw`DELETE FROM record_entry WHERE debate_id = ${debate.id}::uuid`).rejects.toThrow(/permission denied/);
    await expect(prisma.$executeRaw`DELETE FROM ballot_revision`).rejects.toThrow(/permission denied/);
  });

  it("refuses a record with a gap", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    await expect(prisma.$executeRaw`
      INSERT INTO record_entry (debate_id, seq, type, payload, at, previous_hash, hash)
      VALUES (${debate.id}::uuid, 900, 'announcement', '{}', now(), 'x', 'y')`).rejects.toThrow(/no entry before/);
  });
});
