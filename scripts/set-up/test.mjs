import { randomBytes } from "node:crypto";
import { mkdirSync, openSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { BROWSER_TESTS, DATABASE_TESTS, FAULTS, perform, STATIC_CHECKS, UNIT } from "./checks.mjs";
import { takeLock } from "./lock.mjs";
import { freePort, isAlive } from "./places.mjs";
import { accountOf, problem } from "./problem.mjs";
import { step } from "./progress.mjs";
import { spawnNode } from "./run.mjs";
import { SERVER_FLAGS } from "./serve.mjs";
import { provideBrowser } from "./steps/browser.mjs";
import { markInUse, provideBuild, unmarkInUse } from "./steps/build.mjs";
import { provideClient } from "./steps/client.mjs";
import { migrateDatabase, seedDatabase } from "./steps/database.mjs";
import { provideDependencies } from "./steps/dependencies.mjs";

const root = path.resolve(import.meta.dirname, "../..");
process.chdir(root); // tsx finds tsconfig.json from here
const ALL = [...STATIC_CHECKS, UNIT, DATABASE_TESTS, ...BROWSER_TESTS, FAULTS];

/** Sets up and does every check, or the named ones; prints the sum as the last line and returns the exit code. */
export async function test({ only }) {
  const results = [];
  let context = null;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(130));
  try {
    const unknown = only?.find((name) => !ALL.some((check) => check.name === name));
    if (unknown !== undefined)
      throw problem(`There is no check called "${unknown}": choose from ${ALL.map(({ name }) => name).join(", ")}.`);
    const chosen = ALL.filter(({ name }) => !only || only.includes(name));
    context = await prepare(chosen);
    for (const lanes of order(chosen, context)) {
      const done = await Promise.all(lanes.map((lane) => inTurn(lane, context)));
      results.push(...done.flat());
    }
  } catch (error) {
    console.error(accountOf(error));
    results.push({ passed: 0, failed: 1 });
  }
  await context?.close();
  const sum = (which) => results.reduce((total, result) => total + result[which], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}

/** Two lanes side by side where neither measures the other's patience; browsers and faults have the machine to themselves. */
function order(chosen, context) {
  const of = (...names) => names.flatMap((name) => chosen.filter((check) => check.name === name));
  const build = { name: "build", work: () => context.build().then(({ detail }) => ({ passed: 1, failed: 0, output: detail })) };
  const needsBuild = of("e2e", "accessibility", "faults").length > 0;
  return [
    [[...of("types"), ...(needsBuild ? [build] : [])], of("format and lint", "import directions", "dead code", "unit")],
    [of("integration")],
    [of("e2e", "accessibility")],
    [of("faults")],
  ];
}

async function inTurn(lane, context) {
  const results = [];
  for (const check of lane) results.push(await perform(check, context));
  return results;
}

async function prepare(chosen) {
  const needs = (...checks) => chosen.some((check) => checks.includes(check));
  await step("Dependencies", (say) => provideDependencies(root, say, { forTests: true }));
  const { register } = await import("tsx/esm/api");
  register();
  await step("Database client", () => provideClient(root));
  const logs = await provideLogs();
  const database = needs(DATABASE_TESTS, FAULTS, ...BROWSER_TESTS) ? await step("Database for the tests", provideTestServer) : null;
  const browser = needs(...BROWSER_TESTS) ? await step("Browser", async (say) => provideBrowser(say)) : null;
  const secret = randomBytes(32).toString("base64url");
  // Settings of the shell are for a server, not for tests of one.
  const { DATABASE_URL: _url, PORT: _port, PLENARY_DATA: _data, ...inherited } = process.env;
  const env = { ...inherited, AUTH_SECRET: secret, NEXT_TELEMETRY_DISABLED: "1", ...(database && { TEST_DATABASE_URL: database.url }) };
  const build = once(() => provideBuild(root, () => {}));
  const server = once(async () => startServer({ env, database, folder: (await build()).folder, logs }));
  const close = async () => {
    await server.started?.then(({ stop }) => stop()).catch(() => {});
    await database?.close();
  };
  return { root, logs, env, browser, build, server, close };
}

/** The folder for logs and reports; a second run beside this one keeps its own. */
async function provideLogs() {
  const place = path.join(root, ".plenary", "test");
  const { heldBy } = await takeLock(`test logs ${root}`);
  const logs = path.join(place, heldBy ? `logs-${process.pid}` : "logs");
  mkdirSync(logs, { recursive: true });
  for (const name of readdirSync(place))
    if (name.startsWith("logs-") && !isAlive(Number(name.slice(5)))) rmSync(path.join(place, name), { recursive: true, force: true });
  return logs;
}

/** The server that test databases are made on: TEST_DATABASE_URL, or an embedded one of the tests' own. */
async function provideTestServer() {
  const { checkDatabase } = await import("../../server/database/check.ts");
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    await checkDatabase(given);
    return { url: given, detail: `at ${new URL(given).host}`, close: async () => {} };
  }
  const { provideEmbeddedDatabase, stopEmbeddedDatabase } = await import("../../server/database/embedded.ts");
  const embedded = await provideEmbeddedDatabase({ dataFolder: path.join(root, ".plenary", "test") });
  return { url: embedded.url, detail: embedded.attached ? "was running" : "started", close: () => stopEmbeddedDatabase(embedded) };
}

/** Browsers under test stand for a whole town and share one address; what the limits do is tested apart. */
const ALL_FROM_ONE_ADDRESS = {
  LIMIT_PAGE: "100000",
  LIMIT_READ: "100000",
  LIMIT_SIGN_IN: "1000",
  LIMIT_JOIN: "10000",
  LIMIT_SIGN_UP: "10000",
};

/** The application on a port and a database of its own, filled with the demo. */
async function startServer({ env, database, folder, logs }) {
  process.env.TEST_DATABASE_URL = database.url;
  const { aFreshDatabase } = await import("../../tests/support/database.ts");
  const { url, drop } = await aFreshDatabase();
  await migrateDatabase(url);
  const port = await freePort();
  const settings = { ...env, DATABASE_URL: url, PORT: String(port), HOST: "127.0.0.1", PUBLIC_URL: `http://127.0.0.1:${port}` };
  Object.assign(process.env, settings);
  await seedDatabase(root, url);
  const child = spawnNode(["server/http/main.ts"], {
    flags: SERVER_FLAGS,
    cwd: root,
    env: { ...settings, ...ALL_FROM_ONE_ADDRESS, NODE_ENV: "production", PLENARY_DIST: folder },
    stdout: openSync(path.join(logs, "server.log"), "w"),
  });
  markInUse(root, folder, process.pid);
  await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", (code) =>
      reject(problem(`The server for the tests does not start (code ${code}): see ${path.join(logs, "server.log")}.`)),
    );
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    if (child.kill()) await ended;
    unmarkInUse(root, folder, process.pid);
    await drop();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** Does the work when first asked, and gives everybody the same answer. */
function once(work) {
  const asked = () => {
    asked.started ??= work();
    return asked.started;
  };
  return asked;
}
