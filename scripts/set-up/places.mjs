import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { problem } from "./problem.mjs";

/** Longer than a server takes to close. */
const PATIENCE = 8_000;

/** The data folder, made when missing; refused when nothing can be written there. */
export function provideDataFolder(root) {
  const folder = path.resolve(root, process.env.PLENARY_DATA || ".plenary");
  const trial = path.join(folder, `.trial-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    writeFileSync(trial, "");
    rmSync(trial);
    return realpathSync(folder);
  } catch (error) {
    if (error.code === "ENOSPC") throw error;
    throw problem(
      `The data folder ${folder} cannot be written (${error.code}): make it writable for this user, or set PLENARY_DATA to another folder.`,
    );
  }
}

/** The secret that signs sessions, made once and kept in the data folder. */
export function provideSecret(dataFolder) {
  const file = path.join(dataFolder, "secret");
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
    renameSync(unfinished, file);
  }
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    throw problem(`The secret in ${file} cannot be read (${error.code}): start Plenary as the user it belongs to, or set AUTH_SECRET.`);
  }
}

/** Refuses a port that cannot be listened on, before anything slow is done. A server whose starter was killed may still be closing. */
export async function checkPort(port, host, dataFolder) {
  const left = Number(readIfThere(path.join(dataFolder, "server.pid")));
  let error = await errorOfListening(port, host);
  for (let waited = 0; error?.code === "EADDRINUSE" && left && isAlive(left) && waited < PATIENCE; waited += 100) {
    await pause(100);
    error = await errorOfListening(port, host);
  }
  if (!error) return;
  if (error.code === "EADDRINUSE")
    throw problem(
      `Port ${port} on ${host} is taken by another program: stop that, or choose another port, as in PORT=${port + 1} npm start.`,
    );
  if (error.code === "EACCES")
    throw problem(`Port ${port} needs more rights than this user has: choose one above 1023, as in PORT=3000 npm start.`);
  throw problem(`Plenary cannot listen on ${host} port ${port} (${error.code}): set HOST to an address of this machine, or leave it out.`);
}

/** A port nobody uses at this moment. */
export async function freePort() {
  const probe = net.createServer();
  await new Promise((resolve, reject) => probe.once("error", reject).listen(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function errorOfListening(port, host) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

export function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
