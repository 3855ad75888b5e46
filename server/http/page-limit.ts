import type { IncomingMessage, ServerResponse } from "node:http";
import { isDomainError } from "@/server/api/errors";
import { identify } from "@/server/auth/identify";
import { takeFromLimit } from "@/server/data/connection/limits";
import { sendText } from "./answers";

/** Counts a page for whoever asks for it; answers 429 in words, and false, when there were too many. */
export async function mayReadPage(req: IncomingMessage, res: ServerResponse, ip: string): Promise<boolean> {
  try {
    const user = await identify(req.headers.cookie);
    await takeFromLimit("page", user?.id ?? null, ip);
    return true;
  } catch (error) {
    if (!isDomainError(error) || error.code !== "too-many") throw error;
    res.setHeader("Retry-After", String(error.details.retryAfter));
    sendText(res, 429, error.message);
    return false;
  }
}
