import { spawn } from "node:child_process";
import path from "node:path";
import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import type { UserId } from "@/domain/kernel";
import { type ChainedEntry, verifyChain } from "@/domain/record";
import { seed } from "@/prisma/seed";
import { waysIntoDemo } from "@/prisma/seed/demo-account";
import { DELEGATES, DEMO_FACILITATOR } from "@/prisma/seed/people";
import { wholeFloor } from "@/prisma/seed/whole-floor";
import { sha256 } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { fitsPassword } from "@/server/services/people/account/password-hash";
import { aFreshDatabase } from "../../support/database";
import { callerFor, nobody } from "../../support/factories/a-user";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const said: string[] = [];

beforeAll(async () => {
  // Two servers that start at once.
  await Promise.all([1, 2].map(() => seed(process.env.DATABASE_URL!, (line) => said.push(line))));
});

const demo = async () => (await nobody().debates.demo())!;

describe("the demo", () => {
  it("is there once, however often it is seeded, and says how to sign in", async () => {
    expect(await prisma.debate.count({ where: { isDemo: true } })).toBe(1);
    expect(said).toEqual(Array(2).fill("facilitator@plenary.example, password plenary-demo"));
    const account = await prisma.user.findUniqueOrThrow({
      where: { email: DEMO_FACILITATOR.email },
      select: { id: true, name: true, passwordHash: true },
    });
    expect(await fitsPassword(DEMO_FACILITATOR.password, account.passwordHash)).toBe(true);
    const api = callerFor({ id: account.id as UserId, name: account.name, sessionId: account.id });
    const [workspace] = await api.workspaces.list();
    const shipped = (await api.scenarios.list({ workspace: workspace!.slug })).filter(({ isBuiltIn }) => isBuiltIn).map(({ key }) => key);
    expect(shipped).toEqual(expect.arrayContaining(["library-grant", "ukraine-security-guarantees"]));
  });

  it("is a debate in progress that anybody reads", async () => {
    const { slug, code } = await demo();
    const view = await nobody().debates.get({ debate: slug });
    expect(view).toMatchObject({ status: "open", isDemo: true, role: "visitor", audience: "public", seating: "choose" });
    expect(view.phases.find(({ state }) => state === "now")).toMatchObject({ kind: "arguments", deadline: null });
    expect(view.options.map(({ key }) => key)).toEqual(["nato-membership", "bilateral-pacts", "assistance-only"]);
    expect(await nobody().debates.findRoom({ code })).toMatchObject({ slug });
    expect(await nobody().record.page({ debate: slug })).toMatchObject({ head: { seq: view.record.seq } });
  });

  it("has a head in every voting delegation, and a free seat for the next visitor", async () => {
    const { slug } = await demo();
    const { delegations, refusals } = await nobody().debates.get({ debate: slug });
    const people = await nobody().debates.people({ debate: slug });
    const heads = people.filter(({ isHead }) => isHead).map(({ delegation }) => delegation);
    const voting = delegations.filter(({ kind }) => kind === "voting").map(({ key }) => key);
    expect(voting).toHaveLength(10);
    expect(heads).toEqual(expect.arrayContaining([...voting, "nato-secretary-general", "russian-federation"]));
    expect(refusals["seat:take"]).toMatch(/Take a seat: it is one press/);
  });

  it("has counted its opening ballot as it was cast", async () => {
    const { slug } = await demo();
    const { counts, ballots, poll } = await nobody().polls.results({ debate: slug, poll: "opening" });
    expect(poll).toMatchObject({ status: "closed", turnout: { cast: 13, eligible: 14 } });
    const last = DELEGATES.flatMap(({ votes }) => (votes as readonly string[]).at(-1) ?? []);
    expect(ballots.ballots.map(({ ballot }) => (ballot as { choice: string }).choice).sort()).toEqual([...last].sort());
    expect(counts[0]!.tally.results[0]!.winners).toEqual(["bilateral-pacts"]);
  });

  it("argues for and against every option, with rebuttals, undercuts, passages, ratings and a reworded claim", async () => {
    const { slug } = await demo();
    const { arguments: all, claims } = await wholeFloor(nobody(), slug);
    const byDelegates = all.filter(({ author }) => author !== null);
    expect(byDelegates).toHaveLength(14);
    for (const option of ["nato-membership", "bilateral-pacts", "assistance-only"])
      for (const polarity of ["support", "attack"])
        expect(
          byDelegates.some(({ target, ...argument }) => "option" in target && target.option === option && argument.polarity === polarity),
        ).toBe(true);
    expect(byDelegates.filter(({ target }) => "claim" in target)).toHaveLength(4);
    expect(byDelegates.filter(({ target }) => "argument" in target)).toHaveLength(2);
    expect(claims.some(({ revision }) => revision === 2)).toBe(true);
    expect(claims.some(({ author, citations }) => author !== null && citations.some(({ bearing }) => bearing === "disputes"))).toBe(true);
    expect(claims.filter(({ ratings }) => ratings.agree + ratings.pass + ratings.disagree > 0).length).toBeGreaterThan(20);
    const positions = await nobody().positions.list({ debate: slug });
    expect(positions.find(({ delegation }) => delegation === "germany")!.revisions).toHaveLength(3);
  });

  it("has a sound record", async () => {
    const { slug } = await demo();
    const rows = await prisma.recordEntry.findMany({ where: { debate: { slug } }, orderBy: { seq: "asc" } });
    const record = rows.map(
      (row): ChainedEntry => ({ ...row, at: row.at.toISOString(), actor: row.actorId, payload: JSON.parse(row.payload) }),
    );
    expect(verifyChain(record, sha256)).toMatchObject({ ok: true, head: { seq: rows.length } });
  });
});

