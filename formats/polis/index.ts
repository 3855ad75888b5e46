export { polisFilesIn } from "./file-names";
export { readPolis } from "./read-polis";
export type {
  PolisComment,
  PolisFile,
  PolisFindings,
  PolisProblem,
  PolisSet,
  ReadPolis,
  SignEvidence,
} from "./types";
export { type PolisExport, type PolisFiles, type PolisVote, writePolis } from "./write-polis";
