import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { provideDependencies } from "./dependencies.mjs";

// Stands in for npm: notes how it was called and does what NPM_DOES says.
const NPM = `
const { appendFileSync, mkdirSync, rmSync, writeFileSync } = require("node:fs");
appendFileSync("npm.log", process.argv.slice(2).join(" ") + "\\n");
rmSync("node_modules", { recursive: true, force: true });
mkdirSync("node_modules/zod", { recursive: true });
console.error("npm http fetch GET 200 zod.tgz 12ms");
const does = process.env.NPM_DOES;
if (does === "die") process.kill(process.pid, "SIGKILL");
if (does) { console.error(does); process.exit(1); }
`;

const LOCK = {
  packages: {
    "": {},
    "node_modules/zod": { version: "4.6.7" },
    "node_modules/@x/darwin": { version: "1.0.0", optional: true, os: ["darwin"] },
  },
};

describe("the dependencies", () => {
  let root = "";
  const provide = () => provideDependencies(root, () => {});
  const calls = () => (existsSync(path.join(root, "npm.log")) ? readFileSync(path.join(root, "npm.log"), "utf8").trim().split("\n") : []);
  const write = (name: string, content: unknown) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), typeof content === "string" ? content : JSON.stringify(content));
  };

  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), "plenary-dependencies-"));
    write("package-lock.json", LOCK);
    write("npm-cli.js", NPM);
    vi.stubEnv("npm_execpath", path.join(root, "npm-cli.js"));
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(root, { recursive: true, force: true });
  });

  it("are installed as locked, without running anybody's scripts, and once", async () => {
    await provide();
    expect(await provide()).toBe("as locked");
    expect(calls()).toEqual([expect.stringMatching(/^ci --ignore-scripts /)]);
  });

  it("are installed again when the lock changed", async () => {
    await provide();
    write("package-lock.json", { packages: { ...LOCK.packages, "node_modules/pg": { version: "8.0.0" } } });
    await provide();
    expect(calls()).toHaveLength(2);
  });

  it("are installed again when the installation was killed", async () => {
    vi.stubEnv("NPM_DOES", "die");
    await expect(provide()).rejects.toThrow("npm could not install the dependencies");
    vi.stubEnv("NPM_DOES", "");
    await provide();
    expect(calls()).toHaveLength(2);
  });

  it("are taken as they are when npm ci was run by hand", async () => {
    write("node_modules/.package-lock.json", { packages: { "node_modules/zod": { version: "4.6.7" } } });
    expect(await provide()).toBe("as locked");
    write("node_modules/.package-lock.json", { packages: { "node_modules/zod": { version: "4.0.0" } } });
    await provide();
    expect(calls()).toHaveLength(1);
  });

  it("are not taken over from another kind of machine", async () => {
    const foreign = { version: "1.0.0", os: ["plan9"], optional: true };
    write("package-lock.json", { packages: { ...LOCK.packages, "node_modules/@x/plan9": foreign } });
    write("node_modules/.package-lock.json", { packages: { "node_modules/zod": { version: "4.6.7" }, "node_modules/@x/plan9": foreign } });
    await provide();
    expect(calls()).toHaveLength(1);
  });

  it.each([
    ["npm error code ENOTFOUND\nnpm error getaddrinfo ENOTFOUND registry.npmjs.org", "The npm registry cannot be reached"],
    ["npm error code EACCES", "run this as the owner of the folder"],
    ["npm error code EUSAGE", "package-lock.json does not fit package.json: run npm install"],
    ["npm error code E500", "npm could not install the dependencies (code E500)"],
  ])("say in one sentence what npm means by %j", async (said, sentence) => {
    vi.stubEnv("NPM_DOES", said);
    await expect(provide()).rejects.toThrow(sentence);
  });

  it("tell a full disk from other failures", async () => {
    vi.stubEnv("NPM_DOES", "npm error code ENOSPC");
    await expect(provide()).rejects.toMatchObject({ code: "ENOSPC" });
  });
});
