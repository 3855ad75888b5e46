import { opinionMap } from "@/domain/opinions";
import { readPolis } from "@/formats/polis";
import { type Flags, parseFlags } from "../flags";
import { helpOf } from "../help";
import { readPolisFolder } from "../polis-folder";
import { opinionsReport, opinionsToJson } from "../report/opinions";
import type { Command } from "../terminal";
import { UsageProblem } from "../usage-problem";

const FLAGS = {
  json: { says: "the result as JSON" },
  help: { says: "this page" },
} as const satisfies Flags;

export const opinions: Command = {
  says: "draws the map of opinions from a Polis export: camps, and what divides and joins them",
  usage: helpOf(
    "plenary opinions DIR",
    [
      "DIR is a folder with an export from Polis: votes.csv, or else participants-votes.csv, suffices; comments.csv gives the texts, tells",
      "what was rejected, and who wrote what. Whether 1 or -1 means agree is told from the votes of authors on what they wrote.",
    ],
    FLAGS,
    ["plenary opinions export", "plenary opinions export --json"],
  ),
  async run(args, terminal) {
    const given = parseFlags(args, FLAGS);
    if (given.values.has("help")) return terminal.out(opinions.usage);
    const [folder, ...others] = given.words;
    if (folder === undefined || others.length > 0) throw new UsageProblem("opinions takes one folder: see plenary opinions --help.");
    const read = readPolis(await readPolisFolder(folder, terminal));
    if ("problems" in read) {
      const lines = read.problems.map(({ file, line, message }) => `${folder}/${file}:${line}: ${message}`);
      for (const line of lines.slice(0, -1)) terminal.note(line);
      throw new UsageProblem(lines.at(-1)!);
    }
    const { set } = read;
    const map = opinionMap(set.table, { leftOut: set.leftOut, countsLeftOut: true });
    terminal.out(given.values.has("json") ? opinionsToJson(set, map) : opinionsReport(folder, set, map));
  },
};
