import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { compressStatic } from "@/scripts/set-up/steps/compress.mjs";
import { staticFilesOf } from "./static-files";

const build = mkdtempSync(path.join(tmpdir(), "plenary-build-"));
const script = "console.log(1);".repeat(100);
let server: http.Server;
let origin: string;

beforeAll(async () => {
  mkdirSync(path.join(build, "static", "chunks"), { recursive: true });
  writeFileSync(path.join(build, "static", "chunks", "a.js"), script);
  writeFileSync(path.join(build, "static", "font.woff2"), "font");
  writeFileSync(path.join(build, "secret.js.br"), "secret");
  await compressStatic(build);
  const answer = staticFilesOf(build);
  server = http.createServer((req, res) => answer(req, res) || res.writeHead(299).end("left to Next")).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(build, { recursive: true });
});

it("hands out a script compressed, to be kept for ever", async () => {
  const { status, headers, body } = await ask("/_next/static/chunks/a.js?dpl=1", "gzip, deflate, br");
  expect(status).toBe(200);
  expect(headers).toMatchObject({ "content-encoding": "br", "content-type": "text/javascript; charset=utf-8", vary: "Accept-Encoding" });
  expect(headers["cache-control"]).toContain("immutable");
  expect(brotliDecompressSync(body).toString()).toBe(script);
  expect(body.length).toBeLessThan(script.length / 10);
});

it.each([
  ["a browser without Brotli", "/_next/static/chunks/a.js", "gzip, deflate"],
  ["a file that was not compressed", "/_next/static/font.woff2", "br"],
  ["the compressed file's own name", "/_next/static/chunks/a.js.br", "br"],
  ["an unknown file", "/_next/static/chunks/b.js", "br"],
  ["a way out of the folder", "/_next/static/../secret.js", "br"],
])("leaves %s to Next", async (_, address, encodings) => {
  expect(await ask(address, encodings)).toMatchObject({ status: 299 });
});

type Answer = { readonly status: number | undefined; readonly headers: http.IncomingHttpHeaders; readonly body: Buffer };

function ask(address: string, encodings: string): Promise<Answer> {
  const [host, port] = origin.split(":");
  return new Promise((resolve, reject) => {
    http
      .get({ host, port, path: address, headers: { "accept-encoding": encodings } }, (res) => {
        const chunks: Buffer[] = [];
        res.on("data", (chunk: Buffer) => chunks.push(chunk));
        res.on("end", () => resolve({ status: res.statusCode, headers: res.headers, body: Buffer.concat(chunks) }));
      })
      .on("error", reject);
  });
}
