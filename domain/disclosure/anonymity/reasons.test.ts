import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inKeyedOrder, textsToShow } from "./reasons";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const key = { question: "q1", secret: "s" };
const reasons = Array.from({ length: 8 }, (_, index) => ({ id: `id${index}`, text: `text ${index}` }));

describe("texts without authors", () => {
  it("are shown once five answered", () => {
    expect(textsToShow(reasons, 4, key, sha256)).toEqual([]);
    expect([...textsToShow(reasons.slice(0, 2), 5, key, sha256)].sort()).toEqual(["text 0", "text 1"]);
  });

  it("stand in an order that does not depend on when they were written", () => {
    const shown = textsToShow(reasons, 8, key, sha256);
    fc.assert(
      fc.property(fc.shuffledSubarray(reasons, { minLength: 8 }), (written) => {
        expect(textsToShow(written, 8, key, sha256)).toEqual(shown);
      }),
    );
    expect(shown).not.toEqual(reasons.map(({ text }) => text));
  });

  it("stand in another order under another question and with another secret, so that places cannot be compared", () => {
    const ids = (of: typeof key): readonly string[] => inKeyedOrder(reasons, of, sha256).map(({ id }) => id);
    expect(ids({ ...key, question: "q2" })).not.toEqual(ids(key));
    expect(ids({ ...key, secret: "t" })).not.toEqual(ids(key));
  });
});
