import { expect, it } from "vitest";
import { NOTHING, readKept } from "./kept-message";

it("gives back what was kept", () => {
  const kept = { text: "Shall we?", attempt: { text: "Shall we?", key: "k" } };
  expect(readKept(JSON.stringify(kept))).toEqual(kept);
  expect(readKept(JSON.stringify({ ...kept, attempt: null }))).toEqual({ ...kept, attempt: null });
});

it.each([null, "", "{", "null", "[]", '{"text":1}'])("takes %j for nothing", (written) => expect(readKept(written)).toEqual(NOTHING));

it("forgets an attempt that is not whole", () => {
  expect(readKept('{"text":"a","attempt":{"text":"a"}}')).toEqual({ text: "a", attempt: null });
});
