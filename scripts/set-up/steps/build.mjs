import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../lock.mjs";
import { isAlive } from "../places.mjs";
import { problem } from "../problem.mjs";
import { runNode } from "../run.mjs";
import { compressStatic } from "./compress.mjs";
import { fingerprintOf } from "./fingerprint.mjs";

/** Top-level names that no page is made of; everything else counts, so that no change goes unnoticed. */
const UNREAD = new Set(
  [
    ".git",
    ".ci",
    ".next",
    ".plenary",
    "bench",
    "bin",
    "cli",
    "coverage",
    "docs",
    "node_modules",
    "playwright-report",
    "scripts",
    "test-results",
  ].concat([
    "tests",
    "biome.json",
    "dependency-cruiser.cjs",
    "knip.json",
    "next-env.d.ts",
    "playwright.config.ts",
    "prisma.config.ts",
    "vitest.config.ts",
  ]),
);
/** A build belongs to no operator: it sees neither a database nor a secret, so that none can end up in it. */
const NO_SETTINGS = { DATABASE_URL: "postgresql://nobody@127.0.0.1:1/nowhere", AUTH_SECRET: crypto.randomUUID() };
const isUnread = (name) => UNREAD.has(name) || /(\.test\.tsx?|\.md|\.log|\.tsbuildinfo)$|^prisma\/(generated|migrations|seed)/.test(name);

/**
 * Builds the pages, each state of the sources in a folder of its own, so that a build never disturbs a server that
 * runs, and nothing is built twice. Returns the folder and how it stands.
 */
export async function provideBuild(root, say) {
  const wait = (holder) => say(`waiting for process ${holder}, which builds`);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const folder = `.next/builds/${sourcesOf(root)}`;
    if (isComplete(root, folder)) return { folder, detail: "up to date" };
    const built = await withLock(`build ${root}`, () => isComplete(root, folder) || build(root, folder, say), wait);
    if (built) return { folder, detail: "built" };
    say("the sources changed meanwhile: once more");
  }
  throw problem("The sources change faster than they can be built: start again when they rest, or use npm run dev.");
}

/** Notes that a process serves a build, so that it is kept. */
export function markInUse(root, folder, pid) {
  for (const user of usersOf(path.join(root, folder))) if (!isAlive(user)) unmarkInUse(root, folder, user);
  writeFileSync(path.join(root, folder, `used-by-${pid}`), "");
}

/** Takes that note back. */
export function unmarkInUse(root, folder, pid) {
  rmSync(path.join(root, folder, `used-by-${pid}`), { force: true });
}

const sourcesOf = (root) => fingerprintOf(root, readdirSync(root), isUnread);
const isComplete = (root, folder) => existsSync(path.join(root, folder, "complete"));

async function build(root, folder, say) {
  const place = path.join(root, folder);
  rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }); // what a killed build left
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, ...NO_SETTINGS, NODE_ENV: "production", PLENARY_DIST: folder, NEXT_TELEMETRY_DISABLED: "1" };
  say("compiling");
  const routeTypes = keep(path.join(root, "next-env.d.ts"));
  const { code, output } = await runNode([next, "build"], {
    cwd: root,
    env,
    onLine: (line) => line.trim() && say(line.trim()),
  });
  routeTypes.restore();
  const isBuilt = code === 0 && existsSync(path.join(place, "BUILD_ID"));
  const isCurrent = `.next/builds/${sourcesOf(root)}` === folder;
  if (!isBuilt || !isCurrent) rmSync(place, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }); // failures are cached
  if (!isBuilt) throw explained(output);
  if (!isCurrent) return false;
  rmSync(path.join(place, "cache"), { recursive: true, force: true });
  say("compressing");
  await compressStatic(place);
  writeFileSync(path.join(place, "complete"), "");
  prune(root, folder);
  return true;
}

function explained(output) {
  if (/ENOSPC|No space left/.test(output)) return Object.assign(new Error("disk full"), { code: "ENOSPC" });
  return problem(
    `The pages do not build; mend what Next says, or go back to sources that build:\n\n${output.trim().split("\n").slice(-40).join("\n")}`,
  );
}

/** Keeps the build just made, one before it, and whatever a living process serves. */
function prune(root, folder) {
  const builds = path.join(root, ".next", "builds");
  const others = readdirSync(builds)
    .map((name) => path.join(builds, name))
    .filter((place) => place !== path.join(root, folder) && !isInUse(place))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const place of others.slice(1)) rmSync(place, { recursive: true, force: true });
}

function isInUse(place) {
  return usersOf(place).some(isAlive);
}

function usersOf(place) {
  return readdirSync(place).flatMap((name) => (name.startsWith("used-by-") ? [Number(name.slice(8))] : []));
}

// Next points this file at the folder it built last; TypeScript's own checks keep to the default one.
function keep(file) {
  const before = existsSync(file) ? readFileSync(file) : null;
  return { restore: () => (before ? writeFileSync(file, before) : rmSync(file, { force: true })) };
}
