import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { canonicalJson } from "@/domain/record";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { QUERIES } from "../../support/canaries/crawl";
import { cookieOf, TestDoor } from "../../support/door";
import { everyRow } from "../../support/every-row";
import { aBallot } from "../../support/factories/a-ballot";
import { aDebate, type TestDebate } from "../../support/factories/a-debate";
import { close, configure } from "../../support/factories/a-poll";
import { newKey, type Somebody } from "../../support/factories/a-user";
import { type Canary, canariesOf, joinsIn } from "../../support/secret/joining";

vi.hoisted(() => {
  for (const name of ["READ", "WRITE", "EXPORT", "VOTE"]) process.env[`LIMIT_${name}`] = "1000000";
});

const SCORES = { ballotType: "score", methods: ["score"], limits: { maximumChoices: null, maximumScore: 100, budget: 10 } } as const;
const DELEGATIONS = ["parents", "players"] as const;
const PEOPLE = 6;

let door: TestDoor;
beforeAll(async () => {
  door = await TestDoor.open();
});
afterAll(() => door.close());

/** People by names of their own, in a poll that is open. */
async function aPollWith(secrecy: "named" | "secret" | "secret-trackable") {
  const debate = await aDebate({ phase: "positions", delegates: {} });
  for (const delegation of DELEGATIONS)
    for (let seat = 0; seat < PEOPLE; seat++)
      (debate.delegates as unknown[]).push(await debate.join(delegation, `Wilhelmina ${delegation}-${seat}-${debate.id.slice(-6)}`));
  await configure(debate, "opening", { ...SCORES, methods: [...SCORES.methods], secrecy });
  await debate.enter("opening-ballot");
  const { optionKeys } = (await debate.facilitator.api.polls.list({ debate: debate.slug })).find(({ key }) => key === "opening")!;
  return { debate, canaries: await canariesOf(debate, optionKeys) };
}

async function cast(debate: TestDebate, { voter, scores }: Canary, procedure: "ballots.cast" | "ballots.castSecret") {
  const request = await aBallot(debate, voter, "opening", { scores });
  const answer = await door.change(procedure, request, { cookie: await cookieOf(voter) });
  expect(answer.status).toBe(200);
  return { request, answer };
}

/** Everything that can be read of the debate by address, asked in every plausible way. */
async function readAll({ slug }: TestDebate, reader: Somebody | null) {
  const headers: Record<string, string> = reader ? { cookie: await cookieOf(reader) } : {};
  const inputs = [{ debate: slug }, { debate: slug, poll: "opening" }, { debate: slug, poll: "opening", cursor: 0 }];
  const addresses = [
    ...QUERIES.flatMap((path) => inputs.map((input) => `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`)),
    ...["results.csv", "ballots.csv", "results.json"].map((file) => `/debates/${slug}/export/opening/${file}`),
    ...["csv", "json", "abif", "cvotes", "preflib"].map((format) => `/debates/${slug}/export/opening.${format}`),
    `/api/debates/${slug}/results/opening`,
  ];
  const read: { readonly at: string; readonly status: number; readonly text: string }[] = [];
  for (const at of addresses) read.push({ at: decodeURIComponent(at), ...(await door.ask(at, { headers })) });
  return read;
}

const readersOf = async (debate: TestDebate) => [
  debate.facilitator,
  await debate.member("owner"),
  debate.headOf("parents"),
  debate.delegates.at(-1)!,
  await debate.join(),
  null,
];

