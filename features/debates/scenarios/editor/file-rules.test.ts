import { describe, expect, it } from "vitest";
import { decode, refusalToRead, refusalToSend } from "./file-rules";

describe("refusalToRead", () => {
  it("reads YAML up to 512 kB", () => {
    expect(refusalToRead({ name: "plant.yaml", size: 512 * 1024 })).toBeNull();
    expect(refusalToRead({ name: "PLANT.YML", size: 10 })).toBeNull();
  });
  it("refuses what is larger, empty or something else, before reading it", () => {
    expect(refusalToRead({ name: "plant.yaml", size: 512 * 1024 + 1 })).toMatch(/has 513 kB; at most 512 kB/);
    expect(refusalToRead({ name: "plant.yaml", size: 0 })).toMatch(/empty/);
    expect(refusalToRead({ name: "plant.docx", size: 10 })).toMatch(/\.yaml or \.yml/);
  });
});

describe("refusalToSend", () => {
  it("counts characters, and bytes where letters take several", () => {
    expect(refusalToSend("a".repeat(200_000))).toBeNull();
    expect(refusalToSend("a".repeat(200_001))).toMatch(/200,001 characters/);
    expect(refusalToSend("я".repeat(127_000))).toBeNull();
    expect(refusalToSend("я".repeat(129_000))).toMatch(/on the way/);
  });
});

it("takes UTF-8 with any line ends, and nothing else", () => {
  expect(decode(new TextEncoder().encode("key: é\r\ntitle: x\r").buffer as ArrayBuffer)).toBe("key: é\ntitle: x\n");
  expect(decode(new Uint8Array([0x6b, 0xe9, 0x3a]).buffer)).toBeNull();
});
