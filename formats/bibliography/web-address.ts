const SCHEMES: readonly string[] = ["http:", "https:", "mailto:"];
const MAX_LENGTH = 2_000;

/**
 * A web or mail address as it may be stored and followed, or null: http, https and mailto only, without a user name or
 * password (they make one site look like another), the host in punycode (WHATWG URL).
 */
export function webAddress(text: string): string | null {
  const trimmed = text.trim();
  // The URL parser would drop line breaks and tabs, so that “java⏎script:” passes for something else.
  if (trimmed.length > MAX_LENGTH || /[\s\p{Cc}\p{Cs}]/u.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (!SCHEMES.includes(url.protocol) || url.username !== "" || url.password !== "") return null;
  if (url.protocol === "mailto:") return /^[^@?]+@[^@?]+$/.test(url.pathname) ? url.href : null;
  return url.href.length > MAX_LENGTH ? null : url.href;
}

/** What to call a page that nothing is known of but its address: “nato.int/cps/official_texts”. */
export function titleOfAddress(address: string): string {
  const url = new URL(address);
  if (url.protocol === "mailto:") return `Letter to ${url.pathname}`;
  const path = decoded(url.pathname).replace(/\/+$/, "");
  return shortened(`${url.host.replace(/^www\./, "")}${path}`);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).replace(/[\p{Cc}\p{Cf}]/gu, "");
  } catch {
    return path;
  }
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
