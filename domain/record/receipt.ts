import { DomainError, type Sha256 } from "../kernel";
import { type ChainedEntry, type RecordHead, verifyChain } from "./chain";

/**
 * What the voter of a named ballot keeps. `nonce` was chosen by the voter's own device and stands in the entry's payload,
 * so two voters can never be given one receipt. `head` is the record's head hash when the receipt was given.
 */
export type Receipt = { readonly seq: number; readonly hash: string; readonly head: string; readonly nonce: string };

/** Why this is not a nonce, or null when it is: 128 bits in base64url, 22 characters, no padding, no stray bits. */
export function refusalToAcceptNonce(nonce: string): DomainError | null {
  return NONCE.test(nonce) ? null : new DomainError("invalid", "A nonce is 128 bits in base64url: 22 characters.");
}

/** The receipt to read aloud: entry number and the first 80 bits of its hash in Crockford's base 32, "12-ABCD-EFGH-JKMN-PQRS". */
export function receiptCode({ seq, hash }: Pick<Receipt, "seq" | "hash">): string {
  const bits = BigInt(`0x${hash.slice(0, 20)}`);
  const digits = Array.from({ length: 16 }, (_, index) => DIGITS[Number((bits >> BigInt(75 - 5 * index)) & 31n)]).join("");
  return [seq, ...digits.match(/.{4}/g)!].join("-");
}

/** Whether a code a person typed names this entry. Case, spaces and look-alikes (O for 0, I and L for 1) do not matter. */
export function matchesReceiptCode(typed: string, entry: Pick<ChainedEntry, "seq" | "hash">): boolean {
  return plain(typed) === plain(receiptCode(entry));
}

/** What can be wrong with a receipt, in words. */
export const RECEIPT_FAULTS = {
  "other-entry": "The receipt belongs to another entry.",
  "altered-entry": "The entry is not the one the receipt was given for.",
  "other-nonce": "The entry holds another nonce: the receipt was given to somebody else.",
  "broken-record": "The record is not sound.",
  "missing-entry": "The record has no such entry.",
  "missing-head": "The record does not contain the head that the receipt names: something published was removed.",
} as const;
export type ReceiptFault = keyof typeof RECEIPT_FAULTS;

export type ReceiptVerdict = { readonly ok: true } | { readonly ok: false; readonly why: ReceiptFault };

/** Checks a receipt against the entry it names, recomputing the entry's hash. */
export function checkReceipt(receipt: Receipt, entry: ChainedEntry, sha256: Sha256): ReceiptVerdict {
  if (entry.seq !== receipt.seq) return { ok: false, why: "other-entry" };
  const before: RecordHead = { seq: entry.seq - 1, hash: entry.previousHash };
  if (entry.hash !== receipt.hash || !verifyChain([entry], sha256, before).ok) return { ok: false, why: "altered-entry" };
  return nonceOf(entry) === receipt.nonce ? { ok: true } : { ok: false, why: "other-nonce" };
}

/** Checks a receipt against a whole record: that the chain is sound, holds the entry, and still contains the head then shown. */
export function checkReceiptInRecord(receipt: Receipt, entries: readonly ChainedEntry[], sha256: Sha256): ReceiptVerdict {
  if (!verifyChain(entries, sha256).ok) return { ok: false, why: "broken-record" };
  const entry = entries[receipt.seq - 1];
  if (!entry) return { ok: false, why: "missing-entry" };
  if (!entries.slice(receipt.seq - 1).some(({ hash }) => hash === receipt.head)) return { ok: false, why: "missing-head" };
  return checkReceipt(receipt, entry, sha256);
}

const NONCE = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const plain = (code: string): string => code.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");

function nonceOf({ payload }: ChainedEntry): unknown {
  return typeof payload === "object" && payload !== null && "nonce" in payload ? payload.nonce : undefined;
}
