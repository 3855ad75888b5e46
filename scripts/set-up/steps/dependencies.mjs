import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withLock } from "../lock.mjs";
import { problem } from "../problem.mjs";
import { run, runNode } from "../run.mjs";

/** Installs what package-lock.json names when it is missing or stale. Returns how it stands, in a few words. */
export async function provideDependencies(root, say, { forTests = false } = {}) {
  if (areInstalled(root, forTests)) return "as locked";
  const wait = (holder) => say(`waiting for process ${holder}, which installs them`);
  return withLock(
    `dependencies ${root}`,
    async () => {
      if (areInstalled(root, forTests)) return "as locked";
      const count = await install(root, say);
      writeFileSync(stampOf(root), fingerprint(root)); // last: a killed installation has no stamp
      return `${count} packages installed`;
    },
    wait,
  );
}

const stampOf = (root) => path.join(root, "node_modules", ".plenary-lock");

function fingerprint(root) {
  const machine = `${process.platform} ${process.arch}\n`;
  return createHash("sha256")
    .update(machine)
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex");
}

function areInstalled(root, forTests) {
  const stamp = stampOf(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint(root)) return true;
  return wereInstalledByHand(root, forTests);
}

// npm writes node_modules/.package-lock.json as its last act: whoever ran npm by hand need not wait for a second time.
function wereInstalledByHand(root, forTests) {
  const listed = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(listed)) return false;
  const installed = JSON.parse(readFileSync(listed, "utf8")).packages;
  const locked = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const isAsLocked = Object.entries(locked).every(([place, { version, optional, dev, devOptional }]) => {
    if (place === "") return true;
    if (installed[place]) return installed[place].version === version;
    return optional || devOptional || (dev && !forTests);
  });
  return isAsLocked && Object.values(installed).every(suitsThisMachine);
}

async function install(root, say) {
  const locked = Object.values(JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages);
  const total = locked.filter(suitsThisMachine).length - 1;
  let fetched = 0;
  // No package needs its install script: PostgreSQL's links are made later, engines come as WebAssembly.
  const given = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=http"];
  say(`0 of about ${total} packages`);
  const options = {
    cwd: root,
    onLine: (line) => {
      if (/^npm http (fetch|cache)/.test(line)) fetched = Math.min(fetched + 1, total);
      say(`${fetched} of about ${total} packages`);
    },
  };
  const npm = findNpm();
  const runNpm = () => (npm ? runNode([npm, ...given], options) : run("npm", given, options));
  let done = await runNpm().catch((error) => {
    throw problem(`npm cannot be run (${error.code}): install Node.js together with npm, then start again.`);
  });
  // An npm whose starter was killed may have been writing to the end; it is gone by now.
  if (/^npm error code (ENOTEMPTY|EEXIST)/m.test(done.output)) done = await runNpm();
  if (done.code === 0) return total;
  throw explained(done.output);
}

// As a program of Node's, npm ends when we are killed; the one that runs us is preferred to the one beside Node.
function findNpm() {
  const beside = path.join(path.dirname(process.execPath), "..", "lib", "node_modules", "npm", "bin", "npm-cli.js");
  return [process.env.npm_execpath ?? "", beside].find((file) => path.basename(file) === "npm-cli.js" && existsSync(file));
}

function suitsThisMachine({ os = [process.platform], cpu = [process.arch] }) {
  return os.includes(process.platform) && cpu.includes(process.arch);
}

function explained(output) {
  const errors = output.split("\n").filter((line) => /^npm (error|ERR!)/.test(line));
  const text = errors.join("\n");
  if (/ENOSPC/.test(text)) return Object.assign(new Error("disk full"), { code: "ENOSPC" });
  if (/EACCES|EPERM|EROFS/.test(text))
    return problem("The dependencies cannot be written to node_modules: run this as the owner of the folder.");
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(text))
    return problem(
      "The npm registry cannot be reached to install the dependencies: check the network or npm's proxy settings, then start again.",
    );
  if (/EUSAGE/.test(text))
    return problem("package-lock.json does not fit package.json: run npm install, look at what it changed, then start again.");
  const reason = errors[0]?.replace(/^npm (error|ERR!) ?/, "") || "no reason given";
  return problem(`npm could not install the dependencies (${reason}): run npm ci to see all it says.`);
}
