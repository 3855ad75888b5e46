import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SetUpProblem } from "@/server/set-up-problem";
import type { Binaries } from "./binaries";
import { isAlive } from "./postmaster";
import { canReach, type ServerUser, serverUser, sharedFolder } from "./server-user";

export const OWNER = "plenary";
export const DATABASE_NAME = "plenary";

export type ClusterHome = { readonly folder: string; readonly cluster: string; readonly password: string; readonly log: string };

/** Where a data folder's cluster lives: inside it, or, where PostgreSQL's user cannot reach that, in /var/lib/plenary. */
export function clusterHome(dataFolder: string): ClusterHome {
  const inside = path.join(realpathSync(dataFolder), "database");
  if (existsSync(inside) || canReach(dataFolder, serverUser(inside))) return homeAt(inside);
  const mark = createHash("sha256").update(inside).digest("hex").slice(0, 12);
  return homeAt(path.join(sharedFolder(), mark));
}

/** Makes the cluster when there is none: whole and in one step, so that a killed start leaves nothing half-made behind. */
export function createCluster(home: ClusterHome, user: ServerUser, { initdb }: Binaries): void {
  if (existsSync(home.folder)) return;
  const parent = path.dirname(home.folder);
  const name = `${path.basename(home.folder)}.new-`;
  for (const left of readdirSync(parent)) if (left.startsWith(name)) removeIfAbandoned(path.join(parent, left));
  const unfinished = homeAt(path.join(parent, `${name}${process.pid}`));
  rmSync(unfinished.folder, { recursive: true, force: true });
  mkdirSync(unfinished.cluster, { recursive: true });
  writeFileSync(unfinished.password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  initialise(unfinished, user, initdb);
  try {
    renameSync(unfinished.folder, home.folder);
  } catch {
    rmSync(unfinished.folder, { recursive: true, force: true }); // another starter was faster
  }
}

function homeAt(folder: string): ClusterHome {
  return {
    folder,
    cluster: path.join(folder, "cluster"),
    password: path.join(folder, "password"),
    log: path.join(folder, "postgresql.log"),
  };
}

function initialise(home: ClusterHome, user: ServerUser, initdb: string) {
  const { uid, gid } = user.ids;
  if (uid !== undefined && gid !== undefined) for (const file of [home.cluster, home.password]) chownSync(file, uid, gid);
  const access = ["-U", OWNER, "--auth=scram-sha-256", `--pwfile=${home.password}`];
  const language = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  run(initdb, ["-D", home.cluster, ...access, ...language, "--no-instructions"], home, user);
  const postgres = path.join(path.dirname(initdb), "postgres");
  run(postgres, ["--single", "-D", home.cluster, "postgres"], home, user, `CREATE DATABASE ${DATABASE_NAME}\n`);
}

function run(program: string, given: readonly string[], home: ClusterHome, user: ServerUser, input = "") {
  const done = spawnSync(program, given, { ...user.ids, cwd: home.cluster, encoding: "utf8", input });
  if (done.status === 0) return;
  const reason = (done.error?.message ?? `${done.stdout}${done.stderr}`)
    .trim()
    .split("\n")
    .findLast((line) => /error|fatal/i.test(line));
  rmSync(home.folder, { recursive: true, force: true });
  if (/No space left/.test(reason ?? "")) throw Object.assign(new Error(reason), { code: "ENOSPC" });
  throw new SetUpProblem(
    `PostgreSQL cannot set up a database in ${path.dirname(home.folder)} (${reason ?? `${path.basename(program)} ended with ${done.signal ?? done.status}`}): mend that, or set PLENARY_DATA to another folder.`,
  );
}

function removeIfAbandoned(folder: string) {
  const pid = Number(folder.split("-").at(-1));
  if (isAlive(pid) && pid !== process.pid) return;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
