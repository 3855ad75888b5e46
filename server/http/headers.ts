import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

type Settings = { readonly isHttps: boolean; readonly isDevelopment: boolean };

/** What every answer carries, whoever gives it, besides its own id. */
export function commonHeaders({ isHttps }: Settings): readonly (readonly [name: string, value: string])[] {
  return [
    ["X-Content-Type-Options", "nosniff"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
    ...(isHttps ? ([["Strict-Transport-Security", "max-age=63072000; includeSubDomains"]] as const) : []),
  ];
}

export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** For everything that is not a page: it may do nothing at all in a browser. */
export function setDataHeaders(res: ServerResponse): void {
  res.setHeader("Content-Security-Policy", DATA_POLICY);
  res.setHeader("Cache-Control", "private, no-store");
}

/** For a file of the interface, which keeps its own caching: it may do nothing should somebody open it as a page. */
export function setFileHeaders(res: ServerResponse, path: string): void {
  res.setHeader("Content-Security-Policy", WORKER.test(path) ? WORKER_POLICY : DATA_POLICY);
}

// A worker is bound by the policy it came with: its first file fetches the others, and nothing else.
const WORKER = /^\/_next\/static\/chunks\/[^?]*turbopack-worker-[^/?]*\.js(\?|$)/;
const WORKER_POLICY = "default-src 'none'; script-src 'self'; frame-ancestors 'none'";

// Next reads its nonce, some of its own switches and who it is from request headers, so none of these may come from outside.
const NOT_FROM_OUTSIDE =
  /^(content-security-policy|x-nonce|x-middleware-|next-resume|x-nextjs-|x-now-route-matches|x-matched-path|x-invoke-|x-prerender-|x-forwarded-(host|proto|port)|x-(original|rewrite)-url)/;

// The development client numbers its requests, and its pages wait for those numbers.
const DEVELOPMENT_NUMBERS = new Set(["x-nextjs-request-id", "x-nextjs-html-request-id"]);

export function dropInboundSwitches(req: IncomingMessage, isDevelopment: boolean): void {
  for (const name of Object.keys(req.headers))
    if (NOT_FROM_OUTSIDE.test(name) && !(isDevelopment && DEVELOPMENT_NUMBERS.has(name))) delete req.headers[name];
}

/** A page's policy: scripts and styles by nonce only, and told to Next through the request. */
export function setPageHeaders(req: IncomingMessage, res: ServerResponse, { isHttps, isDevelopment }: Settings): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
  req.headers["content-security-policy"] = policy;
  res.setHeader("Content-Security-Policy", policy);
  res.setHeader("Cache-Control", "private, no-store");
}
