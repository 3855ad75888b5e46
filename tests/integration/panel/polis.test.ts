import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { claimOf, ratingOf } from "@/domain/opinions";
import { type PolisFile, readPolis } from "@/formats/polis";
import { prisma } from "@/server/data/connection/client";
import { endOpinionsThread } from "@/server/services/panel/opinions/ask";
import { cookieOf, TestDoor } from "../../support/door";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { lastEntry } from "../../support/factories/a-poll";
import { newKey } from "../../support/factories/a-user";
import { aCrowd, aRating, claimsOf, mapOf } from "../../support/opinions/a-crowd";

const base64 = (text: string) => Buffer.from(text).toString("base64");
const COMMENTS = `timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
1,x,0,0,1,0,1,Many children live around the yard.
1,x,1,0,0,0,1,A swing needs oil.
1,x,2,0,0,0,-1,Something rude.
1,x,3,1,0,0,0,A sandpit is for cats.
`;
/** Eighteen people in two camps; the last votes for a rejected comment only. */
const VOTES = `timestamp,datetime,comment-id,voter-id,vote
${Array.from({ length: 18 }, (_, voter) => `1,x,0,${voter},1\n2,x,1,${voter},${voter < 10 ? 1 : -1}\n3,x,3,${voter},${voter < 10 ? -1 : 1}\n`).join("")}4,x,0,5,-1
5,x,2,99,1
`;
const files = (comments = COMMENTS, votes = VOTES) => [
  { name: "yard-votes.csv", content: base64(votes) },
  { name: "yard-comments.csv", content: base64(comments) },
];
const check = ({ slug, facilitator }: TestDebate, sent = files()) => facilitator.api.opinions.check({ debate: slug, files: sent });

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(async () => {
  await door.close();
  await endOpinionsThread();
});

