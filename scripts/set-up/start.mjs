import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { takeLock } from "./lock.mjs";
import { checkPort, provideDataFolder, provideSecret } from "./places.mjs";
import { accountOf, problem } from "./problem.mjs";
import { step } from "./progress.mjs";
import { serve } from "./serve.mjs";
import { markInUse, provideBuild, unmarkInUse } from "./steps/build.mjs";
import { provideClient } from "./steps/client.mjs";
import { migrateDatabase, provideDatabase, seedDatabase, watchDatabase } from "./steps/database.mjs";
import { provideDependencies } from "./steps/dependencies.mjs";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
const root = path.resolve(import.meta.dirname, "../..");
process.chdir(root); // tsx finds tsconfig.json from here

/** Sets everything up, serves until stopped, and returns the exit code. */
export async function start({ isDevelopment }) {
  let tidy = async () => {};
  const interrupt = () => tidy().finally(() => process.exit(130));
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    const settings = await prepare();
    const database = await step("Database", () => provideDatabase(settings.dataFolder));
    tidy = () => stopIfOurs(database.embedded);
    process.env.DATABASE_URL = database.url;
    await step("Migrations", () => migrateDatabase(database.url));
    const signIn = await step("Demo", () => seedDatabase(root, database.url));
    const build = isDevelopment ? null : await step("Pages", (say) => provideBuild(root, say));
    if (database.embedded) {
      const stopWatching = await watchDatabase(settings.dataFolder, database.embedded, note);
      tidy = () => stopWatching().then(() => stopIfOurs(database.embedded));
    }
    for (const signal of SIGNALS) process.off(signal, interrupt);
    const code = await serveWith({ settings, build, isDevelopment, signIn });
    await tidy();
    return code;
  } catch (error) {
    console.error(accountOf(error));
    await tidy().catch(() => {});
    return 1;
  }
}

async function prepare() {
  if (existsSync(path.join(root, ".env"))) process.loadEnvFile(path.join(root, ".env"));
  await step("Dependencies", (say) => provideDependencies(root, say));
  const { register } = await import("tsx/esm/api");
  register();
  const { parseEnvironment } = await import("../../server/env.ts");
  // Settings are judged before anything is made: the two that this script fills in count as sound where absent.
  const given = { ...process.env, DATABASE_URL: process.env.DATABASE_URL || "postgresql://embedded" };
  const { PORT, HOST, PUBLIC_URL } = parseEnvironment({ ...given, AUTH_SECRET: process.env.AUTH_SECRET || crypto.randomUUID() });
  const dataFolder = provideDataFolder(root);
  await refuseSecondServer(dataFolder, PORT);
  await checkPort(PORT, HOST, dataFolder);
  process.env.AUTH_SECRET ||= provideSecret(dataFolder);
  await step("Database client", () => provideClient(root));
  return { port: PORT, host: HOST, publicUrl: PUBLIC_URL, dataFolder };
}

async function refuseSecondServer(dataFolder, port) {
  const { heldBy } = await takeLock(`serve ${dataFolder}`, `process ${process.pid}, port ${port}`);
  if (heldBy)
    throw problem(
      `Plenary already runs on the data folder ${dataFolder} (${heldBy}): stop that one, or set PLENARY_DATA and PORT to others for a second.`,
    );
}

async function serveWith({ settings, build, isDevelopment, signIn }) {
  const env = {
    ...process.env,
    NODE_ENV: isDevelopment ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    ...(build && { PLENARY_DIST: build.folder }),
  };
  if (build) markInUse(root, build.folder, process.pid);
  let isReady = () => {};
  const ready = new Promise((resolve) => {
    isReady = resolve;
  });
  const noteServer = (pid) => writeFileSync(path.join(settings.dataFolder, "server.pid"), String(pid));
  const serving = serve(root, { isDevelopment, env, onStart: noteServer, onReady: isReady, onNote: note });
  await step("Server", () => Promise.race([ready, serving.then(refuseEarlyEnd)]).then(() => `on ${settings.host}, port ${settings.port}`));
  announce({ ...settings, isDevelopment, signIn });
  const code = await serving;
  if (build) unmarkInUse(root, build.folder, process.pid);
  return code;
}

function refuseEarlyEnd(code) {
  if (code !== 0) throw problem("The server does not start: what it said stands above.");
  throw problem("Stopped before the server was ready.");
}

async function stopIfOurs(embedded) {
  if (!embedded) return;
  const { stopEmbeddedDatabase } = await import("../../server/database/embedded.ts");
  await stopEmbeddedDatabase(embedded);
}

function announce({ publicUrl, isDevelopment, signIn }) {
  const lines = [
    "",
    "Plenary is ready.",
    "",
    `  Open     ${publicUrl}`,
    `  Sign in  ${signIn}`,
    '           or just open it and press "Take a seat"',
    "  Stop     Ctrl-C",
    "",
  ];
  if (isDevelopment)
    lines.push("Pages follow their sources; a change under server, domain, contracts, formats, lib or prisma starts the server again.", "");
  console.log(lines.join("\n"));
}

function note(text) {
  console.log(text);
}
