import { prisma } from "@/server/data/connection/client";
import type { Reading } from "./crawl";
import type { Reader } from "./world";

type Table = { readonly name: string; readonly isProtected: boolean };

/** Every table, and whether a row policy stands before it. */
export async function tables(): Promise<readonly Table[]> {
  return prisma.$queryRaw<Table[]>`
    SELECT c.relname AS name, c.relrowsecurity AS "isProtected" FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND has_table_privilege(c.oid, 'SELECT') ORDER BY c.relname`;
}

/** What a table gives the application's role while it asks for this reader. */
export async function readTable(table: string, { somebody }: Pick<Reader, "somebody">): Promise<Reading> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('plenary.user_id', ${somebody?.user.id ?? ""}, true)`;
    const rows = await tx.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${table}" t`);
    return { at: `table ${table}`, status: 200, text: rows.map(({ row }) => row).join("\n") };
  });
}
