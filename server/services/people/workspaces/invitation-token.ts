import { createHash, createHmac } from "node:crypto";
import { env } from "@/server/env";

/** 256 bits nobody can guess, and the same again when a request is repeated: so the kept answer needs no token in it. */
export function invitationToken(userId: string, key: string): string {
  return createHmac("sha256", env.AUTH_SECRET).update(`invitation ${userId} ${key}`).digest("base64url");
}

export function invitationHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
