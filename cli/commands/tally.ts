import { BALLOT_TYPES, MEASURES, TALLY_METHOD_IDS, type TallyMethodId, tallyMethod, UNRANKED_CONVENTIONS } from "@/domain/tally";
import { type Flags, type Given, oneOf, parseFlags } from "../flags";
import { FORMAT_NAMES, formatFor, readSet } from "../formats";
import { helpOf } from "../help";
import { toJson } from "../report/json";
import { report } from "../report/report";
import { type Asked, countAll } from "../tallying";
import type { Command, Terminal } from "../terminal";
import { UsageProblem } from "../usage-problem";

const FLAGS = {
  method: { value: [...TALLY_METHOD_IDS, "all"].join("|"), says: "how to count; all: every way that these ballots allow" },
  seats: { value: "N", says: "how many options a method for several winners elects (what the file says, else 1)" },
  measure: { value: MEASURES.join("|"), says: `strength of a pairwise victory (${MEASURES[0]})` },
  unranked: { value: UNRANKED_CONVENTIONS.join("|"), says: `an option that a ballot does not rank (${UNRANKED_CONVENTIONS[0]})` },
  "tie-break": { value: "none|lot:SEED", says: "what breaks ties (none)" },
  json: { says: "the result as JSON" },
  format: { value: FORMAT_NAMES, says: "format of the file, where its name does not say it" },
  ballots: { value: BALLOT_TYPES.join("|"), says: "read the ballots as this type" },
  help: { says: "this page" },
} as const satisfies Flags;

export const tally: Command = {
  says: "counts the ballots in a file and shows the working",
  usage: helpOf(
    "plenary tally FILE --method NAME|all",
    [
      "FILE is a ballot file, its format told by its name's ending; - is standard input, and needs --format.",
      "Several winners are a tie that the method leaves open.",
    ],
    FLAGS,
    [
      "plenary tally election.blt --method stv --seats 3",
      "plenary tally votes.csv --method all --json",
      "cat votes.cvotes | plenary tally - --format cvotes --method schulze",
    ],
  ),
  async run(args, terminal) {
    const given = parseFlags(args, FLAGS);
    if (given.values.has("help")) return terminal.out(tally.usage);
    const file = onlyFile(given);
    const methods = methodsAsked(given);
    const asked = askedOf(given, terminal);
    const request = {
      ballotType: oneOf(given, "ballots", BALLOT_TYPES),
      wanted: methods === null ? undefined : tallyMethod(methods).ballotTypes,
    };
    const set = await readSet(file, formatFor(file, given, "format"), request, terminal);
    const counted = countAll(set, methods, asked, (sentence) => terminal.note(`${file}: ${sentence}`));
    if (typeof counted === "string") throw new UsageProblem(`${file}: ${counted}`);
    if (given.values.has("json")) terminal.out(toJson(set, counted, methods === null));
    else terminal.out(report(file, set, counted));
  },
};

function onlyFile({ words }: Given): string {
  if (words.length === 1) return words[0]!;
  throw new UsageProblem(
    words.length === 0 ? "tally needs a file, or - for standard input: see plenary tally --help." : "tally takes one file.",
  );
}

/** The method asked for; null: all that the ballots allow. */
function methodsAsked(given: Given): TallyMethodId | null {
  const method = oneOf(given, "method", [...TALLY_METHOD_IDS, "all"]);
  if (method === undefined) throw new UsageProblem(`tally needs a method: --method all, or one of ${TALLY_METHOD_IDS.join(", ")}.`);
  return method === "all" ? null : method;
}

function askedOf(given: Given, { sha256 }: Terminal): Asked {
  const seats = given.values.get("seats");
  if (seats !== undefined && !/^[1-9]\d{0,8}$/.test(seats)) throw new UsageProblem(`--seats is a whole number, 1 or more, not “${seats}”.`);
  const tieBreak = given.values.get("tie-break") ?? "none";
  if (tieBreak !== "none" && !/^lot:.+$/su.test(tieBreak))
    throw new UsageProblem(`--tie-break is none or lot:SEED, with a seed of your own, not “${tieBreak}”.`);
  return {
    seats: seats === undefined ? null : Number(seats),
    measure: oneOf(given, "measure", MEASURES) ?? MEASURES[0],
    unranked: oneOf(given, "unranked", UNRANKED_CONVENTIONS) ?? UNRANKED_CONVENTIONS[0],
    tieBreak: tieBreak === "none" ? { kind: "none" } : { kind: "lot", seed: tieBreak.slice("lot:".length), sha256 },
  };
}
