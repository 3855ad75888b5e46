import { createHmac } from "node:crypto";
import { env } from "@/server/env";

type Identity = { readonly userId: string; readonly sessionToken: string };

/**
 * The person and the session that a form makes: drawn from the form's key, the browser's own cookie and the server's secret. Whoever lacks
 * one of the three gets somebody else; the database holds none of them.
 */
export function guestIdentity(key: string, browser: string): Identity {
  const draw = (what: string) => createHmac("sha256", env.AUTH_SECRET).update(`guest ${what}\0${key}\0${browser}`).digest();
  return { userId: uuidOf(draw("person")), sessionToken: draw("session").toString("base64url") };
}

/** RFC 9562, version 8: 122 bits of one's own. */
function uuidOf(bytes: Buffer): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex", 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
