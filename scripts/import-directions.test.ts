import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const config = path.join(root, "dependency-cruiser.cjs");
const rules = (createRequire(import.meta.url)(config) as { forbidden: { name: string }[] }).forbidden.map(({ name }) => name);

/** For every rule a file that breaks it: where the file stands and what it imports. */
const PLANTS: Record<string, readonly [file: string, imported: string]> = {
  "domain-is-pure": ["domain/tally/impure.ts", "zod"],
  "domain-through-its-index": ["contracts/polls.ts", "../domain/tally/borda"],
  "domain-modules-meet-at-their-index": ["domain/record/deep.ts", "../tally/borda"],
  "contracts-know-only-domain-and-zod": ["contracts/react.ts", "react"],
  "formats-turn-text-into-values": ["formats/bibtex.ts", "node:fs"],
  "parsers-stay-off-the-browser": ["features/ballots/parsing.tsx", "../../formats/bibtex"],
  "cli-needs-no-server": ["cli/main.ts", "../server/services/cast"],
  "prisma-only-in-server-data": ["server/services/direct.ts", "../data/connection/client"],
  "routers-stay-thin": ["server/api/fat.ts", "../data/polls"],
  "services-know-no-transport": ["server/services/loud.ts", "next"],
  "data-calls-nobody": ["server/data/upwards.ts", "../services/cast"],
  "pages-enter-the-server-by-one-door": ["app/page.tsx", "../server/services/cast"],
  "client-code-never-runs-server-code": ["features/voting/ballots/form.tsx", "../../../server/services/cast"],
  "features-do-not-import-features": ["features/voting/ballots/borrowed.tsx", "../polls/list"],
  "components-know-no-product": ["components/ui/knowing.tsx", "../../contracts/polls"],
  "lib-is-the-bottom": ["lib/upwards.ts", "../contracts/polls"],
  "nobody-imports-app": ["features/voting/polls/routed.tsx", "../../../app/page"],
  "only-tests-import-tests": ["server/jobs/faked.ts", "../../tests/support/factory"],
  "no-runtime-cycles": ["lib/around.ts", "./back"],
  "imports-lead-somewhere": ["lib/lost.ts", "./nowhere"],
};

const INNOCENT: Record<string, string> = {
  "domain/tally/index.ts": "export const count = 1;",
  "domain/tally/borda.ts": "export const borda = 1;",
  "server/data/connection/client.ts": "export const prisma = 1;",
  "server/data/polls.ts": "import { prisma } from './connection/client'; export const polls = prisma;",
  "server/services/cast.ts":
    "import { polls } from '../data/polls'; import { count } from '../../domain/tally'; export const cast = polls + count;",
  "features/voting/polls/list.tsx": "import { shell } from '../../shell/bar'; export const list = shell;",
  "features/shell/bar.tsx": "export const shell = 1;",
  "tests/support/factory.ts": "import { borda } from '../../domain/tally/borda'; export const factory = borda;",
  "lib/back.ts": "import './around';",
  "tsconfig.json": '{ "compilerOptions": { "moduleResolution": "bundler", "module": "esnext" } }',
};

describe("import directions", () => {
  let folder = "";
  let found: { rule: string; from: string }[] = [];

  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "plenary-directions-"));
    for (const name of ["zod", "react", "next"]) write(`node_modules/${name}/index.js`, "module.exports = {};");
    for (const [file, content] of Object.entries(INNOCENT)) write(file, content);
    for (const [file, imported] of Object.values(PLANTS)) write(file, `import ${JSON.stringify(imported)};`);
    const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
    const folders = ["app", "cli", "components", "contracts", "domain", "features", "formats", "lib", "server", "tests"];
    const { stdout, stderr } = spawnSync(process.execPath, [cruiser, "--config", config, "--output-type", "json", ...folders], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 32 * 1024 * 1024,
    });
    if (!stdout) throw new Error(stderr);
    const { violations } = (JSON.parse(stdout) as { summary: { violations: { rule: { name: string }; from: string }[] } }).summary;
    found = violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("have a planted violation for every rule", () => {
    expect(Object.keys(PLANTS).sort()).toEqual([...rules].sort());
  });

  it.each(Object.entries(PLANTS))("%s is seen", (rule, [file]) => {
    expect(found).toContainEqual({ rule, from: file });
  });

  it("leave innocent files alone", () => {
    const planted = new Set(Object.values(PLANTS).map(([file]) => file));
    expect(found.filter(({ from }) => !planted.has(from) && from !== "lib/back.ts")).toEqual([]);
  });

  function write(file: string, content: string) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `${content}\n`);
  }
});
