import { randomUUID } from "node:crypto";
import net from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { provideDatabase } from "@/scripts/set-up/steps/database.mjs";
import { appRouter } from "@/server/api/root";
import { prisma } from "@/server/data/connection/client";
import { EXPECTATIONS } from "../authorization/expectations";
import { aFreshDatabase } from "../support/database";
import { cookieOf, TestDoor } from "../support/door";
import { aBallot } from "../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../support/factories/a-debate";
import { aUser, newKey, type Somebody } from "../support/factories/a-user";
import { administer } from "./support/administer";

vi.hoisted(() => {
  for (const name of ["WRITE", "VOTE", "JOIN"]) process.env[`LIMIT_${name}`] = "1000000";
});

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

const aSource = { title: "A book", type: "book" };
const anArgument = { polarity: "support", target: { option: "garden" }, premises: [{ text: "Because", citations: [] }] };
const entriesOf = ({ id }: TestDebate) => prisma.recordEntry.count({ where: { debateId: id } });

type Change = readonly [path: string, as: Somebody, input: Record<string, unknown>];

/** Changes of every kind that succeed, in one debate. */
async function changesIn(debate: TestDebate): Promise<Change[]> {
  const head = debate.headOf("parents");
  const inDebate = { debate: debate.slug };
  const claim = await prisma.claim.findFirstOrThrow({ where: { debateId: debate.id }, select: { id: true } });
  const observer = await debate.join();
  return [
    ["account.rename", head, { name: "Another" }],
    ["workspaces.create", head, { name: "Mine" }],
    ["workspaces.invite", await debate.member("owner"), { workspace: debate.workspace.slug, role: "member" }],
    ["debates.joinRoom", await aUser(), { code: debate.code }],
    ["debates.setDeadline", debate.facilitator, { ...inDebate, minutes: 5 }],
    ["seats.assign", debate.facilitator, { ...inDebate, participantId: observer.participantId, delegation: "parents" }],
    ["floor.addArgument", head, { ...inDebate, ...anArgument }],
    ["evidence.addSource", head, { ...inDebate, ...aSource }],
    ["evidence.importSources", head, { ...inDebate, text: "https://example.org/a" }],
    ["floor.rateClaim", head, { ...inDebate, claimId: claim.id, value: 1 }],
    ["debates.enterPhase", debate.facilitator, { ...inDebate, order: 5, minutes: null }],
  ];
}

describe("every change", () => {
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string; inputs: readonly z.ZodType[] } }>;
  const mutations = Object.entries(procedures).filter(([path, { _def }]) => _def.type === "mutation" && !EXPECTATIONS[path]?.isKeyless);

  it.each(mutations.map(([path, { _def }]) => [path, _def.inputs] as const))("must carry a key: %s", (_, inputs) => {
    const required = inputs.map(
      (input) => (z.toJSONSchema(input, { unrepresentable: "any", io: "input" }) as { required?: string[] }).required ?? [],
    );
    expect(required.flat()).toContain("idempotencyKey");
  });

  it("is answered the same a second time, and done once", async () => {
    const debate = await aDebate({ phase: "arguments", delegates: { parents: 2, players: 1 } });
    await debate.headOf("parents").api.floor.addArgument({ debate: debate.slug, ...anArgument, ...newKey() } as never);
    for (const [path, somebody, input] of await changesIn(debate)) {
      const [cookie, request] = [await cookieOf(somebody), { ...input, ...newKey() }];
      const first = await door.change(path, request, { cookie });
      expect([path, first.status, first.status === 200 ? "" : first.text]).toEqual([path, 200, ""]);
      const after = await entriesOf(debate);
      const second = await door.change(path, request, { cookie });
      expect([path, second.status, second.status === 200 && (second.data() ?? null)]).toEqual([path, 200, first.data() ?? null]);
      expect([path, await entriesOf(debate)]).toEqual([path, after]);
    }
  });
});

