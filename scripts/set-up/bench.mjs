import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { accountOf } from "./problem.mjs";
import { step } from "./progress.mjs";
import { markInUse, provideBuild, unmarkInUse } from "./steps/build.mjs";
import { provideClient } from "./steps/client.mjs";
import { provideDependencies } from "./steps/dependencies.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/** Sets up a build and a database of their own, and runs a program of tests/load that measures, with its options; answers the exit code. */
export async function bench(program = "main.ts", options = []) {
  try {
    await step("Dependencies", (say) => provideDependencies(root, say, { forTests: true }));
    await import("tsx");
    await step("Database client", () => provideClient(root));
    const { folder } = await step("Pages", (say) => provideBuild(root, say));
    markInUse(root, folder, process.pid);
    const { provideEmbeddedDatabase, stopEmbeddedDatabase } = await import("../../server/database/embedded.ts");
    const { migrateDatabase } = await import("./steps/database.mjs");
    const embedded = await step("Database", () => provideEmbeddedDatabase({ dataFolder: path.join(root, ".plenary", "bench") }));
    try {
      await step("Migrations", () => migrateDatabase(embedded.url));
      return await measure(program, options, {
        DATABASE_URL: embedded.url,
        PLENARY_DIST: folder,
        AUTH_SECRET: randomBytes(32).toString("base64url"),
      });
    } finally {
      await stopEmbeddedDatabase(embedded);
      unmarkInUse(root, folder, process.pid);
    }
  } catch (error) {
    console.error(accountOf(error));
    return 1;
  }
}

function measure(program, options, settings) {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "tests", "load", program), ...options], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}
