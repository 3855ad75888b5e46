import { BALLOT_TYPES } from "@/domain/tally";
import type { ArgumentFormatId } from "@/formats/arguments";
import type { SourceFormatId } from "@/formats/bibliography";
import { convertBallots } from "../convert/ballots";
import { CONVERTIBLE_NAMES, conversionOf } from "../convert/kinds";
import { type Flags, parseFlags } from "../flags";
import { ballotFormatNamed } from "../formats";
import { helpOf } from "../help";
import type { Command } from "../terminal";
import { UsageProblem } from "../usage-problem";

const FLAGS = {
  from: { value: CONVERTIBLE_NAMES, says: "format of IN, where its name does not say it" },
  to: { value: CONVERTIBLE_NAMES, says: "format of OUT, where its name does not say it" },
  ballots: { value: BALLOT_TYPES.join("|"), says: "read the ballots as this type" },
  help: { says: "this page" },
} as const satisfies Flags;

export const convert: Command = {
  says: "writes ballots, arguments or sources in another format and says what is lost",
  usage: helpOf(
    "plenary convert IN OUT",
    ["IN and OUT are files; - is standard input or output.", "Formats are told by the names' endings."],
    FLAGS,
    [
      "plenary convert election.blt election.cvotes",
      "plenary convert debate.argdown debate.json",
      "plenary convert sources.bib sources.ris",
    ],
  ),
  async run(args, terminal) {
    const given = parseFlags(args, FLAGS);
    if (given.values.has("help")) return terminal.out(convert.usage);
    const [from, to, ...others] = given.words;
    if (from === undefined || to === undefined || others.length > 0)
      throw new UsageProblem("convert takes two files, IN and OUT: see plenary convert --help.");
    const { kind, from: format, to: target } = conversionOf(from, to, given);
    if (kind !== "ballots" && given.values.has("ballots")) throw new UsageProblem(`--ballots is for ballots; these files hold ${kind}.`);
    // The libraries behind arguments and sources are large: they are loaded when they are needed.
    if (kind === "arguments") {
      const { convertArguments } = await import("../convert/arguments");
      return convertArguments(from, format as ArgumentFormatId | null, to, target as ArgumentFormatId, terminal);
    }
    if (kind === "sources") {
      const { convertSources } = await import("../convert/sources");
      return convertSources(from, to, target as SourceFormatId, terminal);
    }
    return convertBallots(from, ballotFormatNamed(format!), to, ballotFormatNamed(target), given, terminal);
  },
};
