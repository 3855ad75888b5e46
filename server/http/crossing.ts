import type { IncomingMessage } from "node:http";

/**
 * Why a request that may change something is refused as coming from another site, or null. The browser's own
 * statement decides; without it the Origin must be ours. A caller with a bearer token and no cookie is no browser.
 */
export function refusalToCross(req: IncomingMessage, publicOrigin: string): string | null {
  if (req.method === "GET" || req.method === "HEAD" || req.method === "OPTIONS") return null;
  if (req.headers.authorization?.startsWith("Bearer ") && !req.headers.cookie) return null;
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" ? null : "This request came from another site.";
  const { origin } = req.headers;
  if (origin === undefined) return "This request does not say where it comes from. Send the Origin header of this server.";
  return isOurs(origin, publicOrigin, req.headers.host) ? null : "This request came from another site.";
}

/** On plain http a server is often opened by more than one name of the same machine: there the Host counts as ours too. */
function isOurs(origin: string, publicOrigin: string, host: string | undefined): boolean {
  return origin === publicOrigin || (publicOrigin.startsWith("http://") && host !== undefined && origin === `http://${host}`);
}
