import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { provideBundle } from "./command-line.mjs";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), "plenary-bundle-"));
  mkdirSync(path.join(root, "cli"));
  writeFileSync(path.join(root, "cli", "main.ts"), "first");
});
afterEach(() => rmSync(root, { recursive: true }));

const bundles = () => readdirSync(path.join(root, ".plenary", "cli")).filter((name) => !name.startsWith("."));
const bytes = (text: string) => async () => ({ "main.mjs": Buffer.from(text), "late.mjs": Buffer.from(`late ${text}`) });
const made = async (text: string) => fileURLToPath(await provideBundle(root, bytes(text)));

describe("the bundle of the command line", () => {
  it("is made once for each state of the sources", async () => {
    const first = await made("one");
    expect(readFileSync(first, "utf8")).toBe("one");
    expect(await made("not made")).toBe(first);
    writeFileSync(path.join(root, "cli", "main.ts"), "second");
    const second = await made("two");
    expect(second).not.toBe(first);
    expect(readFileSync(second, "utf8")).toBe("two");
    expect(readFileSync(path.join(path.dirname(second), "late.mjs"), "utf8")).toBe("late two");
  });

  it("is whole for whoever finds it, however many make it at once", async () => {
    const found = await Promise.all(Array.from({ length: 8 }, () => made("x".repeat(100_000))));
    expect(new Set(found).size).toBe(1);
    expect(readFileSync(found[0]!, "utf8")).toHaveLength(100_000);
    expect(readdirSync(path.join(root, ".plenary", "cli"))).toHaveLength(1);
  });

  it("keeps three, so that old ones do not pile up", async () => {
    for (const text of ["a", "b", "c", "d", "e"]) {
      writeFileSync(path.join(root, "cli", "main.ts"), text);
      await made(text);
    }
    expect(bundles()).toHaveLength(3);
  });

  it("goes elsewhere where the folder cannot be made", async () => {
    writeFileSync(path.join(root, ".plenary"), "a file in the way");
    const elsewhere = await made("elsewhere");
    expect(path.relative(root, elsewhere)).toMatch(/^\.\./);
    expect(readFileSync(elsewhere, "utf8")).toBe("elsewhere");
    expect(await made("not made")).toBe(elsewhere);
    rmSync(path.dirname(elsewhere), { recursive: true });
  });

  it("needs no folder at all", async () => {
    writeFileSync(path.join(root, ".plenary"), "a file in the way");
    vi.stubEnv("TMPDIR", path.join(root, "cli", "main.ts"));
    expect(await provideBundle(root, bytes("export const said = 7;"))).toBe(
      `data:text/javascript;base64,${btoa("export const said = 7;")}`,
    );
    vi.unstubAllEnvs();
  });
});
