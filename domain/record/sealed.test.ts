import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commitmentOf, inSealedOrder, ownEntries, sealedHash } from "./sealed";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const place = { debate: "park", poll: "final", round: 1 };
const NONCE = "AAAAAAAAAAAAAAAAAAAAAA";

describe("a sealed list", () => {
  it("is hashed over the sorted canonical JSON of its entries", () => {
    const entries = [
      { ballot: { choice: "garden" }, commitment: null },
      { ballot: { choice: "court" }, commitment: null },
    ];
    // Written out by hand: the entries as canonical JSON, "court" before "garden".
    expect(sealedHash(entries, sha256)).toBe(sha256('[[{"choice":"court"},null],[{"choice":"garden"},null]]'));
  });

  it("has one hash and one order, in whatever order it comes", () => {
    const entry = fc.record({
      ballot: fc.record({ choice: fc.constantFrom("a", "b", "c") }),
      commitment: fc.option(fc.constantFrom("0a", "1b", "2c"), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const turned = [...entries].reverse();
        expect(sealedHash(turned, sha256)).toBe(sealedHash(entries, sha256));
        expect(inSealedOrder(turned)).toEqual(inSealedOrder(entries));
      }),
    );
  });

  it("changes its hash with any ballot changed, added or taken away", () => {
    const entries = ["a", "b", "b"].map((choice) => ({ ballot: { choice }, commitment: null }));
    const hash = sealedHash(entries, sha256);
    expect(sealedHash(entries.slice(1), sha256)).not.toBe(hash);
    expect(sealedHash([...entries, entries[1]!], sha256)).not.toBe(hash);
    expect(sealedHash([{ ballot: { choice: "c" }, commitment: null }, ...entries.slice(1)], sha256)).not.toBe(hash);
  });
});

describe("a trackable ballot", () => {
  it("is committed to where it was cast, by whom, and what it says", () => {
    const own = { ...place, nonce: NONCE, ballot: { choice: "garden" } };
    const all = [
      own,
      { ...own, debate: "pool" },
      { ...own, poll: "opening" },
      { ...own, round: 2 },
      { ...own, nonce: "BAAAAAAAAAAAAAAAAAAAAA" },
      { ...own, ballot: { choice: "court" } },
    ];
    expect(new Set(all.map((one) => commitmentOf(one, sha256))).size).toBe(all.length);
    // Written out by hand, for whoever checks without this program.
    expect(commitmentOf(own, sha256)).toBe(sha256(`["secret ballot","park","final",1,"${NONCE}",{"choice":"garden"}]`));
  });

  it("is found by its own number and by no other", () => {
    const nonces = ["AAAAAAAAAAAAAAAAAAAAAA", "BAAAAAAAAAAAAAAAAAAAAA", "CAAAAAAAAAAAAAAAAAAAAA"];
    const list = nonces.map((nonce, index) => {
      const ballot = { choice: ["garden", "court", "garden"][index]! };
      return { ballot, commitment: commitmentOf({ ...place, nonce, ballot }, sha256) };
    });
    for (const [index, nonce] of nonces.entries()) expect(ownEntries(list, { ...place, nonce }, sha256)).toEqual([list[index]]);
    expect(ownEntries(list, { ...place, nonce: "DAAAAAAAAAAAAAAAAAAAAA" }, sha256)).toEqual([]);
  });
});
