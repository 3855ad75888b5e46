import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digestOfKey } from "@/domain/disclosure";
import { drawSheetKey, inGroups, linkWithKey, sheetKeyIn } from "./sheet-key";

const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");

describe("the key of a detached sheet", () => {
  it("is one that the server takes, and another each time", () => {
    const keys = Array.from({ length: 50 }, drawSheetKey);
    for (const key of keys) expect(digestOfKey("a panel", key, sha256)).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(keys).size).toBe(50);
  });

  it("is found in a link, in groups, and in nothing else", () => {
    const key = drawSheetKey();
    for (const text of [key, ` ${inGroups(key)} `, linkWithKey("https://example.org/debates/x/panel#old", key), `#sheet=${key}`])
      expect(sheetKeyIn(text)).toBe(key);
    for (const text of ["", "hello", key.slice(1), `${key}A`, `#sheet=${key}&more`]) expect(sheetKeyIn(text)).toBeNull();
  });

  it("stands in a link behind the sign that is never sent", () => {
    const key = drawSheetKey();
    expect(new URL(linkWithKey("https://example.org/debates/x/panel", key)).pathname).not.toContain(key);
    expect(new URL(linkWithKey("https://example.org/debates/x/panel", key)).search).toBe("");
  });
});
