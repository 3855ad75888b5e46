import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const inFolder = (folder: string, recursive: boolean) =>
  readdirSync(path.join(ROOT, folder), { recursive, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.join(folder, name));
const DOCUMENTS = [...inFolder("", false), ...inFolder("docs", true)];

describe("documents", () => {
  it.each(DOCUMENTS)("%s leads to files that are there", (document) => {
    const text = readFileSync(path.join(ROOT, document), "utf8");
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^(https?:|mailto:|#)/.test(target));
    expect(targets.filter((target) => !existsSync(path.resolve(ROOT, path.dirname(document), target.replace(/#.*$/, ""))))).toEqual([]);
  });
});
