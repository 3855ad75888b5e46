import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { provideBrowser } from "./browser.mjs";

describe("the browser for the tests", () => {
  let folder = "";
  const program = (name: string, script: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const provide = (...places: string[]) => provideBrowser(() => {}, places);

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "plenary-browser-"));
    vi.stubEnv("CHROMIUM_PATH", undefined);
    vi.stubEnv("PLAYWRIGHT_BROWSERS_PATH", path.join(folder, "none-here"));
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is the one that CHROMIUM_PATH names, when that runs", async () => {
    const mine = program("mine", "exit 0");
    vi.stubEnv("CHROMIUM_PATH", mine);
    expect(await provide()).toBe(mine);
    vi.stubEnv("CHROMIUM_PATH", program("broken", "exit 1"));
    await expect(provide()).rejects.toThrow("which does not run: correct it, or leave it out.");
  });

  it("is the first of the system's that runs: a stub does not count", async () => {
    const stub = program("stub", "echo install it from elsewhere; exit 1");
    const real = program("real", "exit 0");
    expect(await provide(path.join(folder, "absent"), stub, real)).toBe(real);
  });

  it.each([
    ["without windows where the package manager has it", "chromium-headless-shell", ["chromium-headless-shell"]],
    ["with windows elsewhere", "chromium", ["chromium-headless-shell", "chromium"]],
  ])("is installed where that may be done, %s, else the sentence says how", async (_, has, asked) => {
    const place = path.join(folder, "installed");
    const calls = path.join(folder, "calls");
    program("apt-get", `echo "$@" >> ${calls}; case "$*" in install*" ${has}") printf '#!/bin/sh\\n' > ${place}; chmod +x ${place};; esac`);
    program("sudo", "exit 1");
    vi.stubEnv("PATH", `${folder}:${process.env.PATH}`);
    if (process.getuid?.() === 0) {
      expect(await provide(place)).toBe(place);
      const installs = asked.map((name) => `install -y --no-install-recommends ${name}\n`);
      expect(readFileSync(calls, "utf8")).toBe(["--version\n", "update\n", ...installs].join(""));
    } else
      await expect(provide(place)).rejects.toThrow(
        "run npx playwright install --with-deps chromium, or install your system's chromium package.",
      );
  });
});
