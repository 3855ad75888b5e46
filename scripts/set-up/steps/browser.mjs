import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { problem } from "../problem.mjs";
import { run } from "../run.mjs";

// Chromium without windows comes first: with windows, every page of a test carries the browser's own pages with it.
const SYSTEM = [
  ...[
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/lib/chromium/chromium",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
  ],
  ...["/snap/bin/chromium", "/opt/google/chrome/chrome"],
  ...["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
];

/** What each is asked in turn, until there is a Chromium that runs. */
const MANAGERS = [
  {
    program: "apt-get",
    steps: [
      ["update"],
      ["install", "-y", "--no-install-recommends", "chromium-headless-shell"],
      ["install", "-y", "--no-install-recommends", "chromium"],
    ],
  },
  { program: "dnf", steps: [["install", "-y", "chromium"]] },
  { program: "apk", steps: [["add", "--no-cache", "chromium"]] },
];

/** The path of a Chromium that runs: CHROMIUM_PATH, Playwright's own, the system's, or one installed now where that may be. */
export async function provideBrowser(say, places = SYSTEM) {
  const given = process.env.CHROMIUM_PATH;
  if (given && !runs(given)) throw problem(`CHROMIUM_PATH is ${given}, which does not run: correct it, or leave it out.`);
  const found = given ?? (await findBrowser(places));
  if (found) return found;
  const installed = await installBrowser(say, places);
  if (installed) return installed;
  throw problem(
    "There is no Chromium for the tests in a browser: run npx playwright install --with-deps chromium, or install your system's chromium package.",
  );
}

async function findBrowser(places) {
  const { chromium } = await import("@playwright/test");
  return [chromium.executablePath(), ...places].find(runs);
}

// Being there is not enough: a stub that points to another package manager, or missing libraries, end with an error.
function runs(file) {
  return existsSync(file) && spawnSync(file, ["--version"], { timeout: 20_000 }).status === 0;
}

async function installBrowser(say, places) {
  const manager = MANAGERS.find(({ program }) => spawnSync(program, ["--version"]).status === 0);
  const prefix = rightsPrefix();
  if (!manager || !prefix) return null;
  for (const given of manager.steps) {
    const [program, ...first] = [...prefix, manager.program];
    say(`${manager.program} ${given.join(" ")}`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await run(program, [...first, ...given], { env, onLine: (line) => line.trim() && say(line.trim()) }).catch(() => {});
    const found = await findBrowser(places);
    if (found) return found;
  }
  return null;
}

/** How to run something as root: as we are, through a sudo that asks nothing, or (null) not at all. */
function rightsPrefix() {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"]).status === 0 ? ["sudo", "-n"] : null;
}
