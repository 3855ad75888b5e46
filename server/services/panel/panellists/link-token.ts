import { createHash, createHmac, randomBytes } from "node:crypto";
import { env } from "@/server/env";

/** 256 bits, made as the mail is written: the mail alone has them. */
export function newLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** 256 bits nobody can guess, and the same again when a request is repeated: so the kept answer needs no token in it. */
export function linkTokenFor(userId: string, key: string): string {
  return createHmac("sha256", env.AUTH_SECRET).update(`panel link ${userId} ${key}`).digest("base64url");
}

export function linkHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function linkUrl(token: string): string {
  return `${env.PUBLIC_URL}/panel/${token}`;
}
