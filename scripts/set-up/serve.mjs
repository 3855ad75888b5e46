import { existsSync, watch } from "node:fs";
import path from "node:path";
import { spawnNode } from "./run.mjs";

const WATCHED = ["server", "domain", "contracts", "formats", "lib", "prisma"];
/** The server's sources run as they are; a young generation kept small keeps the whole process small. */
export const SERVER_FLAGS = ["--import", "tsx", "--max-semi-space-size=16", "--max-old-space-size=384"];
/** In development the server also translates pages, and holds what it translated: no limit but the machine's. */
const DEVELOPMENT_FLAGS = ["--import", "tsx"];
/** A server that ends by itself this often within a minute is not started again. */
const MOST_RESTARTS = 5;

/**
 * Runs the server as a child that goes when we go, and starts it again when it ends by itself. In development, also
 * when a source it is made of changes. Resolves with the exit code when the server is stopped for good.
 */
export function serve(root, { isDevelopment, env, onStart, onReady, onNote }) {
  return new Promise((resolve) => {
    const ends = [];
    let child = null;
    let wasReady = false;
    let stopping = false;
    let restarting = false;

    const start = () => {
      restarting = false;
      // A session of its own: Ctrl-C reaches us, and the server once, from us.
      const given = ["server/http/main.ts", ...(isDevelopment ? ["--dev"] : [])];
      const flags = isDevelopment ? DEVELOPMENT_FLAGS : SERVER_FLAGS;
      child = spawnNode(given, { flags, cwd: root, env, stdout: "inherit", detached: true });
      onStart(child.pid);
      child.on("message", (message) => {
        if (message !== "ready") return;
        if (!wasReady) onReady(child.pid);
        wasReady = true;
      });
      child.once("exit", (code, signal) => ended(code ?? 1, signal));
    };

    const ended = (code, signal) => {
      child = null;
      if (stopping) return resolve(0);
      if (restarting) return start();
      if (isDevelopment && wasReady) return onNote("The server ended; it starts again when a source changes.");
      ends.push(Date.now());
      const recent = ends.filter((time) => Date.now() - time < 60_000).length;
      if (!wasReady || recent > MOST_RESTARTS) return resolve(code || 1);
      onNote(`The server ended (${signal ?? `code ${code}`}) and is started again.`);
      setTimeout(start, 200 * recent);
    };

    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => {
        if (!child) return resolve(0);
        child.kill(stopping ? "SIGKILL" : "SIGTERM"); // asked twice: at once
        stopping = true;
      });
    }
    if (isDevelopment)
      watchSources(root, (name) => {
        onNote(`${name} changed: the server starts again.`);
        if (!child) return start();
        restarting = true;
        child.kill("SIGTERM");
      });
    start();
  });
}

function watchSources(root, onChange) {
  let timer = null;
  for (const folder of WATCHED.filter((name) => existsSync(path.join(root, name))))
    watch(path.join(root, folder), { recursive: true }, (_, file) => {
      if (!file || !/\.(ts|tsx|json|yaml)$/.test(file) || /\.test\.tsx?$/.test(file)) return;
      clearTimeout(timer);
      timer = setTimeout(() => onChange(path.join(folder, file)), 150);
    });
}
