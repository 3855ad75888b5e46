import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../lock.mjs";
import { problem } from "../problem.mjs";
import { runNode } from "../run.mjs";
import { fingerprintOf } from "./fingerprint.mjs";

/** Generates Prisma's client when the schema or Prisma changed. Needs no database. */
export async function provideClient(root) {
  const wanted = fingerprintOf(root, ["prisma/schema.prisma", "prisma/models", "node_modules/prisma/package.json"]);
  const stamp = path.join(root, "prisma", "generated", ".fingerprint");
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (isCurrent()) return "up to date";
  return withLock(`client ${root}`, async () => {
    if (isCurrent()) return "up to date";
    const prisma = path.join(root, "node_modules", "prisma", "build", "index.js");
    const { code, output } = await runNode([prisma, "generate"], {
      cwd: root,
      env: { ...process.env, ...prismaEnvironment(root) },
    });
    if (code !== 0) throw problem(`The database client cannot be generated from prisma/: ${output.trim()}`);
    writeFileSync(stamp, wanted);
    return "generated";
  });
}

/** Prisma with its engine from npm, and without asking for newer versions. */
export function prismaEnvironment(root) {
  return { PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "scripts", "schema-engine.mjs"), CHECKPOINT_DISABLE: "1" };
}
