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
export async function benchCommandLine(): Promise<{ readonly table: string; readonly misses: readonly string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), "plenary-bench-"));
  try {
    const file = writePrefLib(path.join(folder, "ballots.soc"));
    const misses: string[] = [];
    const lines = ["schulze", "irv", "all"].map((method) => {
      const runs = Array.from({ length: 3 }, () => run(["tally", file, "--method", method])).sort((a, b) => a.took - b.took);
      const { took, memory } = runs[1]!;
      if (took > MOST_MS) misses.push(`tally --method ${method} takes ${ms(took)}`);
      if (memory > MOST_BYTES) misses.push(`tally --method ${method} takes ${megabytes(memory)}`);
      return [`bin/plenary tally --method ${method}`, ms(took), megabytes(memory)];
    });
    return { table: tableOf([["1,000,000 ballots × 10 options, PrefLib", "time", "memory, highest"], ...lines]), misses };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writePrefLib(file: string): string {
  const { bytes } = randomBallots("ranked", OPTIONS, BALLOTS);
  const handle = openSync(file, "w");
  const names = optionKeys(OPTIONS).map((name, option) => `# ALTERNATIVE NAME ${option + 1}: ${name}\n`);
  writeSync(handle, `# DATA TYPE: soc\n# NUMBER ALTERNATIVES: ${OPTIONS}\n# NUMBER VOTERS: ${BALLOTS}\n${names.join("")}`);
  const order = new Array<number>(OPTIONS);
  for (let from = 0; from < BALLOTS; from += 10_000) {
    let part = "";
    for (let ballot = from; ballot < from + 10_000; ballot++) {
      for (let option = 0; option < OPTIONS; option++) order[bytes[ballot * OPTIONS + option]! - 1] = option + 1;
      part += `1: ${order.join(",")}\n`;
    }
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
