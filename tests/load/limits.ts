import http from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";

/** What PostgreSQL allows: one row upserted and committed at a time over each of 16 connections, as pgbench does with a script. */
export async function upsertsPerSecond(url: string, seconds: number): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: 16 }, async () => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      return client;
    }),
  );
  await clients[0]!.query("CREATE TABLE IF NOT EXISTS limit_probe (id int PRIMARY KEY, value int NOT NULL)");
  const until = performance.now() + seconds * 1_000;
  const began = performance.now();
  let done = 0;
  await Promise.all(
    clients.map(async (client, lane) => {
      while (performance.now() < until) {
        const id = lane * 1_000 + (done % 1_000);
        await client.query({
          name: "upsert",
          text: "INSERT INTO limit_probe VALUES ($1, 1) ON CONFLICT (id) DO UPDATE SET value = limit_probe.value + 1",
          values: [id],
        });
        done += 1;
      }
    }),
  );
  const elapsed = (performance.now() - began) / 1_000;
  await clients[0]!.query("DROP TABLE limit_probe");
  await Promise.all(clients.map((client) => client.end()));
  return done / elapsed;
}

/** Run as a program: a bare node:http server for given bytes, and a bare event stream that sends what it is posted. */
export function bareServer(bytes: number): Promise<number> {
  const body = Buffer.alloc(bytes, "x");
  const readers = new Set<http.ServerResponse>();
  const server = http.createServer((req, res) => {
    if (req.url === "/live") {
      res.writeHead(200, { "Content-Type": "text/event-stream" });
      res.write(": hello\n\n");
      readers.add(res);
      req.on("close", () => readers.delete(res));
    } else if (req.url === "/send") {
      const event = Buffer.from("id: 1\nevent: changed\ndata: {}\n\n");
      for (const reader of readers) reader.write(event);
      res.writeHead(200, { "Content-Length": 0 });
      res.end();
    } else {
      res.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length });
      res.end(body);
    }
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)));
}
