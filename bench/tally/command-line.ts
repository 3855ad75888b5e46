import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { optionKeys, randomBallots } from "./ballots";
import { megabytes, ms, tableOf } from "./figures";

const PROGRAM = path.resolve(import.meta.dirname, "../../bin/plenary");
const BALLOTS = 1_000_000;
const OPTIONS = 10;
const MOST_MS = 3_000;
const MOST_BYTES = 300 * 2 ** 20;

/** A million ballots from a file, each in a line of its own, through `bin/plenary tally`: start, parsing and report included. */
export function benchCommandLine(): { readonly table: string; readonly misses: readonly string[] } {
  const folder = mkdtempSync(path.join(tmpdir(), "plenary-bench-"));
  const { bytes } = randomBallots("ranked", OPTIONS, BALLOTS);
  try {
    const misses: string[] = [];
    const lines = [writePrefLib(folder, bytes), writeCsv(folder, bytes)].flatMap((file) =>
      ["schulze", "irv", "all"].map((method) => {
        const runs = Array.from({ length: 3 }, () => run(["tally", file, "--method", method])).sort((a, b) => a.took - b.took);
        const { took, memory } = runs[1]!;
        const name = `bin/plenary tally ${path.basename(file)} --method ${method}`;
        if (took > MOST_MS) misses.push(`${name} takes ${ms(took)}`);
        if (memory > MOST_BYTES) misses.push(`${name} takes ${megabytes(memory)}`);
        return [name, ms(took), megabytes(memory)];
      }),
    );
    return { table: tableOf([["1,000,000 × 10", "time", "memory, highest"], ...lines]), misses };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writePrefLib(folder: string, bytes: Uint8Array): string {
  const names = optionKeys(OPTIONS).map((name, option) => `# ALTERNATIVE NAME ${option + 1}: ${name}\n`);
  const order = new Array<number>(OPTIONS);
  return writeLines(
    path.join(folder, "ballots.soc"),
    `# DATA TYPE: soc\n# NUMBER ALTERNATIVES: ${OPTIONS}\n# NUMBER VOTERS: ${BALLOTS}\n${names.join("")}`,
    (ballot) => {
      for (let option = 0; option < OPTIONS; option++) order[bytes[ballot * OPTIONS + option]! - 1] = option + 1;
      return `1: ${order.join(",")}\n`;
    },
  );
}

/** A column for each option, with its rank. */
function writeCsv(folder: string, bytes: Uint8Array): string {
  return writeLines(
    path.join(folder, "ballots.csv"),
    `${optionKeys(OPTIONS).join(",")}\n`,
    (ballot) => `${bytes.subarray(ballot * OPTIONS, (ballot + 1) * OPTIONS).join(",")}\n`,
  );
}

function writeLines(file: string, head: string, lineOf: (ballot: number) => string): string {
  const handle = openSync(file, "w");
  writeSync(handle, head);
  for (let from = 0; from < BALLOTS; from += 10_000) {
    let part = "";
    for (let ballot = from; ballot < from + 10_000; ballot++) part += lineOf(ballot);
    writeSync(handle, part);
  }
  closeSync(handle);
  return file;
}

/** The highest memory is what the operating system says of the process when it ends. */
function run(command: readonly string[]): { readonly took: number; readonly memory: number } {
  const say = "process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))";
  const began = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(say)}`, PROGRAM, ...command],
    {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  const took = performance.now() - began;
  if (status !== 0) throw new Error(`plenary ${command.join(" ")} ended with ${status}: ${stderr}`);
  return { took, memory: Number(stderr.split("\n").at(-1)) * 1024 };
}
