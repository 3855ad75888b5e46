import type { z } from "zod";
import { ballotLimits, type checkImportInput, type ImportReport, MAX_BALLOT_FILE } from "@/contracts/voting/polls";
import { DomainError } from "@/domain/kernel";
import { methodsFor, type TallyMethodId } from "@/domain/tally";
import { BALLOT_FORMAT_IDS, BallotFileProblem, type BallotSet, ballotFormat, formatOf, readBallots } from "@/formats/ballots";
import { refusalToCountBy } from "../refusal-to-count-by";
import { type DebateOption, matchOptions } from "./match-options";

export type History = { readonly set: BallotSet; readonly report: ImportReport; readonly bytes: Uint8Array; readonly format: string };

/** Reads a file of ballots and says what it would be in this debate. Throws `invalid` for a file that cannot be read, with the line. */
export function readHistory({ fileName, content, matches }: z.infer<typeof checkImportInput>, options: readonly DebateOption[]): History {
  const bytes = new Uint8Array(Buffer.from(content, "base64"));
  if (bytes.length > MAX_BALLOT_FILE) throw new DomainError("invalid", "A file of ballots may have at most 4 MB.");
  const id = formatOf(fileName);
  if (!id)
    throw new DomainError("invalid", `The name of the file must end in one of ${BALLOT_FORMAT_IDS.map((one) => `.${one}`).join(", ")}.`);
  const set = read(bytes, id, fileName);
  const { profile, names } = set;
  const matched = matchOptions(names, options, matches);
  const methods = methodsThatCount(set);
  const report: ImportReport = {
    format: ballotFormat(id).label,
    ballotType: profile.ballotType,
    ballots: profile.counted.ballots + profile.blank.ballots,
    weight: profile.counted.weight + profile.blank.weight,
    blank: profile.blank.ballots,
    options: names.map((name, index) => ({ name, option: matched.keys[index] ?? null })),
    methods,
    notes: set.notes,
    problems: [...matched.problems, ...problemsOf(set, methods)],
  };
  return { set, report, bytes, format: id };
}

function read(bytes: Uint8Array, format: Parameters<typeof readBallots>[1], fileName: string): BallotSet {
  try {
    return readBallots(bytes, format);
  } catch (error) {
    if (error instanceof BallotFileProblem)
      throw new DomainError("invalid", `${fileName}${error.line === null ? "" : `:${error.line}`}: ${error.message}`);
    throw error;
  }
}

/** A method that refuses these options, however many ballots there are, is not offered. */
function methodsThatCount({ profile: { ballotType, optionKeys, limits } }: BallotSet): readonly TallyMethodId[] {
  return methodsFor(ballotType).filter(
    (method) => !refusalToCountBy({ ballotType, methods: [method], limits, rule: { id: "plurality" }, seats: 1 }, optionKeys),
  );
}

function problemsOf({ profile }: BallotSet, methods: readonly TallyMethodId[]): readonly string[] {
  const ballots = profile.counted.ballots + profile.blank.ballots;
  return [
    ...(ballots === 0 ? ["There are no ballots in this file."] : []),
    ...(profile.optionKeys.length < 2 ? ["A poll needs at least two options."] : []),
    ...(methods.length === 0 && profile.optionKeys.length >= 2
      ? [`There are too many options to count: ${profile.optionKeys.length}.`]
      : []),
    ...(ballotLimits.safeParse(profile.limits).success ? [] : ["Scores go up to 100 at most, and budgets to 250."]),
  ];
}
