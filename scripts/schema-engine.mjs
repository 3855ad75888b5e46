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
const { bindMigrationAwareSqlAdapterFactory, mockMigrationAwareAdapterFactory } = await import("@prisma/driver-adapter-utils");
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
    connect: async () => readingCatalogTypes(await factory.connect()),
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
  const connection = readingCatalogTypes(await new PrismaPg({ connectionString: url.toString() }).connect());
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    await dispose().catch(() => {});
    if (given) return;
    await withClient(maintenanceUrl(datasource.url), (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
  };
  return connection;
}

// The adapter has no mapping for the catalogue types `"char"` (OID 18) and name[] (OID 1003), which introspection returns: read them as text.
function readingCatalogTypes(connection) {
  const asText = { 18: 25, 1003: 1009 };
  const performIO = connection.performIO.bind(connection);
  connection.performIO = async (query) => {
    const answer = await performIO(query);
    for (const field of answer.fields ?? []) field.dataTypeID = asText[field.dataTypeID] ?? field.dataTypeID;
    return answer;
  };
  const startTransaction = connection.startTransaction?.bind(connection);
  if (startTransaction) connection.startTransaction = async (...given) => readingCatalogTypes(await startTransaction(...given));
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
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const request = line.trim() ? JSON.parse(line) : {};
    if (!request.method) return; // an empty line, or the reply to our own `print`
    const answer = answerTo(request, send).finally(() => pending.delete(answer));
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
    const panicked = error instanceof WebAssembly.RuntimeError;
    const message = error?.message ?? String(error);
    const data = {
      is_panic: panicked,
      message: panicked ? lastPanic : message,
      error_code: error?.code ?? /^(P\d{4})/.exec(message)?.[1],
      meta: error?.meta ?? {},
    };
    send({ id: request.id, error: { code: 4466, message: "An error happened. Check the data field for details.", data } });
  }
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
