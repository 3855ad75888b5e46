import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { SetUpProblem } from "@/server/set-up-problem";

/** The user that PostgreSQL runs as: ourselves, or, as PostgreSQL refuses to run as root, somebody unprivileged. */
export type ServerUser = { readonly name: string; readonly ids: { readonly uid?: number; readonly gid?: number } };

/** Whoever owns the cluster when there is one already, else `postgres`, else `nobody`. */
export function serverUser(cluster: string): ServerUser {
  if (process.getuid?.() !== 0) return { name: "this user", ids: {} };
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { name: accounts().find((account) => account.ids.uid === uid)?.name ?? `user ${uid}`, ids: { uid, gid } };
  }
  const found = ["postgres", "nobody"].map((name) => accounts().find((account) => account.name === name)).find(Boolean);
  if (found) return found;
  throw new SetUpProblem(
    "PostgreSQL does not run as root, and this system has neither a user postgres nor a user nobody: start Plenary as an ordinary user.",
  );
}

/** Whether that user may enter the folder: a folder under /root, say, is closed to it whatever its own mode. */
export function canReach(folder: string, user: ServerUser): boolean {
  if (user.ids.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...user.ids, cwd: "/" }).status === 0;
}

/** A folder that outlives a restart of the machine and that every user can enter; used as root only. */
export function sharedFolder(): string {
  const folder = "/var/lib/plenary";
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    return folder;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SetUpProblem(
      `PostgreSQL runs as an unprivileged user that cannot enter this folder, and ${folder} cannot be made (${code}): move Plenary out of the closed folder or start it as an ordinary user.`,
    );
  }
}

function accounts(): ServerUser[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, ids: { uid: Number(uid), gid: Number(gid) } }));
}