describe("a seed that is killed", () => {
  it("goes on where it stopped and does nothing twice", async () => {
    const { url, drop } = await aFreshDatabase();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      for (const entries of [30, 90]) await killAt(url, client, entries);
      expect(await exitOf(seeding(url))).toBe(0);
      const { rows } = await client.query("SELECT type, count(*)::int FROM record_entry GROUP BY type ORDER BY type");
      const { slug } = await demo();
      const whole = await prisma.recordEntry.groupBy({ by: ["type"], where: { debate: { slug } }, _count: true, orderBy: { type: "asc" } });
      expect(rows).toEqual(whole.map(({ type, _count }) => ({ type, count: _count })));
    } finally {
      await client.end();
      await drop();
    }
  }, 90_000);
});

/** Ends a seed without warning as soon as the record of the demo has so many entries. */
async function killAt(url: string, client: pg.Client, entries: number): Promise<void> {
  const child = seeding(url);
  const exit = exitOf(child);
  for (;;) {
    const { rows } = await client.query<{ seq: number }>("SELECT coalesce(max(seq), 0) AS seq FROM debate");
    if (rows[0]!.seq >= entries) break;
    if (child.exitCode !== null) throw new Error("the seed ended before it could be killed");
  }
  child.kill("SIGKILL");
  await exit;
}

function seeding(url: string) {
  const code = "import('./prisma/seed.ts').then(({ seed }) => seed(process.env.DATABASE_URL)).then(() => process.exit(0))";
  return spawn(process.execPath, ["--import", "tsx", "-e", code], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: url },
    stdio: "ignore",
  });
}

function exitOf(child: ReturnType<typeof spawn>): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", resolve));
}

describe("on an address that others can reach", () => {
  it("nobody signs in with the password that stands in the source", async () => {
    expect(await waysIntoDemo("https://plenary.example.org")).toMatch(/cannot sign in/);
    const { passwordHash } = await prisma.user.findUniqueOrThrow({
      where: { email: DEMO_FACILITATOR.email },
      select: { passwordHash: true },
    });
    expect(await fitsPassword(DEMO_FACILITATOR.password, passwordHash)).toBe(false);
  });
});
