#!/usr/bin/env node
// Stands in for Prisma's native `schema-engine`: the same JSON-RPC over stdio, but the work is done by Prisma's own
// WebAssembly build (@prisma/schema-engine-wasm) through @prisma/adapter-pg, so that no command downloads an engine.
// Used by setting PRISMA_SCHEMA_ENGINE_BINARY to this file. Fails, as the engine does, with an error reply or exit code 1.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const commandLine = process.argv.slice(2);
const valuesOf = (flag) => commandLine.flatMap((argument, index) => (argument === flag ? [commandLine[index + 1]] : []));
const datasource = JSON.parse(valuesOf("--datasource")[0] ?? "{}");

let lastPanic = null;
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => {
    lastPanic = String(message);
  },
};

const glue = await loadEngine();
if (commandLine.includes("--version")) {
  console.log(`schema-engine-cli ${glue.version()} (wasm)`);
  process.exit(0);
}
if (commandLine.includes("cli")) await runDatabaseCommand(commandLine[commandLine.indexOf("cli") + 1]);

const { PrismaPg } = await import("@prisma/adapter-pg");
const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, mockMigrationAwareAdapterFactory } = await import(
  "@prisma/driver-adapter-utils"
);
const adapter = datasource.url
  ? migrationAwareAdapter()
  : bindMigrationAwareSqlAdapterFactory(mockMigrationAwareAdapterFactory("postgres"));
const datamodels = valuesOf("--datamodels").map((file) => [file, readFileSync(file, "utf8")]);
const starting = glue.SchemaEngine.new({ datamodels: datamodels.length ? datamodels : undefined }, () => {}, adapter);
starting.catch(() => {});
serve();

async function loadEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bindings = await import(pathToFileURL(path.join(folder, "schema_engine_bg.js")).href);
  const bytes = readFileSync(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

/** `cli can-connect-to-database` and `cli create-database`: exit code 0, or an error line on stderr and exit code 1. */
async function runDatabaseCommand(command) {
  const refuse = (code, message) => {
    const line = { level: "ERROR", target: "schema_engine::logger", fields: { error_code: code, message } };
    process.stderr.write(`\n${JSON.stringify(line)}\n`);
    process.exit(1);
  };
  try {
    if (command === "can-connect-to-database") await withClient(datasource.url, (client) => client.query("select 1"));
    else if (command === "create-database") await createDatabase(datasource.url);
    else refuse("P0000", `unsupported: ${command}`);
    process.exit(0);
  } catch (error) {
    const code = { "3D000": "P1003", "28P01": "P1000" }[error.code] ?? "P1001";
    refuse(code, `${error.message || error.code} (${new URL(datasource.url).host})`);
  }
}

function migrationAwareAdapter() {
  const factory = new PrismaPg({ connectionString: datasource.url });
  return bindMigrationAwareSqlAdapterFactory({
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => forMigrations(await factory.connect()),
    connectToShadowDb,
  });
}

// Not the factory's own connectToShadowDb(): it passes {connectionString, database} to pg, where connectionString wins,
// so that the "shadow" replay would run against the real database.
async function connectToShadowDb() {
  const given = datasource.shadowDatabaseUrl;
  const url = new URL(given ?? datasource.url);
  const name = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
  if (!given) {
    await withClient(maintenanceUrl(datasource.url), (client) => client.query(`CREATE DATABASE "${name}"`));
    url.pathname = `/${name}`;
  }
  const connection = forMigrations(await new PrismaPg({ connectionString: url.toString() }).connect());
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    await dispose().catch(() => {});
    if (given) return;
    await withClient(maintenanceUrl(datasource.url), (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  };
  return connection;
}

// What the adapter gets wrong for a schema engine: it has no types for the catalogue's `"char"` (OID 18) and name[] (OID 1003),
// and it cuts a script at every semicolon, inside comments and function bodies too.
function forMigrations(connection) {
  const characterColumns = new WeakMap();
  const performIO = connection.performIO.bind(connection);
  connection.performIO = async (query) => {
    const answer = await performIO(query);
    const fields = answer.fields ?? [];
    characterColumns.set(query, new Set(fields.flatMap(({ dataTypeID }, index) => (dataTypeID === 18 ? [index] : []))));
    for (const field of fields) field.dataTypeID = { 18: 25, 1003: 1009 }[field.dataTypeID] ?? field.dataTypeID;
    return answer;
  };
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    for (const index of characterColumns.get(query) ?? []) answer.columnTypes[index] = ColumnTypeEnum.Character;
    return answer;
  };
  connection.executeScript = async (script) => {
    await connection
      .underlyingDriver()
      .query(script)
      .catch((error) => connection.onError(error));
  };
  const startTransaction = connection.startTransaction.bind(connection);
  connection.startTransaction = async (...given) => forMigrations(await startTransaction(...given));
  return connection;
}

async function withClient(url, use) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

function maintenanceUrl(url) {
  const changed = new URL(url);
  changed.pathname = "/postgres";
  return changed.toString();
}

async function createDatabase(url) {
  const databaseName = decodeURIComponent(new URL(url).pathname.slice(1)) || "postgres";
  await withClient(maintenanceUrl(url), (client) => client.query(`CREATE DATABASE "${databaseName.replaceAll('"', '""')}"`));
  return { databaseName };
}

function serve() {
  const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  const pending = new Set();
  const open = new Set();
  // A panic inside the engine leaves its promise pending for ever and surfaces here.
  process.on("uncaughtException", (error) => {
    for (const id of open) send({ id, error: refusalFor(error) });
    process.exitCode = 1;
    process.stdout.write("", () => process.exit());
  });
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    if (!request.method) return; // an empty line, or the reply to our own `print`
    open.add(request.id);
    const answer = answerTo(request, send).finally(() => pending.delete(answer) && open.delete(request.id));
    pending.add(answer);
  });
  lines.on("close", async () => {
    await Promise.allSettled(pending);
    process.exit(0);
  });
}

async function answerTo(request, send) {
  try {
    send({ id: request.id, result: await resultOf(request, send) });
  } catch (error) {
    send({ id: request.id, error: refusalFor(error) });
  }
}

function refusalFor(error) {
  const panicked = error instanceof WebAssembly.RuntimeError;
  const message = error?.message ?? String(error);
  const data = {
    is_panic: panicked,
    message: panicked ? lastPanic : message,
    error_code: error?.code ?? /^(P\d{4})/.exec(message)?.[1],
    meta: error?.meta ?? {},
  };
  return { code: 4466, message: "An error happened. Check the data field for details.", data };
}

async function resultOf({ method, params }, send) {
  const engine = await starting;
  if (method === "getDatabaseVersion") return engine.version(params);
  if (method === "createDatabase") return createDatabase(datasource.url);
  if (method === "diff") {
    const { stdout, exitCode } = await engine.diff(params);
    if (stdout != null) send({ id: 1_000_000, method: "print", params: { content: stdout } });
    return { exitCode };
  }
  if (typeof engine[method] !== "function") throw new Error(`schema engine method not supported here: ${method}`);
  return (await engine[method](params)) ?? {};
}
