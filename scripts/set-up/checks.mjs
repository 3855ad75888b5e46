import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runNode } from "./run.mjs";

const SOURCES = [
  "app",
  "bench",
  "cli",
  "components",
  "contracts",
  "domain",
  "features",
  "formats",
  "lib",
  "prisma",
  "scripts",
  "server",
  "tests",
];

/** Everything that must hold, as `{ name, work(context) }`; each ends with how many checks passed and failed, and what was said. */
export const STATIC_CHECKS = [
  check("format and lint", ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]),
  check("types", ["typescript/bin/tsc", "--noEmit", "-p", "."], ["next/dist/bin/next", "typegen"]),
  check("import directions", ["dependency-cruiser/bin/dependency-cruise.mjs", "--config", "dependency-cruiser.cjs", ...SOURCES]),
  check("dead code", ["knip/bin/knip.js"]),
];

export const UNIT = vitest("unit");
export const DATABASE_TESTS = vitest("integration");
export const FAULTS = vitest("faults");
export const BROWSER_TESTS = [playwright("e2e"), playwright("accessibility")];

/** Does one check and says how it went; its whole output is kept in the folder for logs. */
export async function perform({ name, work }, context) {
  const began = Date.now();
  const done = await work(context).catch((error) => ({ passed: 0, failed: 1, output: error.stack }));
  const { passed, failed, output, unsteady = [] } = done;
  const log = path.join(context.logs, `${name.replaceAll(" ", "-")}.log`);
  writeFileSync(log, output);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${failed ? "✗" : "✓"} ${name}: ${passed} passed${failed ? `, ${failed} failed` : ""} (${seconds} s)`);
  for (const title of unsteady) console.log(`  only at a second try: ${title}`);
  if (failed)
    console.log(`${output.trim().split("\n").slice(-300).join("\n")}\n  The whole output is in ${path.relative(context.root, log)}\n`);
  return { passed, failed };
}

function check(name, [program, ...given], before) {
  const work = async ({ root }) => {
    const first = before && (await runModule(root, before));
    const done = first?.code
      ? first
      : await runModule(root, [program, ...given.filter((name) => !SOURCES.includes(name) || existsSync(path.join(root, name)))]);
    return { passed: done.code === 0 ? 1 : 0, failed: done.code === 0 ? 0 : 1, output: done.output };
  };
  return { name, work };
}

function vitest(name) {
  const work = async ({ root, logs, env, build }) => {
    if (name === "faults") env = { ...env, PLENARY_DIST: (await build()).folder };
    const report = freshReport(logs, name);
    const given = ["run", "--project", name, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
    const { code, output } = await runModule(root, ["vitest/vitest.mjs", ...given], { env });
    const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = read(report);
    // A file that cannot be loaded fails without a test of its own.
    const unloaded = testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
    return counted(code, numPassedTests, numFailedTests + unloaded, output);
  };
  return { name, work };
}

function playwright(name) {
  const work = async ({ root, logs, env, browser, server }) => {
    const report = freshReport(logs, name);
    const { url } = await server();
    const settings = { E2E_URL: url, E2E_REPORT: report, CHROMIUM_PATH: browser };
    const given = ["test", "--project", name, "--output", path.join(logs, "browser", name)];
    const { code, output } = await runModule(root, ["@playwright/test/cli.js", ...given], { env: { ...env, ...settings } });
    const { stats = {}, errors = [], suites = [] } = read(report);
    const { expected = 0, unexpected = 0, flaky = 0 } = stats;
    const done = counted(code, expected + flaky, unexpected + (unexpected ? 0 : errors.length), output);
    return { ...done, unsteady: suites.flatMap(unsteadyIn) };
  };
  return { name, work };
}

/** Titles of the tests that passed only when they were tried again. */
function unsteadyIn({ suites = [], specs = [] }) {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === "flaky")).map(({ file, title }) => `${file}: ${title}`);
  return [...here, ...suites.flatMap(unsteadyIn)];
}

// Nothing found, or an end without a count, is a failure.
function counted(code, passed, failed, output) {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, output };
}

function runModule(root, [file, ...given], { env = process.env } = {}) {
  return runNode([path.join(root, "node_modules", file), ...given], {
    cwd: root,
    env: { ...env, NO_COLOR: "1", CI: "1" },
  });
}

function freshReport(logs, name) {
  const report = path.join(logs, `${name}.json`);
  mkdirSync(logs, { recursive: true });
  rmSync(report, { force: true });
  return report;
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return {};
  }
}
