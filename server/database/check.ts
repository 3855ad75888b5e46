import pg from "pg";
import { SetUpProblem } from "@/server/set-up-problem";

const OLDEST = 15;
/** Settings without which an acknowledged vote can be lost. */
const DURABILITY = ["fsync", "full_page_writes", "synchronous_commit"] as const;

/** Refuses a database that cannot be reached, is older than PostgreSQL 15, is not UTF-8, or may lose what it acknowledged. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect().catch((error) => {
      throw unreachable(url, error);
    });
    const settings = await settingsOf(client);
    const version = Math.floor(Number(settings.server_version_num) / 10_000);
    if (version < OLDEST)
      throw new SetUpProblem(`The database at ${placeOf(url)} is PostgreSQL ${version}: Plenary needs ${OLDEST} or newer, so upgrade it.`);
    if (settings.server_encoding !== "UTF8")
      throw new SetUpProblem(
        `The database at ${placeOf(url)} is encoded in ${settings.server_encoding}: create one with ENCODING 'UTF8' and name it in DATABASE_URL.`,
      );
    const off = DURABILITY.find((name) => settings[name] === "off");
    if (off)
      throw new SetUpProblem(`The database at ${placeOf(url)} has ${off} off, so it may lose votes it acknowledged: set ${off} = on.`);
  } finally {
    await client.end().catch(() => {});
  }
}

async function settingsOf(client: pg.Client): Promise<Record<string, string>> {
  const names = ["server_version_num", "server_encoding", ...DURABILITY];
  const { rows } = await client.query<{ name: string; setting: string }>("SELECT name, setting FROM pg_settings WHERE name = ANY ($1)", [
    names,
  ]);
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}

function unreachable(url: string, error: unknown): SetUpProblem {
  const { code, message } = error as { code?: string; message: string };
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const place = placeOf(url);
  if (code === "28P01" || code === "28000")
    return new SetUpProblem(`The database at ${place} refuses this user or password: correct DATABASE_URL.`);
  if (code === "3D000")
    return new SetUpProblem(`The database server at ${place} has no database ${name}: create it, or correct DATABASE_URL.`);
  return new SetUpProblem(`The database at ${place} cannot be reached (${code ?? message}): start it, or correct DATABASE_URL.`);
}

function placeOf(url: string): string {
  const { host, hostname, searchParams } = new URL(url);
  return host || hostname || searchParams.get("host") || "this machine";
}