describe.each(["secret", "secret-trackable"] as const)("in a %s poll", (secrecy) => {
  let debate: TestDebate;
  let canaries: readonly Canary[];
  const spoken: string[] = [];
  const rung: string[] = [];
  let before: { readonly seq: number; readonly entries: number };
  let sent: Awaited<ReturnType<typeof cast>>[];

  const state = async () => ({
    seq: (await prisma.debate.findUniqueOrThrow({ where: { id: debate.id } })).seq,
    entries: await prisma.recordEntry.count({ where: { debateId: debate.id } }),
  });

  beforeAll(async () => {
    ({ debate, canaries } = await aPollWith(secrecy));
    before = await state();
    const listener = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await listener.connect();
    await listener.query("LISTEN plenary");
    listener.on("notification", ({ payload }) => rung.push(payload ?? ""));
    const outputs = [process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockImplementation((text) => spoken.push(String(text)) > 0),
    );
    sent = await Promise.all(canaries.map((canary) => cast(debate, canary, "ballots.castSecret")));
    for (const output of outputs) output.mockRestore();
    await listener.query("SELECT 1");
    await listener.end();
  }, 120_000);

  it("voting leaves no event, no record entry and no line in any log", async () => {
    expect(await state()).toEqual(before);
    expect(rung.filter((payload) => payload.includes(debate.id))).toEqual([]);
    expect(
      spoken.filter((line) =>
        canaries.some(({ names, inText, packed }) => [...names, packed].some((name) => line.includes(name)) || inText.test(line)),
      ),
    ).toEqual([]);
  });

  it("every voter is answered the same, and the stored answer says no more", async () => {
    expect(new Set(sent.map(({ answer }) => answer.text)).size).toBe(1);
    for (const [index, { request }] of sent.entries()) {
      const { user } = canaries[index]!.voter;
      const row = await prisma.idempotency.findFirstOrThrow({ where: { userId: user.id, key: request.idempotencyKey } });
      expect(row.answer).toEqual({ value: { kept: true } });
      const hashOf = (input: unknown) => sha256(`ballots.castSecret\0${canonicalJson(input)}`);
      // Whoever knew the voter's number could try the ballots; it is stored nowhere.
      expect(row.requestHash).toBe(hashOf(request));
      for (const { scores } of canaries) {
        const { nonce: _nonce, ...rest } = { ...request, ballot: { scores } };
        expect([hashOf(rest), hashOf({ ...rest, nonce: "AAAAAAAAAAAAAAAAAAAAAA" })]).not.toContain(row.requestHash);
      }
    }
    const nonces = sent.map(({ request }) => request.nonce);
    expect((await everyRow()).filter(({ text }) => nonces.some((nonce) => text.includes(nonce)))).toEqual([]);
  }, 120_000);

  it("no value of any table leads from a ballot to fewer than five voters while it is open", async () => {
    expect(joinsIn(await everyRow(), canaries)).toEqual([]);
  });

  it("nobody reads a ballot anywhere while it is open", async () => {
    for (const reader of await readersOf(debate)) {
      const read = await readAll(debate, reader);
      expect(
        read.filter(({ text }) => canaries.some(({ inText, packed }) => inText.test(text) || text.includes(packed))).map(({ at }) => at),
      ).toEqual([]);
      expect(read.filter(({ status }) => status >= 500)).toEqual([]);
      if (reader) expect(read.filter(({ status }) => status === 200).length).toBeGreaterThan(10);
    }
  }, 120_000);

  describe("once it is closed", () => {
    beforeAll(async () => {
      await close(debate, "opening");
    });

    it("ballots are read apart from every voter, on every path", async () => {
      for (const reader of await readersOf(debate)) {
        const read = await readAll(debate, reader);
        const withBallots = read.filter(({ text }) => canaries.some(({ inText }) => inText.test(text)));
        // The control: the list is there for whoever may read the debate.
        expect(withBallots.length > 0).toBe(reader !== null);
        const joined = withBallots.filter(({ text }) => canaries.some(({ names }) => names.some((name) => text.includes(name))));
        expect(joined.map(({ at }) => at)).toEqual([]);
        expect(read.filter(({ status }) => status >= 500)).toEqual([]);
      }
    }, 120_000);

    it("no value of any table leads from a ballot to a voter, and none stands beside a group", async () => {
      expect(await prisma.secretBallot.count({ where: { round: { debateId: debate.id } } })).toBe(0);
      expect(joinsIn(await everyRow(), canaries)).toEqual([]);
      const columns = await prisma.$queryRaw<{ at: string }[]>`
        SELECT table_name || '.' || column_name AS at FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name IN ('secret_voter', 'sealed_ballot') ORDER BY 1`;
      expect(columns.map(({ at }) => at)).toEqual([
        "sealed_ballot.commitment",
        "sealed_ballot.id",
        "sealed_ballot.packed",
        "sealed_ballot.round_id",
        "secret_voter.elector_id",
        "secret_voter.round_id",
      ]);
    });

    it("neither place, nor transaction, nor id says in which order ballots came", async () => {
      const rows = await prisma.$queryRaw<{ id: string; xmin: string }[]>`
        SELECT b.id::text, b.xmin::text FROM sealed_ballot b JOIN round r ON r.id = b.round_id WHERE r.debate_id = ${debate.id}::uuid ORDER BY b.ctid`;
      expect(rows).toHaveLength(canaries.length);
      expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
      expect(rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id).sort());
      // Version 4: a version 7 id begins with the time.
      expect(new Set(rows.map(({ id }) => id[14]))).toEqual(new Set(["4"]));
    });

    it("the next act of the record is the close, with a count and hashes alone", async () => {
      const entries = await prisma.recordEntry.findMany({
        where: { debateId: debate.id, seq: { gt: before.seq } },
        orderBy: { seq: "asc" },
      });
      const closing = entries.find(({ type }) => type === "poll-closed")!;
      expect(entries.filter(({ type }) => type.startsWith("ballot"))).toEqual([]);
      expect(Object.keys(JSON.parse(closing.payload)).sort()).toEqual(["ballots", "counts", "poll", "round", "sealedHash", "secrecy"]);
    });
  });
});

it("the same search finds who cast what in a poll of named ballots", async () => {
  const { debate, canaries } = await aPollWith("named");
  for (const canary of canaries) await cast(debate, canary, "ballots.cast");
  expect(joinsIn(await everyRow(), canaries).length).toBeGreaterThan(0);
  await close(debate, "opening");
  const read = await readAll(debate, debate.facilitator);
  const joined = read.filter(({ text }) =>
    canaries.some(({ inText, names }) => inText.test(text) && names.some((name) => text.includes(name))),
  );
  expect(joined.length).toBeGreaterThan(0);
  await expect(debate.facilitator.api.polls.close({ debate: debate.slug, poll: "opening", ...newKey() })).rejects.toThrow();
}, 120_000);
