import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type ChainedEntry, verifyChain } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { cookieOf, TestDoor } from "../support/door";
import { aBallot } from "../support/factories/a-ballot";
import { aDebate, type Participant, type TestDebate } from "../support/factories/a-debate";
import { newKey } from "../support/factories/a-user";
import { administer } from "./support/administer";

vi.hoisted(() => {
  process.env.LIMIT_VOTE = "1000000";
});

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

const stored = async ({ id }: TestDebate) => ({
  ballots: await prisma.ballot.findMany({ where: { round: { debateId: id } }, select: { electorId: true, revision: true, seq: true } }),
  revisions: await prisma.ballotRevision.count({ where: { ballot: { round: { debateId: id } } } }),
  record: await prisma.recordEntry.findMany({ where: { debateId: id }, orderBy: { seq: "asc" } }),
});
const chainOf = (rows: Awaited<ReturnType<typeof stored>>["record"]): ChainedEntry[] =>
  rows.map((row) => ({ ...row, at: row.at.toISOString(), actor: row.actorId, payload: JSON.parse(row.payload) }));

/** The same vote from several tabs of several browsers of one person, all at once: each with a key of its own, or all with one. */
async function press(debate: TestDebate, voter: Participant, times: number, isOneKey: boolean) {
  const cookies = await Promise.all(Array.from({ length: 3 }, () => cookieOf(voter)));
  const ballot = await aBallot(debate, voter, "opening", { choice: "garden" });
  return Promise.all(
    Array.from({ length: times }, (_, index) =>
      door.change("ballots.cast", { ...ballot, ...(isOneKey ? {} : newKey()) }, { cookie: cookies[index % 3] }),
    ),
  );
}

describe("a voter who presses many times at once", () => {
  it("has one ballot; every press with a key of its own is a change of it, in the record as such", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 10, gardeners: 10 } });
    const answers = (await Promise.all(debate.delegates.map((voter) => press(debate, voter, 6, false)))).flat();
    expect(answers.map(({ status }) => status)).toEqual(Array(120).fill(200));
    const { ballots, revisions, record } = await stored(debate);
    expect(new Set(ballots.map(({ electorId }) => electorId)).size).toBe(20);
    expect(ballots.map(({ revision }) => revision)).toEqual(Array(20).fill(6));
    expect(revisions).toBe(120);
    expect(record.filter(({ type }) => type === "ballot-cast")).toHaveLength(20);
    expect(record.filter(({ type }) => type === "ballot-changed")).toHaveLength(100);
    expect(verifyChain(chainOf(record), sha256)).toMatchObject({ ok: true });
  });

  it("has one ballot, one entry and one receipt where all presses are one request", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 10, gardeners: 10 } });
    const answers = await Promise.all(debate.delegates.map((voter) => press(debate, voter, 6, true)));
    for (const [first, ...others] of answers) for (const other of others) expect(other.data()).toEqual(first!.data());
    expect(answers.flat().map(({ status }) => status)).toEqual(Array(120).fill(200));
    const { ballots, revisions, record } = await stored(debate);
    expect([ballots.length, revisions, record.filter(({ type }) => type.startsWith("ballot-")).length]).toEqual([20, 20, 20]);
  });

  it("counts once in the tally", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 5 } });
    for (const voter of debate.delegates) await press(debate, voter, 5, false);
    await debate.enter("arguments");
    const { counts } = await debate.facilitator.api.polls.results({ debate: debate.slug, poll: "opening" });
    expect(counts[0]?.tally.turnout.cast).toBe(5);
    expect(counts[0]?.tally.results[0]?.figures.map(({ support }) => support.exact)).toEqual(["0", "5", "0"]);
  });
});

describe("the rule is the database's", () => {
  it("an elector cannot have a second ballot, nor a person a second seat or a second place among electors", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const voter = debate.headOf("parents");
    await press(debate, voter, 1, true);
    const again = (table: string, columns: string, values: string) =>
      administer(
        `INSERT INTO ${table} (${columns}) SELECT ${values} FROM ${table} WHERE ${table === "ballot" ? "cast_by_id" : table === "elector" ? "participant_id" : "id"} = '${voter.participantId}'`,
      );
    await expect(
      again(
        "ballot",
        "elector_id, round_id, packed, revision, seq, cast_by_id, cast_at",
        "elector_id, round_id, packed, 2, seq, cast_by_id, cast_at",
      ),
    ).rejects.toMatchObject({ code: "23505" });
    await expect(
      again("elector", "id, round_id, participant_id, capacity, weight", "gen_random_uuid(), round_id, participant_id, capacity, weight"),
    ).rejects.toMatchObject({ code: "23505" });
    await expect(
      again("participant", "id, debate_id, user_id, role, display_name", "gen_random_uuid(), debate_id, user_id, 'observer', display_name"),
    ).rejects.toMatchObject({ code: "23505" });
  });
});
