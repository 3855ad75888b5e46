import type { ServerResponse } from "node:http";
import { setDataHeaders } from "./headers";

/** A refusal in the shape that tRPC clients read too, so that one piece of interface code words them all. */
export function refuse(
  res: ServerResponse,
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  sendJson(res, status, { error: { message, code: status, data: { code, httpStatus: status } } }, headers);
}

export function sendJson(res: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void {
  if (res.headersSent) return void res.end();
  const bytes = Buffer.from(JSON.stringify(body));
  setDataHeaders(res);
  res.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Content-Length": bytes.length, ...headers });
  res.end(bytes);
}

export function sendText(res: ServerResponse, status: number, body: string, type = "text/plain; charset=utf-8"): void {
  setDataHeaders(res);
  res.writeHead(status, { "Content-Type": type, "Content-Length": Buffer.byteLength(body) });
  res.end(body);
}
