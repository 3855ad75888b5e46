import { readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { setFileHeaders } from "./headers";

const PREFIX = "/_next/static/";
const TYPES = { js: "text/javascript; charset=utf-8", css: "text/css; charset=utf-8" } as const;

export type StaticFiles = (req: IncomingMessage, res: ServerResponse) => boolean;

/**
 * Answers for the scripts and styles of a build that were compressed when it was made, from memory; leaves every other file, and
 * browsers that take no Brotli, to Next. Only what the folder held at the start is ever looked for.
 */
export function staticFilesOf(build: string): StaticFiles {
  const folder = path.join(build, "static");
  const files = new Map(compressedIn(folder).map((name) => [`${PREFIX}${name.slice(0, -".br".length)}`, path.join(folder, name)]));
  const contents = new Map<string, Buffer>();
  return (req, res) => {
    const address = (req.url ?? "").split("?", 1)[0]!;
    const file = files.get(address);
    if (!file || !/\bbr\b/.test(String(req.headers["accept-encoding"] ?? ""))) return false;
    const bytes = contents.get(file) ?? readFileSync(file);
    contents.set(file, bytes);
    setFileHeaders(res, address);
    res.writeHead(200, {
      "Content-Type": TYPES[address.endsWith(".css") ? "css" : "js"],
      "Content-Encoding": "br",
      "Content-Length": bytes.length,
      // The name changes with the content.
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    });
    res.end(req.method === "HEAD" ? undefined : bytes);
    return true;
  };
}

function compressedIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(js|css)\.br$/.test(name))
      .map((name) => name.replaceAll(path.sep, "/"));
  } catch {
    return []; // a server without a build, as in development
  }
}
