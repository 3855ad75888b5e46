import { expect, it } from "vitest";
import { readTextFile } from "./read-text-file";

it("reads UTF-8, and what is not as Windows-1252", async () => {
  expect(await readTextFile(new Blob(["name\nZoë"]))).toBe("name\nZoë");
  expect(await readTextFile(new Blob([new Uint8Array([0x5a, 0x6f, 0xeb])]))).toBe("Zoë");
});
