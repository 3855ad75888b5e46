import type { Sha256 } from "../kernel";
import { canonicalJson } from "./canonical-json";

/** One ballot of a secret round as its list shows it. `commitment` is null where ballots cannot be tracked. */
export type SealedEntry = { readonly ballot: unknown; readonly commitment: string | null };

/** What a trackable ballot is committed to. `nonce` is the voter's own 128 bits; `ballot` as it was stored, not as it was typed. */
export type Committed = {
  readonly debate: string;
  readonly poll: string;
  readonly round: number;
  readonly nonce: string;
  readonly ballot: unknown;
};

/** H(debate ‖ poll ‖ round ‖ nonce ‖ choice), as SHA-256 over canonical JSON: it tells the ballot to nobody who lacks the nonce. */
export function commitmentOf({ debate, poll, round, nonce, ballot }: Committed, sha256: Sha256): string {
  return sha256(canonicalJson(["secret ballot", debate, poll, round, nonce, ballot]));
}

/** The list in the order in which it is published and hashed: by its own text, which says nothing of who or when. */
export function inSealedOrder<Entry extends SealedEntry>(entries: readonly Entry[]): readonly Entry[] {
  const texts = new Map(entries.map((entry) => [entry, textOf(entry)]));
  return [...entries].sort((a, b) => (texts.get(a)! < texts.get(b)! ? -1 : texts.get(a)! > texts.get(b)! ? 1 : 0));
}

/** The hash that the record has of a sealed list, whatever order it comes in: SHA-256 over the canonical JSON of the sorted entries. */
export function sealedHash(entries: readonly SealedEntry[], sha256: Sha256): string {
  return sha256(`[${inSealedOrder(entries).map(textOf).join(",")}]`);
}

/** The entries of a list that this voter's number opens: the voter's own, or none. */
export function ownEntries<Entry extends SealedEntry>(
  entries: readonly Entry[],
  own: Omit<Committed, "ballot">,
  sha256: Sha256,
): readonly Entry[] {
  const expected = new Map<string, string>();
  return entries.filter(({ ballot, commitment }) => {
    const text = canonicalJson(ballot);
    if (!expected.has(text)) expected.set(text, commitmentOf({ ...own, ballot }, sha256));
    return commitment !== null && commitment === expected.get(text);
  });
}

const textOf = ({ ballot, commitment }: SealedEntry): string => canonicalJson([ballot, commitment]);
