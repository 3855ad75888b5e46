import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Takes a lock that lives as long as this process: a listening socket, so that however the holder dies it lets go.
 * Returns `{ release }`, or `{ heldBy }` with the note of the holder.
 */
export async function takeLock(name, note = String(process.pid)) {
  const address = addressOf(name);
  const server = net.createServer((socket) => socket.on("error", () => {}).write(`${note}\n`));
  try {
    await listen(server, address);
    server.unref();
    return { release: () => server.close() };
  } catch (error) {
    if (error.code !== "EADDRINUSE") throw error;
  }
  const heldBy = await noteAt(address);
  if (heldBy !== null) return { heldBy };
  if (!address.startsWith("\0")) rmSync(address, { force: true }); // left by a killed holder
  await pause(20);
  return takeLock(name, note);
}

/** Does the work while nobody else holds the lock; waits for whoever does. */
export async function withLock(name, work, onWait = () => {}) {
  for (;;) {
    const lock = await takeLock(name);
    if (lock.release) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    onWait(lock.heldBy);
    await pause(100);
  }
}

// Linux has names for sockets that leave no file behind.
function addressOf(name) {
  const mark = `plenary-${createHash("sha256")
    .update(`${process.getuid?.() ?? ""} ${name}`)
    .digest("hex")
    .slice(0, 24)}`;
  if (process.platform === "linux") return `\0${mark}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${mark}` : path.join(os.tmpdir(), `${mark}.lock`);
}

function listen(server, address) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(address, resolve);
  });
}

function noteAt(address) {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    socket.setTimeout(2_000, () => socket.destroy());
    socket.once("error", () => resolve(null));
    socket.once("data", (note) => {
      resolve(String(note).trim());
      socket.destroy();
    });
    socket.once("close", () => resolve(null));
  });
}