describe("a Polis export", () => {
  it("is reported before it comes in: what it adds, what is here already, what is lost and why", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const before = await prisma.claim.count({ where: { debateId: debate.id } });
    expect(await check(debate)).toEqual({
      title: "A Polis conversation",
      people: 18,
      ratings: 54,
      known: 1,
      adds: 2,
      sample: ["A swing needs oil.", "A sandpit is for cats."],
      sign: "as-is",
      signEvidence: "own-votes",
      lost: [
        { what: "claims", count: 1, why: "They were rejected, or are about the conversation itself." },
        { what: "votes", count: 1, why: "A later vote of the same person on the same claim replaces them." },
        { what: "votes", count: 1, why: "Their claims do not come along." },
        { what: "people", count: 1, why: "They rated none of the claims that come along." },
      ],
      problems: [],
    });
    expect(await prisma.claim.count({ where: { debateId: debate.id } })).toBe(before);
    expect(await prisma.opinionHistory.count({ where: { debateId: debate.id } })).toBe(0);
  });

  it("comes in as history: on the map, without names, and of no weight for the strength of claims", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const one = debate.delegates[0]!;
    const [children] = (await prisma.claim.findMany({ where: { debateId: debate.id, text: "Many children live around the yard." } })).map(
      ({ id }) => id,
    );
    const strength = () => one.api.strength.node({ debate: debate.slug, node: { kind: "claim", id: children! } });
    const before = await strength();
    expect(await mapOf(debate)).toMatchObject({ people: 0, histories: [] });
    const key = newKey();
    const send = () => debate.facilitator.api.opinions.import({ debate: debate.slug, files: files(), ...key });
    const answer = await send();
    expect(answer).toMatchObject({ people: 18, ratings: 54, known: 1, adds: 2 });
    expect(await send()).toEqual(answer);
    expect(await mapOf(debate)).toMatchObject({
      people: 18,
      ratings: 54,
      histories: [{ title: "A Polis conversation", people: 18, ratings: 54 }],
    });
    expect(await lastEntry(debate, "ratings-imported")).toMatchObject({ people: 18, ratings: 54, claims: 2 });
    expect((await strength()).strength).toBe(before.strength);
    expect((await check(debate)).problems).toEqual(["These very files were imported before."]);
    await expect(debate.facilitator.api.opinions.import({ debate: debate.slug, files: files(), ...newKey() })).rejects.toThrow(
      "imported before",
    );
    const { packed } = await prisma.opinionHistory.findFirstOrThrow({ where: { debateId: debate.id }, select: { packed: true } });
    expect(Object.keys(packed as object).sort()).toEqual(["cells", "claims", "starts"]);
  });

  it("follows a claim that is merged into another, and comes back with it", async () => {
    const debate = await aDebate({ phase: "arguments" });
    await debate.facilitator.api.opinions.import({ debate: debate.slug, files: files(), ...newKey() });
    const byText = async (text: string) =>
      (await prisma.claim.findFirstOrThrow({ where: { debateId: debate.id, text }, select: { id: true } })).id;
    const [swing, sandpit] = [await byText("A swing needs oil."), await byText("A sandpit is for cats.")];
    await debate.facilitator.api.floor.mergeClaims({ debate: debate.slug, claimId: swing, intoId: sandpit, ...newKey() });
    expect(await mapOf(debate)).toMatchObject({ people: 18, ratings: 36 });
    await debate.facilitator.api.floor.unmergeClaims({ debate: debate.slug, claimId: swing, ...newKey() });
    expect(await mapOf(debate)).toMatchObject({ people: 18, ratings: 54 });
  });

  it("is refused in words: without comments, without votes, of a shape that cannot be read, and by whoever does not run the debate", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const [votes, comments] = files();
    await expect(check(debate, [votes!])).rejects.toThrow("Choose comments.csv");
    await expect(check(debate, [comments!])).rejects.toThrow("Choose votes.csv");
    await expect(check(debate, files(COMMENTS, "a,b\n1,2\n"))).rejects.toThrow("votes.csv:1");
    expect((await check(debate, files(COMMENTS.replaceAll(/,[01],([A-Z])/g, ",-1,$1")))).problems[0]).toContain("nothing to import");
    await expect(debate.delegates[0]!.api.opinions.check({ debate: debate.slug, files: files() })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("goes out again as it came, with numbers for people that say nothing", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 2 } });
    const crowd = await aCrowd(debate, { camps: [9, 8], claims: 4 });
    await debate.facilitator.api.opinions.import({ debate: debate.slug, files: files(), ...newKey() });
    const claim = (await claimsOf(debate)).at(-3);
    await aRating(debate, debate.delegates[0]!, claim!, -1);
    const cookie = await cookieOf(debate.delegates[1]!);
    const answer = await fetch(`http://127.0.0.1:${door.port}/debates/${debate.slug}/export/polis.zip`, { headers: { cookie } });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const body = bytes.toString("latin1");
    for (const { participantId, user } of crowd) expect(body).not.toMatch(new RegExp(`${participantId}|${user.id}`));
    const read = readPolis(filesIn(bytes));
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    const { set } = read;
    const map = await mapOf(debate);
    expect(set.table.cells.length).toBe(map.ratings);
    expect(set.table.participantIds.length).toBe(map.people);
    expect(set.groups === null || set.groups.size === 0).toBe(true);
    const votes = new TextDecoder().decode(filesIn(bytes).get("votes")).trim().split("\r\n").slice(1);
    expect(votes).toHaveLength(map.ratings);
    for (const row of votes) expect(row).toMatch(/^\d+,\d{4}-\d\d-\d\dT00:00:00\.000Z,/);
    const texts = new Map(set.comments.map(({ id, text }) => [id, text]));
    const { text: first } = await prisma.claim.findUniqueOrThrow({ where: { id: claim! }, select: { text: true } });
    const disagreeing = set.table.participantIds.filter((_, row) =>
      Array.from(set.table.cells.subarray(set.table.starts[row], set.table.starts[row + 1])).some(
        (cell) => texts.get(set.table.claimIds[claimOf(cell)]!) === first && ratingOf(cell) === -1,
      ),
    );
    expect(disagreeing).toHaveLength(await prisma.rating.count({ where: { claimId: claim!, value: -1 } }));
  });

  it("gives each their own ratings, and nobody else's", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 2 } });
    const [claim, other] = await claimsOf(debate);
    await aRating(debate, debate.delegates[0]!, claim!, 1);
    await aRating(debate, debate.delegates[1]!, other!, -1);
    const own = await door.ask(`/debates/${debate.slug}/export/my-ratings.csv`, {
      headers: { cookie: await cookieOf(debate.delegates[0]!) },
    });
    expect(own.text).toContain(`${claim},`);
    expect(own.text).toContain(",1,agree,");
    expect(own.text).not.toContain(other);
    const none = await door.ask(`/debates/${debate.slug}/export/my-ratings.csv`, {
      headers: { cookie: await cookieOf(await debate.member("member")) },
    });
    expect(none.status).toBe(403);
  });
});

/** The files of an archive whose files are stored as they are. */
function filesIn(bytes: Buffer): ReadonlyMap<PolisFile, Uint8Array> {
  const found = new Map<PolisFile, Uint8Array>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, length] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const name = bytes.toString("utf8", at + 30, at + 30 + length);
    found.set(name.replace(".csv", "") as PolisFile, bytes.subarray(at + 30 + length, at + 30 + length + size));
    at += 30 + length + size;
  }
  return found;
}