describe("a request whose answer was lost", () => {
  it("is answered when it is repeated, and was done once", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const voter = debate.headOf("parents");
    const [cookie, ballot] = [await cookieOf(voter), await aBallot(debate, voter, "opening", { choice: "garden" })];
    await sendAndHangUp(door.port, "ballots.cast", ballot, cookie);
    await expect.poll(() => prisma.ballot.count({ where: { round: { debateId: debate.id } } })).toBe(1);
    const answer = await door.change("ballots.cast", ballot, { cookie });
    expect(answer.status).toBe(200);
    const { seq } = await prisma.ballot.findFirstOrThrow({ where: { round: { debateId: debate.id } }, select: { seq: true } });
    expect(answer.data()).toMatchObject({ seq, nonce: ballot.nonce });
    expect(await prisma.recordEntry.count({ where: { debateId: debate.id, type: { startsWith: "ballot" } } })).toBe(1);
  });

  it("is answered even when its phase is over by then, or the debate closed: it was done in time", async () => {
    const debate = await aDebate({ phase: "opening-ballot" });
    const voter = debate.headOf("parents");
    const cookie = await cookieOf(voter);
    const ballot = await aBallot(debate, voter, "opening", { choice: "garden" });
    const receipt = (await door.change("ballots.cast", ballot, { cookie })).data();
    await debate.enter("arguments");
    const source = { debate: debate.slug, ...aSource, ...newKey() };
    const added = (await door.change("evidence.addSource", source, { cookie })).data();
    await debate.enter("debrief");
    await debate.facilitator.api.debates.close({ debate: debate.slug, ...newKey() });
    expect((await door.change("ballots.cast", ballot, { cookie })).data()).toEqual(receipt);
    expect((await door.change("evidence.addSource", source, { cookie })).data()).toEqual(added);
    // What was not done before is not done now.
    expect((await door.change("ballots.cast", { ...ballot, ...newKey() }, { cookie })).status).toBe(412);
    expect((await door.change("evidence.addSource", { ...source, ...newKey() }, { cookie })).status).toBe(412);
  });

  it("gets one answer where it is repeated before the first is there", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const [cookie, source] = [await cookieOf(debate.headOf("parents")), { debate: debate.slug, ...aSource, ...newKey() }];
    const before = await entriesOf(debate);
    const answers = await Promise.all(Array.from({ length: 6 }, () => door.change("evidence.addSource", source, { cookie })));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
    for (const answer of answers) expect(answer.data()).toEqual(answers[0]!.data());
    expect(await entriesOf(debate)).toBe(before + 1);
  });

  it("is told to wait where the first takes long", async () => {
    const somebody = await aUser("Ana");
    const [cookie, key] = [await cookieOf(somebody), randomUUID()];
    const answer = await prisma.$transaction(
      async (tx) => {
        await tx.idempotency.create({ data: { userId: somebody.user.id, key, requestHash: "the first" } });
        return door.change("account.rename", { name: "Eva", idempotencyKey: key }, { cookie });
      },
      { timeout: 10_000 },
    );
    expect([answer.status, answer.error().refusal]).toEqual([409, "in-flight"]);
  });
});

