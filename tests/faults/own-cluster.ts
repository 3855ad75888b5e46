import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type EmbeddedDatabase, provideEmbeddedDatabase, stopEmbeddedDatabase } from "@/server/database/embedded";
import { migrate } from "@/server/database/migrate";

export type OwnCluster = { readonly dataFolder: string; readonly database: EmbeddedDatabase; readonly remove: () => Promise<void> };

/** A PostgreSQL of its own, migrated and named in DATABASE_URL, to be killed. To be awaited before anything that connects is imported. */
export async function anOwnCluster(): Promise<OwnCluster> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), "plenary-faults-"));
  // PostgreSQL does not run as root: whoever it runs as must get in.
  chmodSync(dataFolder, 0o711);
  const database = await provideEmbeddedDatabase({ dataFolder });
  await migrate(database.url);
  process.env.DATABASE_URL = database.url;
  const remove = async () => {
    await stopEmbeddedDatabase(await provideEmbeddedDatabase({ dataFolder }));
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { dataFolder, database, remove };
}
