import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { isDatabaseReady } from "@/server/data/debates/readiness";
import { env } from "@/server/env";
import { countReaders } from "@/server/live/feed";
import { counts } from "@/server/log";
import { refuse, sendJson, sendText } from "./answers";

/** Answers `/healthz` (the process), `/readyz` (database and migrations) and `/metrics`. */
export async function answerHealth(req: IncomingMessage, res: ServerResponse, ip: string): Promise<boolean> {
  if (req.url === "/healthz") sendJson(res, 200, { ok: true });
  else if (req.url === "/readyz") {
    const isReady = await isDatabaseReady();
    sendJson(res, isReady ? 200 : 503, { ok: isReady }, isReady ? {} : { "Retry-After": "2" });
  } else if (req.url === "/metrics") {
    if (mayMeasure(req, ip)) sendText(res, 200, metrics(), "text/plain; version=0.0.4; charset=utf-8");
    else refuse(res, 403, "FORBIDDEN", "Metrics need the token, or a connection from this machine.");
  } else return false;
  return true;
}

function mayMeasure(req: IncomingMessage, ip: string): boolean {
  if (!env.METRICS_TOKEN) return (ip === "127.0.0.1" || ip === "::1") && !NAMES_OF_PROXIES.some((name) => name in req.headers);
  const given = Buffer.from(req.headers.authorization?.replace(/^Bearer /, "") ?? "");
  const wanted = Buffer.from(env.METRICS_TOKEN);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** Behind a proxy on this machine that nobody told us of, every caller seems to come from here. */
const NAMES_OF_PROXIES = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];

function metrics(): string {
  const memory = process.memoryUsage();
  const lines: [name: string, kind: "counter" | "gauge", about: string, value: number][] = [
    ["plenary_requests_total", "counter", "Requests since the process started.", counts.requests],
    ["plenary_failures_total", "counter", "Requests that failed through our own fault.", counts.failures],
    ["plenary_live_readers", "gauge", "Open live feeds.", countReaders()],
    ["process_resident_memory_bytes", "gauge", "Memory of the process.", memory.rss],
    ["nodejs_heap_size_used_bytes", "gauge", "Heap in use.", memory.heapUsed],
    ["process_uptime_seconds", "gauge", "Seconds since the process started.", Math.round(process.uptime())],
  ];
  return lines.map(([name, kind, about, value]) => `# HELP ${name} ${about}\n# TYPE ${name} ${kind}\n${name} ${value}\n`).join("");
}