describe("a key", () => {
  it("is for one request: another body, procedure or debate is refused", async () => {
    const [debate, other] = [await aDebate({ phase: "arguments" }), await aDebate({ phase: "arguments" })];
    const key = randomUUID();
    const cookie = await cookieOf(debate.facilitator);
    await other.facilitator.api.debates.get({ debate: other.slug });
    const deadline = { debate: debate.slug, minutes: 5, idempotencyKey: key };
    expect((await door.change("debates.setDeadline", deadline, { cookie })).status).toBe(200);
    for (const [path, input] of [
      ["debates.setDeadline", { ...deadline, minutes: 6 }],
      ["account.rename", { name: "Eva", idempotencyKey: key }],
      ["debates.enterPhase", { debate: debate.slug, order: 9, minutes: null, idempotencyKey: key }],
    ] as const) {
      const answer = await door.change(path, input, { cookie });
      expect([path, answer.status, answer.error().refusal]).toEqual([path, 422, "key-reused"]);
    }
  });

  it("is its sender's: somebody else's same key is another", async () => {
    const debate = await aDebate({ phase: "arguments" });
    const key = randomUUID();
    for (const name of ["parents", "players"]) {
      const source = { debate: debate.slug, ...aSource, idempotencyKey: key };
      expect((await door.change("evidence.addSource", source, { cookie: await cookieOf(debate.headOf(name)) })).status).toBe(200);
    }
    expect(await prisma.source.count({ where: { debateId: debate.id, title: aSource.title } })).toBe(2);
  });

  it("is free again after a refusal", async () => {
    const debate = await aDebate({ phase: "positions" });
    const [cookie, source] = [await cookieOf(debate.headOf("parents")), { debate: debate.slug, ...aSource, ...newKey() }];
    expect((await door.change("evidence.addSource", source, { cookie })).status).toBe(412);
    await debate.enter("arguments");
    expect((await door.change("evidence.addSource", source, { cookie })).status).toBe(200);
  });

  it("that a slow change holds keeps nobody else from voting", async () => {
    const debate = await aDebate({ phase: "opening-ballot", delegates: { parents: 13 } });
    const [greedy, ...others] = debate.delegates;
    const key = randomUUID();
    // The change holds its key for half a second before it asks for the debate; meanwhile a group of ballots has the debate and waits for the key.
    await administer(`
      CREATE FUNCTION take_time() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.5); RETURN NULL; END';
      CREATE TRIGGER take_time AFTER INSERT ON idempotency FOR EACH ROW WHEN (NEW.key = '${key}') EXECUTE FUNCTION take_time()`);
    const mine = { ...(await aBallot(debate, greedy!, "opening", { choice: "garden" })), idempotencyKey: key };
    const ballots = await Promise.all(others.map((voter) => aBallot(debate, voter, "opening", { choice: "court" })));
    const change = greedy!.api.debates.joinRoom({ code: debate.code, idempotencyKey: key });
    const asleep = "SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query LIKE '%INTO idempotency%'";
    await expect.poll(() => administer(asleep)).not.toHaveLength(0);
    const cast = ({ api }: Somebody, index: number) => api.ballots.cast(ballots[index]!);
    const before = others.slice(0, 6).map(cast);
    const contested = greedy!.api.ballots.cast(mine);
    const after = others.slice(6).map((voter, index) => cast(voter, index + 6));
    const settled = await Promise.allSettled([change, contested, ...before, ...after]);
    await administer("DROP TRIGGER take_time ON idempotency; DROP FUNCTION take_time()");
    expect(settled.slice(2).filter(({ status }) => status === "rejected")).toEqual([]);
    expect(await prisma.ballot.count({ where: { round: { debateId: debate.id }, castById: { not: greedy!.participantId } } })).toBe(12);
  });
});

describe("a database that may lose what it acknowledged", () => {
  it.each(["synchronous_commit"])("is refused at boot: %s", async (setting) => {
    const { url, drop } = await aFreshDatabase();
    const ours = process.env.DATABASE_URL;
    try {
      await administer(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET ${setting} = off`);
      process.env.DATABASE_URL = url;
      await expect(provideDatabase("/nowhere")).rejects.toThrow(`has ${setting} off, so it may lose votes it acknowledged`);
    } finally {
      process.env.DATABASE_URL = ours;
      await drop();
    }
  });
});

/** Sends a whole request and is gone before an answer can come. */
function sendAndHangUp(port: number, path: string, input: unknown, cookie: string): Promise<void> {
  const body = JSON.stringify(input);
  const head = [
    `POST /api/trpc/${path} HTTP/1.1`,
    "Host: localhost",
    "Content-Type: application/json",
    "Sec-Fetch-Site: same-origin",
    `Cookie: ${cookie}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, "127.0.0.1", () => socket.end(`${head.join("\r\n")}\r\n\r\n${body}`, () => socket.destroy()));
    socket.once("error", reject);
    socket.once("close", () => resolve());
  });
}
