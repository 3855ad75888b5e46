import { randomUUID } from "node:crypto";
import { act } from "@/server/data/act";
import { prisma } from "@/server/data/client";
import { findDebateForServer } from "@/server/data/scope";
import { largeFloor, type Things } from "./things";

/** Puts that many arguments, with all that goes with them, on the floor of a debate, in one recorded act. */
export async function fillFloor(slug: string, count: number, seed?: number): Promise<Things> {
  const scope = (await findDebateForServer(slug))!;
  const debateId = scope.debate.id;
  const participants = await raters(debateId, 24);
  const [options, delegations] = await Promise.all([
    prisma.option.findMany({ where: { debateId }, orderBy: { order: "asc" }, select: { id: true } }),
    prisma.delegation.findMany({ where: { debateId }, orderBy: { key: "asc" }, select: { id: true } }),
  ]);
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
  const things = largeFloor({ debateId, options: ids(options), delegations: ids(delegations), participants }, count, seed);
  await act(scope, null, async (tx) => {
    for (const [table, rows] of Object.entries(things)) {
      if (rows.length === 0) continue;
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((column) => `"${column}"`).join(", ");
      await tx.$executeRawUnsafe(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
        JSON.stringify(rows),
      );
    }
    const counts = { arguments: things.argument.length, claims: things.claim.length, sources: things.source.length };
    return { answer: null, entries: [{ type: "arguments-imported", payload: { ...counts, fileName: "large.json" } }] };
  });
  return things;
}

async function raters(debateId: string, count: number): Promise<readonly string[]> {
  const people = Array.from({ length: count }, (_, index) => ({ user: randomUUID(), id: randomUUID(), name: `Reader ${index + 1}` }));
  await prisma.user.createMany({ data: people.map(({ user, name }) => ({ id: user, name })) });
  await prisma.participant.createMany({
    data: people.map(({ user, id, name }) => ({ id, debateId, userId: user, role: "observer", displayName: name })),
  });
  return people.map(({ id }) => id);
}
