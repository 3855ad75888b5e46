export { BallotFileProblem } from "./problem";
export { readBallots } from "./read-ballots";
export { BALLOT_FORMAT_IDS, type BallotFormatId, ballotFormat, formatOf } from "./registry";
export { groupedRows } from "./rows";
export { printable } from "./text/plain-text";
export type { BallotFormat, BallotSet, Carries, ReadRequest } from "./types";
export { refusalToWrite, type WrittenBallots, writeBallots } from "./write-ballots";
