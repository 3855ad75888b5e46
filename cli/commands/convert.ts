import { BALLOT_TYPES } from "@/domain/tally";
import { BallotFileProblem, writeBallots } from "@/formats/ballots";
import { type Flags, oneOf, parseFlags } from "../flags";
import { FORMAT_NAMES, formatFor, readSet } from "../formats";
import { helpOf } from "../help";
import type { Command } from "../terminal";
import { UsageProblem } from "../usage-problem";

const FLAGS = {
  from: { value: FORMAT_NAMES, says: "format of IN, where its name does not say it" },
  to: { value: FORMAT_NAMES, says: "format of OUT, where its name does not say it" },
  ballots: { value: BALLOT_TYPES.join("|"), says: "read the ballots as this type" },
  help: { says: "this page" },
} as const satisfies Flags;

export const convert: Command = {
  says: "writes a ballot file in another format and says what is lost",
  usage: helpOf(
    "plenary convert IN OUT",
    ["IN and OUT are files; - is standard input or output.", "Formats are told by the names' endings."],
    FLAGS,
    ["plenary convert election.blt election.cvotes"],
  ),
  async run(args, terminal) {
    const given = parseFlags(args, FLAGS);
    if (given.values.has("help")) return terminal.out(convert.usage);
    const [from, to, ...others] = given.words;
    if (from === undefined || to === undefined || others.length > 0)
      throw new UsageProblem("convert takes two files, IN and OUT: see plenary convert --help.");
    const target = formatFor(to, given, "to");
    const set = await readSet(from, formatFor(from, given, "from"), { ballotType: oneOf(given, "ballots", BALLOT_TYPES) }, terminal);
    try {
      const { text, losses } = writeBallots(set, target);
      await terminal.write(to, text);
      for (const loss of losses) terminal.note(`${to}: ${loss}`);
    } catch (error) {
      if (error instanceof BallotFileProblem) throw new UsageProblem(`${to}: ${error.message}`);
      throw error;
    }
  },
};
