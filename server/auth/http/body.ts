const MAX_BYTES = 16 * 1024;

/** The fields of a JSON object or a form, `{}` where there is no body; else the status that says what is wrong with it. */
export async function readBody(request: Request): Promise<Readonly<Record<string, unknown>> | 400 | 413 | 415> {
  if (request.method !== "POST" || !request.body) return {};
  const text = await readText(request.body);
  if (text === null) return 413;
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("application/x-www-form-urlencoded")) return Object.fromEntries(new URLSearchParams(text));
  if (!type.startsWith("application/json")) return 415;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : 400;
  } catch {
    return 400;
  }
}

async function readText(body: ReadableStream<Uint8Array>): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > MAX_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
