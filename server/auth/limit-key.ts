import { createHash } from "node:crypto";

/** An account and where it is tried from, as a limit counts them: without the address itself in the counters. */
export function limitKey(email: string, ip: string): string {
  return `${createHash("sha256").update(email).digest("base64url").slice(0, 22)} ${ip}`;
}
