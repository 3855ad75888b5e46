import { expect, it } from "vitest";
import { base64Of, refusalToRead } from "./read-file";

it("writes any bytes, of any length, as Base64", () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 7) % 256);
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  expect(base64Of(new Uint8Array())).toBe("");
});

it("refuses files that are empty or too large before they are sent", () => {
  const size = 4 * 1024 * 1024;
  expect(refusalToRead({ name: "a.csv", size: 0 }, 4)).toBe("“a.csv” is empty.");
  expect(refusalToRead({ name: "a.csv", size }, 4)).toBeNull();
  expect(refusalToRead({ name: "a.csv", size: size + 1 }, 4)).toBe("“a.csv” has more than 4 MB.");
});
