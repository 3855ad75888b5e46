import { DomainError, type Sha256 } from "../kernel";
import { canonicalJson } from "./canonical-json";
import type { RecordType } from "./record-types";

/** One act in the record of a debate. */
export type RecordEntry<Type extends string = RecordType> = {
  /** Counts from 1 without gaps. */
  readonly seq: number;
  readonly type: Type;
  /** The database's clock, written `2026-01-31T09:30:00.000Z`: UTC, exactly three decimals, so that it reads back the same. */
  readonly at: string;
  /** The participant who acted; null for the server. */
  readonly actor: string | null;
  /** Anything JSON can carry. */
  readonly payload: unknown;
};

/** An entry as stored and exported. Its type is any text, so that an older reader can verify a newer record. */
export type ChainedEntry = RecordEntry<string> & { readonly previousHash: string; readonly hash: string };

/** The end of a record, or where to continue one. */
export type RecordHead = { readonly seq: number; readonly hash: string };

/** What the first entry follows: 64 zeros. */
export const GENESIS_HASH = "0".repeat(64);
export const GENESIS: RecordHead = { seq: 0, hash: GENESIS_HASH };

/**
 * The text whose UTF-8 bytes are hashed: the previous entry's hash as 64 lower-case hexadecimal digits, then at once the
 * canonical JSON (RFC 8785) of an object with exactly the members actor, at, payload, seq and type.
 * Throws `invalid` when a member is malformed.
 */
export function entryPreimage(previousHash: string, { seq, type, at, actor, payload }: RecordEntry<string>): string {
  if (!HASH.test(previousHash)) throw new DomainError("invalid", "The previous hash is not 64 lower-case hexadecimal digits.");
  if (!Number.isSafeInteger(seq) || seq < 1) throw new DomainError("invalid", "An entry's number is a whole number from 1.");
  if (!INSTANT.test(at)) throw new DomainError("invalid", "An entry's instant is written in UTC with three decimals.");
  return previousHash + canonicalJson({ seq, type, at, actor, payload });
}

/** The SHA-256 of `entryPreimage`: 64 lower-case hexadecimal digits. */
export function entryHash(previousHash: string, entry: RecordEntry<string>, sha256: Sha256): string {
  return sha256(entryPreimage(previousHash, entry));
}

/** Links entries to the record that ends at `head`, in their order, numbering them from the next free number. */
export function chainEntries<Type extends string>(
  head: RecordHead,
  entries: readonly Omit<RecordEntry<Type>, "seq">[],
  sha256: Sha256,
): {
  readonly entries: readonly (RecordEntry<Type> & { readonly previousHash: string; readonly hash: string })[];
  readonly head: RecordHead;
} {
  let { seq, hash } = head;
  const chained = entries.map((entry) => {
    seq += 1;
    const previousHash = hash;
    const numbered = { seq, type: entry.type, at: entry.at, actor: entry.actor, payload: entry.payload };
    hash = entryHash(previousHash, numbered, sha256);
    return { ...numbered, previousHash, hash };
  });
  return { entries: chained, head: { seq, hash } };
}

/** What can be wrong with a record, in words. */
export const CHAIN_FAULTS = {
  gap: "An entry is missing, doubled or out of order.",
  "broken-link": "The entry does not follow the one before it.",
  malformed: "The entry is not written as an entry of a record.",
  altered: "The entry does not have the hash it was given.",
} as const;
export type ChainFault = keyof typeof CHAIN_FAULTS;

export type ChainVerdict =
  | { readonly ok: true; readonly head: RecordHead }
  | { readonly ok: false; readonly seq: number; readonly why: ChainFault };

/**
 * Recomputes every hash of a record, or of its part after `from`. `seq` names the first entry that does not fit.
 * Entries cut off at the end leave a sound chain: compare the head with one published earlier.
 */
export function verifyChain(entries: Iterable<ChainedEntry>, sha256: Sha256, from: RecordHead = GENESIS): ChainVerdict {
  let head = from;
  for (const entry of entries) {
    const why = faultOf(entry, head, sha256);
    if (why) return { ok: false, seq: head.seq + 1, why };
    head = { seq: entry.seq, hash: entry.hash };
  }
  return { ok: true, head };
}

function faultOf(entry: ChainedEntry, head: RecordHead, sha256: Sha256): ChainFault | null {
  if (entry.seq !== head.seq + 1) return "gap";
  if (entry.previousHash !== head.hash) return "broken-link";
  try {
    return entryHash(head.hash, entry, sha256) === entry.hash ? null : "altered";
  } catch (error) {
    if (error instanceof DomainError) return "malformed";
    throw error;
  }
}

const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
