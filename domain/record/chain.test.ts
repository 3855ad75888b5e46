import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ChainedEntry,
  chainEntries,
  entryHash,
  entryPreimage,
  GENESIS,
  GENESIS_HASH,
  RECORD_TYPE_WORDS,
  RECORD_TYPES,
  verifyChain,
} from ".";

const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
const AT = "2026-03-01T09:30:00.000Z";

const first = { seq: 1, type: "debate-created", at: AT, actor: null, payload: { title: "Guarantees", options: ["neutral", "pact"] } };

function recordOf(length: number): ChainedEntry[] {
  const acts = Array.from({ length }, (_, index) => ({
    type: "announcement",
    at: AT,
    actor: `participant-${index}`,
    payload: { text: `No ${index}` },
  }));
  return [...chainEntries(GENESIS, acts, sha256).entries];
}

describe("the hash of an entry", () => {
  it("is taken over the previous hash and the canonical JSON, with nothing between", () => {
    expect(entryPreimage(GENESIS_HASH, first)).toBe(
      `${"0".repeat(64)}{"actor":null,"at":"2026-03-01T09:30:00.000Z","payload":{"options":["neutral","pact"],"title":"Guarantees"},"seq":1,"type":"debate-created"}`,
    );
  });

  it("is the value sha256sum gives for that text", () => {
    // printf '%064d%s' 0 '{"actor":null,…,"type":"debate-created"}' | sha256sum
    expect(entryHash(GENESIS_HASH, first, sha256)).toBe("7c1f4ba6c65baa047cf510907e942d23a6ed96734c3b3b814129a76d8340b08e");
  });

  it("does not depend on members that an entry does not have", () => {
    const stored = { ...first, previousHash: GENESIS_HASH, hash: "whatever" };
    expect(entryHash(GENESIS_HASH, stored, sha256)).toBe(entryHash(GENESIS_HASH, first, sha256));
  });

  it.each([
    ["a previous hash in capitals", "A".repeat(64), first],
    ["a previous hash cut short", "0".repeat(63), first],
    ["number zero", GENESIS_HASH, { ...first, seq: 0 }],
    ["half a number", GENESIS_HASH, { ...first, seq: 1.5 }],
    ["an instant without milliseconds", GENESIS_HASH, { ...first, at: "2026-03-01T09:30:00Z" }],
    ["an instant with microseconds", GENESIS_HASH, { ...first, at: "2026-03-01T09:30:00.000123Z" }],
    ["an instant in another zone", GENESIS_HASH, { ...first, at: "2026-03-01T09:30:00.000+01:00" }],
  ])("is refused for %s", (_, previousHash, entry) => {
    expect(() => entryHash(previousHash, entry, sha256)).toThrow(expect.objectContaining({ code: "invalid" }));
  });
});

describe("a chain", () => {
  it("numbers entries from one and hands each hash on", () => {
    const record = recordOf(3);
    expect(record.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(record.map(({ previousHash }) => previousHash)).toEqual([GENESIS_HASH, record[0]!.hash, record[1]!.hash]);
  });

  it("continues from a head", () => {
    const whole = recordOf(4);
    const start = chainEntries(GENESIS, whole.slice(0, 2), sha256);
    const rest = chainEntries(start.head, whole.slice(2), sha256);
    expect([...start.entries, ...rest.entries]).toEqual(whole);
    expect(rest.head).toEqual({ seq: 4, hash: whole[3]!.hash });
  });

  it("is sound when nothing was touched, and empty when nothing happened", () => {
    const record = recordOf(5);
    expect(verifyChain(record, sha256)).toEqual({ ok: true, head: { seq: 5, hash: record[4]!.hash } });
    expect(verifyChain([], sha256)).toEqual({ ok: true, head: GENESIS });
  });

  it("can be verified in parts", () => {
    const record = recordOf(5);
    const middle = { seq: 2, hash: record[1]!.hash };
    expect(verifyChain(record.slice(2), sha256, middle)).toEqual({ ok: true, head: { seq: 5, hash: record[4]!.hash } });
    expect(verifyChain(record.slice(2), sha256, { ...middle, hash: record[0]!.hash })).toEqual({ ok: false, seq: 3, why: "broken-link" });
  });

  it.each([
    ["an entry is missing", (record: ChainedEntry[]) => record.toSpliced(2, 1), 3, "gap"],
    ["an entry is doubled", (record: ChainedEntry[]) => record.toSpliced(2, 0, record[1]!), 3, "gap"],
    ["two entries changed places", (record: ChainedEntry[]) => [record[1]!, record[0]!, ...record.slice(2)], 1, "gap"],
    ["the payload was changed", (record: ChainedEntry[]) => record.with(1, { ...record[1]!, payload: { text: "Other" } }), 2, "altered"],
    ["the actor was changed", (record: ChainedEntry[]) => record.with(1, { ...record[1]!, actor: "someone" }), 2, "altered"],
    ["the type was changed", (record: ChainedEntry[]) => record.with(1, { ...record[1]!, type: "claim-added" }), 2, "altered"],
    [
      "the instant was changed",
      (record: ChainedEntry[]) => record.with(1, { ...record[1]!, at: "2026-03-01T09:30:00.001Z" }),
      2,
      "altered",
    ],
    ["an instant is no instant", (record: ChainedEntry[]) => record.with(1, { ...record[1]!, at: "yesterday" }), 2, "malformed"],
    ["an entry and its hash were changed", (record: ChainedEntry[]) => reforged(record, 1), 3, "broken-link"],
  ] as const)("breaks where %s", (_, tamper, seq, why) => {
    expect(verifyChain(tamper(recordOf(5)), sha256)).toEqual({ ok: false, seq, why });
  });

  it("shows any single change of any member of any entry", () => {
    const record = recordOf(6);
    fc.assert(
      fc.property(
        fc.nat(5),
        fc.constantFrom("at", "actor", "type", "payload", "hash", "previousHash"),
        fc.string(),
        (index, member, value) => {
          fc.pre(record[index]![member as keyof ChainedEntry] !== value);
          expect(verifyChain(record.with(index, { ...record[index]!, [member]: value }), sha256)).toMatchObject({
            ok: false,
            seq: index + 1,
          });
        },
      ),
    );
  });
});

it("has words for every type of entry", () => {
  expect(new Set(RECORD_TYPES).size).toBe(RECORD_TYPES.length);
  for (const type of RECORD_TYPES) expect(RECORD_TYPE_WORDS[type]).toMatch(/^[A-Z].*\.$/);
});

/** An entry rewritten together with its own hash, as a careful forger would. */
function reforged(record: ChainedEntry[], index: number): ChainedEntry[] {
  const forged = { ...record[index]!, payload: { text: "Other" } };
  return record.with(index, { ...forged, hash: entryHash(forged.previousHash, forged, sha256) });
}
