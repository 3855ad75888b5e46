import type { IncomingMessage } from "node:http";

const LONGEST = 16_384;

/**
 * Whether an address can be read in two ways: by dot segments, backslashes, a host inside the path, NUL, or a Host that
 * is none. What the door decides by must be what whoever answers goes by.
 */
export function isAmbiguous({ url = "", headers }: IncomingMessage): boolean {
  const [path = ""] = url.split("?", 1);
  if (!/^\/(?!\/)[^\\\p{Cc}]*$/u.test(path) || url.includes("%00") || url.length > LONGEST) return true;
  if (path.split("/").some((segment) => /^(\.|%2e){1,2}$/i.test(segment))) return true;
  const host = headers.host ?? "localhost";
  return !/^[a-z0-9.:[\]_-]+$/i.test(host) || !URL.canParse(url, `http://${host}`);
}

/** Addresses of Next that would answer something we do not offer, however they are written. */
export function isClosed(url: string): boolean {
  return /^\/_next\/image(?![a-z0-9_-])/i.test(decoded(url));
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
