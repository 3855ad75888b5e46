import { createHash, randomBytes } from "node:crypto";

/** 256 random bits as base64url. The database knows only its hash. */
export function newSessionToken(): string {
  return randomBytes(32).toString("base64url");
}

export function sessionHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function isSessionToken(value: string | undefined): value is string {
  return value !== undefined && /^[A-Za-z0-9_-]{43}$/.test(value);
}
