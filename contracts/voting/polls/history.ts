import { z } from "zod";
import { type BallotType, TALLY_METHOD_IDS, type TallyMethodId } from "@/domain/tally";
import { actInDebate, inDebate, key, text } from "../../primitives";

/** Bytes of a file of ballots at most. */
export const MAX_BALLOT_FILE = 4 * 1024 * 1024;

const file = {
  /** Its extension says the format. */
  fileName: text(200),
  /** The bytes of the file in Base64. */
  content: z.base64().max(Math.ceil(MAX_BALLOT_FILE / 3) * 4, "A file of ballots may have at most 4 MB."),
  /** Which option of the debate a name in the file stands for, where it is not the option's own name or key. */
  matches: z
    .array(z.strictObject({ name: z.string().max(1_000), option: key }))
    .max(250)
    .default([]),
};

export const checkImportInput = inDebate.extend(file);
export const importPollInput = actInDebate.extend({
  ...file,
  title: text(80),
  /** The first decides; all that can count the ballots unless stated. */
  methods: z.array(z.enum(TALLY_METHOD_IDS)).min(1).max(TALLY_METHOD_IDS.length).optional(),
});

/** What a file of ballots holds, and whether it can become history of this debate. */
export type ImportReport = {
  readonly format: string;
  readonly ballotType: BallotType;
  readonly ballots: number;
  /** What they weigh together. */
  readonly weight: number;
  readonly blank: number;
  /** The file's options in its order, each with the debate's option that it was matched with, or null. */
  readonly options: readonly { readonly name: string; readonly option: string | null }[];
  readonly methods: readonly TallyMethodId[];
  /** What reading left aside or took as meant. */
  readonly notes: readonly string[];
  /** What keeps it from being imported, as sentences; none when it can be. */
  readonly problems: readonly string[];
};

/** One file that the ballots of a closed poll can be taken away as, or why they cannot. */
export type BallotExportView = {
  readonly electorate: "participants" | "delegations";
  /** The extension of the file. */
  readonly format: string;
  readonly label: string;
  readonly href: string;
  readonly refusal: string | null;
  /** What the format has no words for, as sentences. */
  readonly losses: readonly string[];
};
