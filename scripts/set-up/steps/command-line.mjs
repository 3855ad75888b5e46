import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { accountOf } from "../problem.mjs";
import { provideDependencies } from "./dependencies.mjs";
import { fingerprintOf } from "./fingerprint.mjs";

const root = path.resolve(import.meta.dirname, "../../..");
const SOURCES = ["cli", "domain", "formats", "package-lock.json", "tsconfig.json", "scripts/set-up/steps/command-line.mjs"];

/** Runs the `plenary` command from a bundle of its present sources; answers its exit code. */
export async function runCommandLine(given) {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", endQuietly);
  try {
    const { main } = await import(await provideBundle(root));
    return await main(given, JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")).version);
  } catch (error) {
    console.error(accountOf(error));
    return 1;
  }
}

/** Whoever reads has seen enough, as in `plenary … | head`. */
function endQuietly(error) {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}

/**
 * The address of the bundle, made when the sources have changed since: in a folder beside the sources or in one of this user's, or,
 * where nothing can be written, the bundle itself. `make` answers its files by name, with what is loaded late in files of its own, or
 * all in one.
 */
export async function provideBundle(root, make = bundle) {
  const name = fingerprintOf(root, SOURCES, (file) => /\.(test\.ts|md)$/.test(file));
  const shared = path.join(root, ".plenary", "cli");
  const made = [shared, ownFolder()].map((folder) => folder && path.join(folder, name, MAIN)).find((file) => file && existsSync(file));
  if (made) return pathToFileURL(made).href;
  const written = writeFirst(
    [() => (isOurs(root) ? provideFolder(shared) : null), ownFolder],
    name,
    await make(root, { inOneFile: false }),
  );
  if (written) return pathToFileURL(path.join(written, MAIN)).href;
  const whole = await make(root, { inOneFile: true });
  return `data:text/javascript;base64,${Buffer.from(whole[MAIN]).toString("base64")}`;
}

const MAIN = "main.mjs";
// For libraries that ask for modules of Node in the old way.
const REQUIRE = 'import { createRequire as requireOfNode } from "node:module"; const require = requireOfNode(process.execPath);';

/** Installs what is locked only where bundling does not succeed with what is there. */
async function bundle(root, how) {
  try {
    return await bundleWithWhatIsThere(root, how);
  } catch {
    await provideDependencies(root, sayToPeople());
    return bundleWithWhatIsThere(root, how);
  }
}

async function bundleWithWhatIsThere(root, { inOneFile }) {
  const { build } = createRequire(import.meta.url)("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["cli/main.ts"],
    bundle: true,
    splitting: !inOneFile,
    outdir: ".",
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    target: "node20.19",
    format: "esm",
    minifySyntax: true,
    banner: { js: REQUIRE },
    write: false,
    logLevel: "silent",
  });
  return Object.fromEntries(outputFiles.map((file) => [path.basename(file.path), file.contents]));
}

/** Progress goes where the result does not, and not more often than people read. */
function sayToPeople() {
  let shown = 0;
  return (detail) => {
    if (Date.now() - shown < 5_000) return;
    shown = Date.now();
    console.error(`plenary is being set up, once: ${detail}`);
  };
}

/** Writes a folder into the first folder that takes it, if any does; whoever reads sees all files or none. */
function writeFirst(folders, name, files) {
  for (const folderOf of folders) {
    try {
      const folder = folderOf();
      if (!folder) continue;
      const unfinished = path.join(folder, `.${name}.${randomBytes(6).toString("hex")}`);
      mkdirSync(unfinished);
      for (const [file, contents] of Object.entries(files)) writeFileSync(path.join(unfinished, file), contents);
      moveInto(unfinished, path.join(folder, name));
      prune(folder, name);
      return path.join(folder, name);
    } catch {} // the next one may take it
  }
  return null;
}

/** Whoever was first stays: both are the same. */
function moveInto(unfinished, place) {
  try {
    renameSync(unfinished, place);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(path.join(place, MAIN))) throw error;
  }
}

function provideFolder(folder) {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o711 });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Where sources cannot be written beside: a folder that nobody else could have made or can write, or none. */
function ownFolder() {
  const folder = path.join(os.tmpdir(), `plenary-cli-${process.getuid?.() ?? "user"}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (error.code !== "EEXIST") return null;
  }
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() && isOurs(folder) && (process.platform === "win32" || (found.mode & 0o022) === 0) ? folder : null;
}

// A folder made here as somebody else would keep its owner from starting Plenary.
const isOurs = (place) => !process.getuid || lstatSync(place).uid === process.getuid();

/** Keeps the bundle just made and the two made last before it. */
function prune(folder, name) {
  const others = readdirSync(folder)
    .filter((other) => other !== name)
    .map((other) => path.join(folder, other))
    .sort((a, b) => (statSync(b, { throwIfNoEntry: false })?.mtimeMs ?? 0) - (statSync(a, { throwIfNoEntry: false })?.mtimeMs ?? 0));
  for (const other of others.slice(2)) rmSync(other, { force: true, recursive: true });
}
