import { createHash } from "node:crypto";
import { env } from "@/server/env";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A text that only this server can make, for one purpose and thing. */
export const secretOf = (what: string, id: string): string => sha256(JSON.stringify([what, id, env.AUTH_SECRET]));
