import { encode } from "uqr";
import { expect, it } from "vitest";
import { modulesPath } from "./qr-picture";

it("joins neighbouring modules into one run", () => {
  expect(modulesPath([[true, true, false, true], [false]])).toBe("M0 0h2v1h-2zM3 0h1v1h-1z");
});

it("draws every dark module and no light one", () => {
  const { data, size } = encode("https://plenary.example/join/ABCD-EFGH", { border: 3 });
  const drawn = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of modulesPath(data).matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(width); step += 1) drawn[Number(y)]![Number(x) + step] = true;
  }
  expect(drawn).toEqual(data);
});
