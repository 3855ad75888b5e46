import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

export type Postmaster = { readonly pid: number; readonly port: number };

/** The postmaster that owns this cluster, or null; its own pid file tells, and a stale one is not believed. */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = path.join(cluster, "postmaster.pid");
  const lines = read(file)?.split("\n");
  const [pid, port] = [Number(lines?.[0]), Number(lines?.[3])];
  if (!pid || !port || !isAlive(pid)) return null;
  return servesCluster(pid, cluster) ? { pid, port } : null;
}

/**
 * Removes a pid file that names a living process which is not a postmaster: after a crash the number may belong to
 * somebody else, and PostgreSQL would refuse to start.
 */
export function forgetReusedPid(cluster: string): void {
  const file = path.join(cluster, "postmaster.pid");
  const pid = Number(read(file)?.split("\n")[0]);
  if (pid && isAlive(pid) && !servesCluster(pid, cluster)) rmSync(file, { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

// A zombie (killed, not yet waited for) has an empty command line and serves nobody.
function servesCluster(pid: number, cluster: string): boolean {
  const command = existsSync("/proc/self/cmdline")
    ? read(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ")
    : spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  return command?.includes(` ${cluster} `) ?? false;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
