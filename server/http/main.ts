import { Server } from "node:http";
import next from "next";
import { closeClients } from "@/server/data/connection/client";
import { env } from "@/server/env";
import { startJobs } from "@/server/jobs/clockwork";
import { startLive } from "@/server/live/feed";
import { offerToPages } from "@/server/pages-door";
import { openDoor } from "./door";

// Whoever reads what we say may go before us; Next would log that failure, and the failure of logging it, for ever.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const isDevelopment = process.argv.includes("--dev");

// Next listens for upgrades on whatever server it is given, past the door's checks: it gets one that hears nothing.
const httpServer = new Server();
const app = next({ dev: isDevelopment, hostname: env.HOST, port: env.PORT, customServer: true, httpServer });
offerToPages();
await app.prepare();
const pages = app.getRequestHandler();
const server = openDoor((req, res) => pages(req, res), isDevelopment);
if (isDevelopment) server.on("upgrade", app.getUpgradeHandler());
const live = startLive();
const jobs = startJobs();

server.keepAliveTimeout = 65_000;
server.requestTimeout = 30_000;
server.once("error", (error: NodeJS.ErrnoException) => {
  const why =
    error.code === "EADDRINUSE"
      ? "is taken: stop what uses it, or set PORT to another"
      : `cannot be opened (${error.code}): set PORT or HOST to another`;
  console.error(`Port ${env.PORT} on ${env.HOST} ${why}.`);
  process.exit(1);
});
server.listen(env.PORT, env.HOST, () => process.send?.("ready"));

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());

/** Lets what was begun finish, then goes; the database keeps what was acknowledged either way. */
async function close(): Promise<void> {
  setTimeout(() => process.exit(0), 5_000).unref();
  const isIdle = jobs.stop();
  await live.stop();
  const isOver = new Promise((resolve) => server.close(resolve));
  const closing = setInterval(() => server.closeIdleConnections(), 20);
  await Promise.race([Promise.all([isOver, isIdle]), new Promise((resolve) => setTimeout(resolve, 3_000))]);
  clearInterval(closing);
  await app.close();
  await closeClients();
  process.exit(0);
}
