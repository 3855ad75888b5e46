import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChainedEntry,
  chainEntries,
  checkReceipt,
  checkReceiptInRecord,
  GENESIS,
  matchesReceiptCode,
  type Receipt,
  receiptCode,
  refusalToAcceptNonce,
} from ".";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const NONCES = ["AAAAAAAAAAAAAAAAAAAAAA", "_-8zZx0123456789abcdeQ", "zzzzzzzzzzzzzzzzzzzzzw"];

const record: readonly ChainedEntry[] = chainEntries(
  GENESIS,
  NONCES.map((nonce, index) => ({
    type: "ballot-cast",
    at: "2026-03-01T10:00:00.000Z",
    actor: `participant-${index}`,
    payload: { round: "opening", nonce },
  })),
  sha256,
).entries;
const entry = record[1]!;
const receipt: Receipt = { seq: 2, hash: entry.hash, head: record[2]!.hash, nonce: NONCES[1]! };

describe("a nonce", () => {
  it("is accepted when it is 128 bits in base64url", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(refusalToAcceptNonce(Buffer.from(bytes).toString("base64url"))).toBeNull();
      }),
    );
  });

  it.each([
    ["empty", ""],
    ["a character short", "A".repeat(21)],
    ["a character long", "A".repeat(23)],
    ["padded", `${"A".repeat(22)}==`],
    ["in plain base64", `${"A".repeat(20)}+A`],
    ["with bits beyond the 128th", `${"A".repeat(21)}B`],
  ])("is refused when %s", (_, nonce) => {
    expect(refusalToAcceptNonce(nonce)).toMatchObject({ code: "invalid" });
  });
});

describe("a receipt's code", () => {
  it("is the entry's number and 80 bits of its hash", () => {
    expect(receiptCode({ seq: 12, hash: `00443214c74254b635cf${"f".repeat(44)}` })).toBe("12-0123-4567-89AB-CDEF");
    expect(receiptCode({ seq: 3, hash: "f".repeat(64) })).toBe("3-ZZZZ-ZZZZ-ZZZZ-ZZZZ");
  });

  it("is recognised however it is typed", () => {
    const easy = { seq: 10, hash: `00443214c74254b635cf${"0".repeat(44)}` };
    expect(matchesReceiptCode(" io-oi23 4567-89ab cdef", easy)).toBe(true);
    expect(matchesReceiptCode("10-0123-4567-89AB-CDEG", easy)).toBe(false);
  });

  it("names its own entry and no other", () => {
    for (const one of record) for (const other of record) expect(matchesReceiptCode(receiptCode(one), other)).toBe(one === other);
  });
});

describe("a receipt", () => {
  it("fits the entry it was given for", () => {
    expect(checkReceipt(receipt, entry, sha256)).toEqual({ ok: true });
    expect(checkReceiptInRecord(receipt, record, sha256)).toEqual({ ok: true });
  });

  it("does not fit another entry", () => {
    expect(checkReceipt(receipt, record[0]!, sha256)).toEqual({ ok: false, why: "other-entry" });
  });

  it("does not fit an entry that was altered, whether or not its hash was forged with it", () => {
    const altered = { ...entry, payload: { round: "final", nonce: NONCES[1]! } };
    expect(checkReceipt(receipt, altered, sha256)).toEqual({ ok: false, why: "altered-entry" });
    const [forged] = chainEntries({ seq: 1, hash: record[0]!.hash }, [altered], sha256).entries;
    expect(checkReceipt(receipt, forged!, sha256)).toEqual({ ok: false, why: "altered-entry" });
  });

  it("cannot be handed to a second voter", () => {
    expect(checkReceipt({ ...receipt, nonce: NONCES[0]! }, entry, sha256)).toEqual({ ok: false, why: "other-nonce" });
  });

  it("shows that published entries were removed", () => {
    expect(checkReceiptInRecord(receipt, record.slice(0, 2), sha256)).toEqual({ ok: false, why: "missing-head" });
    expect(checkReceiptInRecord(receipt, record.slice(0, 1), sha256)).toEqual({ ok: false, why: "missing-entry" });
    expect(checkReceiptInRecord(receipt, record.slice(1), sha256)).toEqual({ ok: false, why: "broken-record" });
  });
});
