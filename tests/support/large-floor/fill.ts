import { randomUUID } from "node:crypto";
import pg from "pg";
import { act } from "@/server/data/acts/act";
import { prisma } from "@/server/data/connection/client";
import { findDebateForServer } from "@/server/data/scope";
import { largeFloor, type Things } from "./things";

/** Puts that many arguments, with all that goes with them, on the floor of a debate, and says so in its record. */
export async function fillFloor(slug: string, count: number, seed?: number): Promise<Things> {
  const { id: debateId } = await prisma.debate.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const scope = (await findDebateForServer(debateId))!;
  const participants = await raters(debateId, 24);
  const [options, delegations] = await Promise.all([
    prisma.option.findMany({ where: { debateId }, orderBy: { order: "asc" }, select: { id: true } }),
    prisma.delegation.findMany({ where: { debateId }, orderBy: { key: "asc" }, select: { id: true } }),
  ]);
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const things = largeFloor({ debateId, options: ids(options), delegations: ids(delegations), participants }, count, seed);
  await insert(things);
  const counts = { arguments: things.argument.length, claims: things.claim.length, sources: things.source.length };
  await act(scope, null, async () => ({
    answer: null,
    entries: [{ type: "arguments-imported", payload: { ...counts, fileName: "large.json" } }],
  }));
  return things;
}

/** As the owner of the tables, without the application's patience; statistics are brought up to date, as they are where a debate grows by and by. */
async function insert(things: Things): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query("BEGIN");
  for (const [table, rows] of Object.entries(things)) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(", ");
    if (rows.length === 0) continue;
    const insertion = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`;
    await client.query(insertion, [JSON.stringify(rows)]);
  }
  await client.query("COMMIT");
  await client.query(`ANALYZE ${Object.keys(things).join(", ")}`);
  await client.end();
}

async function raters(debateId: string, count: number): Promise<readonly string[]> {
  const people = Array.from({ length: count }, (_, index) => ({ user: randomUUID(), id: randomUUID(), name: `Reader ${index + 1}` }));
  await prisma.user.createMany({ data: people.map(({ user, name }) => ({ id: user, name })) });
  await prisma.participant.createMany({
    data: people.map(({ user, id, name }) => ({ id, debateId, userId: user, role: "observer", displayName: name })),
  });
  return people.map(({ id }) => id);
}
