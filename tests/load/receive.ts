import http from "node:http";

export type Received = {
  readonly text: string;
  readonly bytes: number;
  /** Milliseconds until what was waited for had arrived, and until all had. */
  readonly untilFirst: number;
  readonly ms: number;
};

/** One answer over a connection of its own, and when the part that is waited for was there. Anything but a 200 is an error. */
export function receive(port: number, path: string, cookie: string, first?: RegExp, encoding = "identity"): Promise<Received> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get({ host: "127.0.0.1", port, path, agent: false, headers: { cookie, "accept-encoding": encoding } });
    request.once("error", reject);
    request.once("response", (response) => {
      const parts: Buffer[] = [];
      let untilFirst: number | null = null;
      response.on("data", (part: Buffer) => {
        parts.push(part);
        if (untilFirst === null && first?.test(Buffer.concat(parts).toString("utf8"))) untilFirst = performance.now() - began;
      });
      response.once("error", reject);
      response.once("end", () => {
        const body = Buffer.concat(parts);
        const text = encoding === "identity" ? body.toString("utf8") : "";
        if (response.statusCode !== 200)
          return reject(new Error(`${path.slice(0, 100)} is answered with ${response.statusCode}: ${text.slice(0, 300)}`));
        if (first && untilFirst === null) return reject(new Error(`${path.slice(0, 100)} does not hold ${first}`));
        const all = performance.now() - began;
        resolve({ text, bytes: body.length, untilFirst: untilFirst ?? all, ms: all });
      });
    });
  });
}
