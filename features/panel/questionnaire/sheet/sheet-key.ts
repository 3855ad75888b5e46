/** 32 random bytes in base64url: what `digestOfKey` of domain/disclosure takes. */
export function drawSheetKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

const KEY = /[A-Za-z0-9_-]{43}/;

/** The key in what somebody typed, pasted or opened: the bare code, in groups or not, or a whole link; null where there is none. */
export function sheetKeyIn(text: string): string | null {
  const bare = text.includes("#") ? text.slice(text.indexOf("#")).replace(/^#(sheet=)?/, "") : text;
  const key = bare.replaceAll(/\s/g, "");
  return KEY.exec(key)?.[0] === key ? key : null;
}

/** The part after # is never sent: whoever keeps addresses keeps no key. */
export const linkWithKey = (address: string, key: string): string => `${address.split("#")[0]}#sheet=${key}`;

/** In groups, to be copied by hand. */
export const inGroups = (key: string): string => key.replaceAll(/(.{4})(?=.)/g, "$1 ");
