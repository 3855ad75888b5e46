import type { IncomingHttpHeaders } from "node:http";

/** One answer of a site, as the Observatory sees it. `origin` is what a browser has in its address line. */
export type Seen = { readonly origin: string; readonly headers: IncomingHttpHeaders; readonly text: string };
export type Verdict = { readonly test: string; readonly result: string; readonly modifier: number };

const BASELINE = 100;
const ENOUGH_FOR_BONUSES = 90;
const SIX_MONTHS = 15_768_000;

/**
 * The score of Mozilla's HTTP Observatory for one answer, worked out here from its published rules
 * (https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring and the modifiers of mdn-http-observatory).
 * What needs the network, the preload list and the redirect from http, counts as not preloaded and not needed.
 */
export function observatoryScore(seen: Seen): { readonly score: number; readonly verdicts: readonly Verdict[] } {
  const verdicts = [
    csp(seen),
    cookies(seen),
    cors(seen),
    corp(seen),
    hsts(seen),
    referrer(seen),
    scripts(seen),
    sniffing(seen),
    framing(seen),
  ];
  const sum = (wanted: (modifier: number) => boolean) =>
    verdicts
      .map(({ modifier }) => modifier)
      .filter(wanted)
      .reduce((a, b) => a + b, 0);
  const penalised = Math.max(0, BASELINE + sum((modifier) => modifier < 0));
  return { score: penalised >= ENOUGH_FOR_BONUSES ? penalised + sum((modifier) => modifier > 0) : penalised, verdicts };
}

const verdict = (test: string, result: string, modifier: number): Verdict => ({ test, result, modifier });
const isHttps = ({ origin }: Seen) => origin.startsWith("https:");
const header = ({ headers }: Seen, name: string) =>
  String(headers[name] ?? "")
    .trim()
    .toLowerCase();

const BROAD = new Set(["ftp:", "http:", "https:", "*", "http://*", "http://*.*", "https://*", "https://*.*"]);
const INLINE = new Set(["'unsafe-inline'", "data:"]);

export function directivesOf(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = policy
    .split(";")
    .map((part) => part.trim().split(/\s+/))
    .filter(([name]) => name);
  return new Map(directives.map(([name = "", ...sources]) => [name.toLowerCase(), sources]));
}

