import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { markInUse, provideBuild } from "./build.mjs";

// Stands in for Next: notes that it ran, writes what it was given, and fails on a page that says so.
const NEXT = `
const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const folder = process.env.PLENARY_DIST;
for (const part of ["cache", "static"]) mkdirSync(folder + "/" + part, { recursive: true });
appendFileSync("runs.log", folder + "\\n");
writeFileSync("next-env.d.ts", folder);
const page = readFileSync("app/page.tsx", "utf8");
writeFileSync(folder + "/page.js", page);
if (page.includes("broken")) { console.error("Unexpected token"); process.exit(1); }
if (!page.includes("unfinished")) writeFileSync(folder + "/BUILD_ID", "");
`;

describe("a build", () => {
  let root = "";
  const write = (name: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), content);
  };
  const build = () => provideBuild(root, () => {});
  const runs = () =>
    existsSync(path.join(root, "runs.log")) ? readFileSync(path.join(root, "runs.log"), "utf8").trim().split("\n").length : 0;
  const kept = () => readdirSync(path.join(root, ".next/builds")).sort();

  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), "plenary-build-"));
    write("node_modules/next/dist/bin/next", NEXT);
    write("app/page.tsx", "one");
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("is made once for the same sources, and anew for others", async () => {
    const first = await build();
    expect(await build()).toEqual({ folder: first.folder, detail: "up to date" });
    write("app/page.tsx", "two");
    expect((await build()).folder).not.toBe(first.folder);
    write("app/page.tsx", "one");
    expect(await build()).toEqual({ folder: first.folder, detail: "up to date" });
    expect(runs()).toBe(2);
  });

  it("does not depend on dates, tests or documentation", async () => {
    await build();
    utimesSync(path.join(root, "app/page.tsx"), new Date(0), new Date(0));
    write("app/page.test.tsx", "changed");
    write("docs/architecture.md", "changed");
    write("tests/e2e/first.spec.ts", "changed");
    await build();
    expect(runs()).toBe(1);
  });

  it("is made by one when two ask at once", async () => {
    const [first, second] = await Promise.all([build(), build()]);
    expect(first.folder).toBe(second.folder);
    expect(runs()).toBe(1);
  });

  it("is made again when it was killed", async () => {
    const { folder } = await build();
    rmSync(path.join(root, folder, "complete"));
    write(`${folder}/half-written.js`, "");
    await build();
    expect(runs()).toBe(2);
    expect(existsSync(path.join(root, folder, "half-written.js"))).toBe(false);
  });

  it("that fails says why and leaves nothing", async () => {
    write("app/page.tsx", "broken");
    await expect(build()).rejects.toThrow(/The pages do not build; .*Unexpected token/s);
    expect(kept()).toEqual([]);
  });

  it("that ends well without having built is no build", async () => {
    write("app/page.tsx", "unfinished");
    await expect(build()).rejects.toThrow("The pages do not build");
  });

  it("leaves the route types of TypeScript's own checks as they were", async () => {
    write("next-env.d.ts", "before");
    await build();
    expect(readFileSync(path.join(root, "next-env.d.ts"), "utf8")).toBe("before");
  });

  it("keeps one before it, and whatever a living process serves", async () => {
    const folders: string[] = [];
    const server = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60000)"]);
    for (const [age, content] of ["served", "older", "newer", "last"].entries()) {
      write("app/page.tsx", content);
      const { folder } = await build();
      folders.push(path.basename(folder));
      if (content === "served") markInUse(root, folder, server.pid);
      utimesSync(path.join(root, folder), age + 1, age + 1);
    }
    const [served, , newer, last] = folders;
    expect(kept()).toEqual([served, newer, last].sort());
    server.kill();
  });
});
