import * as Y from "yjs";

/** What is wrong with a change to a shared text: `behind` builds on changes that are not here, `foreign` is more than plain words. */
export type TextFault = "malformed" | "behind" | "foreign" | "too-long" | "too-much";
export type Merged = { readonly state: Uint8Array<ArrayBuffer>; readonly text: string; readonly isNew: boolean };
type Limits = { readonly characters: number; readonly bytes: number };

/** The name under which the words stand in the document; the browser uses the same. */
const ROOT = "notes";

/** The state of a text that nobody has written in. */
export const EMPTY: Uint8Array<ArrayBuffer> = new Uint8Array([0, 0]);

/**
 * A state with a change in it, or what is wrong with the change. The change is tried on a copy: one that is malformed, builds on
 * something missing, or makes the text anything but plain words within its limits leaves the state as it was.
 */
export function mergeUpdate(state: Uint8Array, update: Uint8Array, { characters, bytes }: Limits): Merged | { readonly fault: TextFault } {
  const copy = docOf(state);
  const before = Y.encodeStateAsUpdate(copy);
  try {
    Y.applyUpdate(copy, update);
  } catch {
    return { fault: "malformed" };
  }
  if (copy.store.pendingStructs !== null || copy.store.pendingDs !== null) return { fault: "behind" };
  const text = plainText(copy);
  if (text === null) return { fault: "foreign" };
  const after = own(Y.encodeStateAsUpdate(copy));
  if (text.length > characters) return { fault: "too-long" };
  if (after.length > bytes) return { fault: "too-much" };
  return { state: after, text, isNew: !isSame(before, after) };
}

/** The words of a state. */
export function textOf(state: Uint8Array): string {
  return docOf(state).getText(ROOT).toString();
}

/** Several changes as one. */
export function joinUpdates(updates: readonly Uint8Array[]): Uint8Array {
  return Y.mergeUpdates([...updates]);
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  doc.getText(ROOT);
  Y.applyUpdate(doc, state);
  return doc;
}

/** Null for whatever a text field cannot hold: formats, pictures, other parts of a document, control characters that it drops. */
function plainText(doc: Y.Doc): string | null {
  const text = doc.getText(ROOT);
  if ([...doc.share.keys()].some((name) => name !== ROOT) || Object.keys(text.getAttributes()).length > 0) return null;
  const parts = text.toDelta() as readonly { readonly insert?: unknown; readonly attributes?: unknown }[];
  if (parts.some(({ insert, attributes }) => typeof insert !== "string" || attributes !== undefined)) return null;
  const words = text.toString();
  return words.includes("\0") || words.includes("\r") ? null : words;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Bytes of their own, as the database's driver wants them. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