function csp(seen: Seen): Verdict {
  const policy = String(seen.headers["content-security-policy"] ?? "");
  const say = (result: string, modifier: number) => verdict("content-security-policy", result, modifier);
  const directives = directivesOf(policy);
  if (directives.size === 0) return say("not-implemented", -25);
  const sources = (name: string) => directives.get(name) ?? directives.get("default-src") ?? ["*"];
  const isGuarded = (list: readonly string[]) => list.some((source) => /^'(nonce|sha256|sha384|sha512)-/.test(source));
  const withoutIdle = (list: readonly string[]) => (isGuarded(list) ? list.filter((source) => source !== "'unsafe-inline'") : list);
  const isDynamic = sources("script-src").includes("'strict-dynamic'");
  if (isDynamic && !isGuarded(sources("script-src"))) return say("header-invalid", -25);
  const script = withoutIdle(sources("script-src")).filter((source) => !(isDynamic && (BROAD.has(source) || source === "'self'")));
  const style = withoutIdle(sources("style-src"));
  const others = [...directives].filter(([name]) => !["img-src", "media-src", "script-src"].includes(name)).flatMap(([, list]) => list);
  const isInsecure = (source: string) => isHttps(seen) && /^(http|ftp):/.test(source);
  if (script.some((source) => BROAD.has(source) || INLINE.has(source)) || sources("object-src").some((source) => BROAD.has(source)))
    return say("unsafe-inline", -20);
  if ([...others, ...script].some(isInsecure)) return say("insecure-scheme", -20);
  if ([...script, ...style].includes("'unsafe-eval'")) return say("unsafe-eval", -10);
  if ([...sources("img-src"), ...sources("media-src")].some(isInsecure)) return say("insecure-scheme-in-passive-content", -10);
  if (style.some((source) => BROAD.has(source) || INLINE.has(source))) return say("unsafe-inline-in-style-src", 0);
  return directives.get("default-src")?.join() === "'none'" ? say("no-unsafe-default-src-none", 10) : say("no-unsafe", 5);
}

function cookies(seen: Seen): Verdict {
  const lines = [seen.headers["set-cookie"] ?? []].flat();
  const say = (result: string, modifier: number) => verdict("cookies", result, modifier);
  if (lines.length === 0) return say("not-found", 0);
  const has = (line: string, attribute: RegExp) =>
    line
      .split(";")
      .slice(1)
      .some((part) => attribute.test(part.trim()));
  const isSession = (line: string) => /^[^=]*(login|sess|plenary)/i.test(line);
  if (lines.some((line) => isSession(line) && !has(line, /^secure$/i)))
    return say("session-without-secure", hsts(seen).modifier < 0 ? -40 : -10);
  if (lines.some((line) => isSession(line) && !has(line, /^httponly$/i))) return say("session-without-httponly", -30);
  if (lines.some((line) => has(line, /^samesite(=(?!(lax|strict)$).*)?$/i))) return say("samesite-invalid", -20);
  if (lines.some((line) => /^[^=]*csrf/i.test(line) && !has(line, /^samesite=/i))) return say("anticsrf-without-samesite", -20);
  if (lines.some((line) => !has(line, /^secure$/i))) return say("without-secure", hsts(seen).modifier < 0 ? -20 : -5);
  return lines.every((line) => has(line, /^samesite=(lax|strict)$/i)) ? say("secure-httponly-samesite", 5) : say("secure-httponly", 0);
}

function cors(seen: Seen): Verdict {
  const isReflected = header(seen, "access-control-allow-origin") !== "" && header(seen, "access-control-allow-credentials") === "true";
  return isReflected
    ? verdict("cross-origin-resource-sharing", "universal-access", -50)
    : verdict("cross-origin-resource-sharing", "not-universal", 0);
}

function corp(seen: Seen): Verdict {
  const policy = header(seen, "cross-origin-resource-policy");
  const modifier = { "same-origin": 10, "same-site": 10, "cross-origin": 0, "": 0 }[policy];
  return verdict("cross-origin-resource-policy", policy || "not-implemented", modifier ?? -5);
}

function hsts(seen: Seen): Verdict {
  const say = (result: string, modifier: number) => verdict("strict-transport-security", result, modifier);
  if (!isHttps(seen)) return say("no-https", -20);
  const value = header(seen, "strict-transport-security");
  const age = /^max-age=(\d+)(\s*;\s*(includesubdomains|preload))*$/.exec(value)?.[1];
  if (age === undefined) return say(value ? "header-invalid" : "not-implemented", -20);
  return Number(age) >= SIX_MONTHS ? say("six-months", 0) : say("less-than-six-months", -10);
}

function referrer(seen: Seen): Verdict {
  const say = (result: string, modifier: number) => verdict("referrer-policy", result, modifier);
  const last = header(seen, "referrer-policy").split(",").at(-1)!.trim();
  if (last === "") return say("not-implemented", 0);
  if (/^(no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(last)) return say("private", 5);
  return say(last, -5);
}

/** Scripts of other sites, without or with a checksum, over https or not. */
function scripts(seen: Seen): Verdict {
  const say = (result: string, modifier: number) => verdict("subresource-integrity", result, modifier);
  if (!header(seen, "content-type").startsWith("text/html")) return say("not-html", 0);
  const foreign = [...seen.text.matchAll(/<script\b[^>]*\bsrc=["']((?:https?:)?\/\/[^"']+)["'][^>]*>/gi)].filter(
    ([, src = ""]) => !src.startsWith(`${seen.origin}/`),
  );
  if (foreign.length === 0) return say("all-scripts-from-here", 0);
  if (foreign.every(([tag, src = ""]) => /integrity=/i.test(tag) && src.startsWith("https:"))) return say("external-with-integrity", 5);
  return foreign.every(([, src = ""]) => src.startsWith("https:")) ? say("external-over-https", -5) : say("external-over-http", -50);
}

function sniffing(seen: Seen): Verdict {
  const value = header(seen, "x-content-type-options");
  return verdict("x-content-type-options", value || "not-implemented", value === "nosniff" ? 0 : -5);
}

function framing(seen: Seen): Verdict {
  if (directivesOf(String(seen.headers["content-security-policy"] ?? "")).has("frame-ancestors"))
    return verdict("x-frame-options", "by-csp", 5);
  const value = header(seen, "x-frame-options");
  return verdict("x-frame-options", value || "not-implemented", /^(deny|sameorigin)$/.test(value) ? 0 : -20);
}
