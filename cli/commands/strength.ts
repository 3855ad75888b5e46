import { groundedLabelling, SEMANTICS, strengthsOf } from "@/domain/argumentation";
import { ARGUMENT_FORMAT_IDS } from "@/formats/arguments";
import { type Flags, oneOf, parseFlags } from "../flags";
import { helpOf } from "../help";
import { strengthReport, strengthsToJson } from "../report/strength";
import type { Command } from "../terminal";
import { UsageProblem } from "../usage-problem";
import { readWeighed } from "../weighed";

const FLAGS = {
  semantics: { value: SEMANTICS.join("|"), says: `how supporters and attackers count (${SEMANTICS[0]})` },
  json: { says: "the result as JSON" },
  format: { value: ARGUMENT_FORMAT_IDS.join("|"), says: "format of FILE, where its name does not say it" },
  help: { says: "this page" },
} as const satisfies Flags;

export const strength: Command = {
  says: "computes how strong the arguments in a file are, and which are accepted",
  usage: helpOf(
    "plenary strength FILE",
    ["FILE holds arguments, its format told by its name's ending or by what it looks like; - is standard input."],
    FLAGS,
    ["plenary strength debate.bag --semantics euler", "plenary strength debate.argdown --json"],
  ),
  async run(args, terminal) {
    const given = parseFlags(args, FLAGS);
    if (given.values.has("help")) return terminal.out(strength.usage);
    const [file, ...others] = given.words;
    if (file === undefined || others.length > 0) throw new UsageProblem("strength takes one file: see plenary strength --help.");
    const semantics = oneOf(given, "semantics", SEMANTICS) ?? SEMANTICS[0];
    const weighed = await readWeighed(file, oneOf(given, "format", ARGUMENT_FORMAT_IDS), terminal);
    const result = { semantics, ...strengthsOf(weighed.graph, semantics), labelling: groundedLabelling(weighed.graph) };
    terminal.out(given.values.has("json") ? strengthsToJson(weighed, result) : strengthReport(file, weighed, result));
  },
};
