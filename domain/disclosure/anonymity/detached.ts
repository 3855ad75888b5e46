import { DomainError, type Sha256 } from "../../kernel";

/** Characters of a key: 32 random bytes as base64url, drawn by the panellist's browser. */
const KEY = /^[A-Za-z0-9_-]{43}$/;

/**
 * What the server keeps of the key that a panellist's browser drew for one panel: enough to find the detached sheet again, nothing to find
 * the key or the person. Throws `invalid` for anything that is not 32 bytes in base64url.
 */
export function digestOfKey(panel: string, key: string, sha256: Sha256): string {
  if (!KEY.test(key)) throw new DomainError("invalid", "The key of a detached sheet is 32 bytes in base64url.");
  return sha256(JSON.stringify(["detached sheet", panel, key]));
}

/** `hasBegun`: the list of who has answered names this panellist. `isKnown`: a sheet of this panel has the digest of the key that came. */
export type DetachedAttempt = { readonly hasBegun: boolean; readonly isKnown: boolean };

/**
 * Whether a detached answer begins a sheet, or changes the one that its key opens; or why neither, as each panellist has one sheet.
 * Ask it under the lock of the panellist's row in the list of who has answered.
 */
export function decideDetached({ hasBegun, isKnown }: DetachedAttempt): "begin" | "change" | DomainError {
  if (hasBegun) return isKnown ? "change" : new DomainError("conflict", OTHER_DEVICE);
  return isKnown ? new DomainError("conflict", OTHER_PANELLIST) : "begin";
}

const OTHER_DEVICE =
  "You have answered on another device. Open the panel there, or enter the code that it shows here: without it nobody, not even the server, can tell which answers are yours.";
const OTHER_PANELLIST = "This code belongs to the answers of somebody else on the panel.";
