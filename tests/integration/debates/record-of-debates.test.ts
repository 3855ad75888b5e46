import { describe, expect, it } from "vitest";
import { type ChainedEntry, verifyChain } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { aBallot } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { newKey } from "../../support/factories/a-user";

async function recordOf({ id }: TestDebate): Promise<readonly ChainedEntry[]> {
  const rows = await prisma.recordEntry.findMany({ where: { debateId: id }, orderBy: { seq: "asc" } });
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), actor: row.actorId, payload: JSON.parse(row.payload) }));
}

describe("the record of a debate", () => {
  it("tells the whole debate in an unbroken chain that ends at the head everybody is shown", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 2, players: 1 } });
    const head = debate.headOf("parents");
    const stances = { playground: "backs", garden: "accepts", court: "opposes" } as const;
    await head.api.positions.declare({ debate: debate.slug, stances, reason: "For the children.", over: 0, ...newKey() });
    await debate.enter("opening-ballot", 5);
    await head.api.ballots.cast(await aBallot(debate, head, "opening", { choice: "playground" }));
    await debate.facilitator.api.debates.setDeadline({ debate: debate.slug, minutes: 20, ...newKey() });
    await debate.enter("final-ballot");
    const [, delegate] = debate.delegates;
    await debate.facilitator.api.seats.appointHead({ debate: debate.slug, participantId: delegate!.participantId, ...newKey() });
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });

    const record = await recordOf(debate);
    const { record: shown } = await head.api.debates.get({ debate: debate.slug });
    expect(verifyChain(record, sha256)).toEqual({ ok: true, head: { seq: shown.seq, hash: shown.head } });
    const seats = ["participant-joined", "participant-seated"];
    expect(record.map(({ type }) => type)).toEqual([
      "debate-created",
      "participant-joined",
      "debate-opened",
      "phase-entered",
      ...[...seats, "head-appointed", ...seats, ...seats, "head-appointed"],
      "phase-entered",
      "position-declared",
      ...["phase-entered", "poll-opened", "ballot-cast", "deadline-set", "poll-closed"],
      ...["phase-entered", "poll-opened", "head-appointed", "poll-closed", "debate-closed"],
    ]);
  });

  it("has a name for everybody who acted", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: 2 });
    const record = await recordOf(debate);
    const joined = record
      .filter(({ type }) => type === "participant-joined")
      .map(({ payload }) => (payload as { participantId: string }).participantId);
    for (const { actor } of record) expect(joined).toContain(actor);
  });

  it("takes no entry of an act that failed", async () => {
    const debate = await aDebate({ phase: "positions", delegates: { parents: 1 } });
    const before = await recordOf(debate);
    const declared = debate
      .headOf("parents")
      .api.positions.declare({ debate: debate.slug, stances: {}, reason: "Nothing.", over: 0, ...newKey() });
    await expect(declared).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await recordOf(debate)).toEqual(before);
  });
});
