import { describe, expect, it } from "vitest";
import { refusalToAcceptNonce } from "@/domain/record";
import { DEFAULT_BALLOT_LIMITS } from "@/domain/tally";
import { attemptFor, keptAfter, NOTHING_KEPT, newNonce, type PaperShape, readKept } from "./attempt";

function fresh() {
  let made = 0;
  return { key: () => `key ${++made}`, nonce: () => `nonce ${made}` };
}

describe("attemptFor", () => {
  it("keeps key and nonce while the same ballot waits for an answer", () => {
    const making = fresh();
    const first = attemptFor(NOTHING_KEPT, { approved: ["a", "b"] }, making);
    expect(attemptFor({ draft: null, attempt: first }, { approved: ["b", "a"] }, making)).toBe(first);
  });
  it("takes new ones for another ballot", () => {
    const making = fresh();
    const first = attemptFor(NOTHING_KEPT, { choice: "a" }, making);
    const second = attemptFor({ draft: null, attempt: first }, { choice: "b" }, making);
    expect([second.idempotencyKey, second.nonce]).toEqual(["key 2", "nonce 2"]);
  });
  it("takes new ones for the same ballot once the first was answered", () => {
    const making = fresh();
    const first = attemptFor(NOTHING_KEPT, { choice: "a" }, making);
    const kept = keptAfter({ draft: { choice: "a" }, attempt: first }, first.ballot);
    expect(attemptFor(kept, { choice: "a" }, making).idempotencyKey).toBe("key 2");
  });
});

describe("keptAfter", () => {
  it("forgets what was answered and keeps a choice made since", () => {
    expect(keptAfter({ draft: { choice: "a" }, attempt: null }, { choice: "a" })).toEqual(NOTHING_KEPT);
    expect(keptAfter({ draft: { choice: "b" }, attempt: null }, { choice: "a" }).draft).toEqual({ choice: "b" });
  });
});

const PAPER: PaperShape = { ballotType: "plurality", optionKeys: ["a", "b"], limits: DEFAULT_BALLOT_LIMITS };

describe("readKept", () => {
  const attempt = { ballot: { choice: "a" }, idempotencyKey: "key", nonce: "nonce" };
  it("gives back what was kept", () => {
    const kept = { draft: { choice: "b" }, attempt };
    expect(readKept(JSON.stringify(kept), PAPER)).toEqual(kept);
  });
  it.each([null, "", "{", "null", "[]", '{"draft":{"choice":"z"},"attempt":{"ballot":{"choice":"a"}}}'])("drops %j", (text) => {
    expect(readKept(text, PAPER)).toEqual(NOTHING_KEPT);
  });
});

it("makes nonces that the server takes, and never twice the same", () => {
  const nonces = Array.from({ length: 200 }, newNonce);
  expect(nonces.filter((nonce) => refusalToAcceptNonce(nonce))).toEqual([]);
  expect(new Set(nonces).size).toBe(200);
});
