import type { ServerResponse } from "node:http";
import { AWAY_SECONDS } from "@/server/api/errors";

/** Pages being made, by request, and whether one could not be because the database is away. */
const pages = new Map<string, { isAway: boolean }>();

export function noteAway(requestId: string): void {
  const page = pages.get(requestId);
  if (page) page.isAway = true;
}

/** Next knows one answer to whatever a page fails with, 500. Where the database was away, it goes out as 503. */
export function answerAwayAs503(res: ServerResponse, requestId: string): void {
  const page = { isAway: false };
  pages.set(requestId, page);
  res.once("close", () => pages.delete(requestId));
  const writeHead = res.writeHead.bind(res) as (...given: unknown[]) => ServerResponse;
  res.writeHead = (status: number, ...rest: unknown[]) => {
    if (status !== 500 || !page.isAway) return writeHead(status, ...rest);
    res.setHeader("Retry-After", String(AWAY_SECONDS));
    return writeHead(503, ...rest);
  };
}
