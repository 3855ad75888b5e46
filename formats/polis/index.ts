export { polisFilesIn } from "./file-names";
export { readPolis } from "./read-polis";
export {
  POLIS_FILES,
  type PolisComment,
  type PolisFile,
  type PolisFindings,
  type PolisProblem,
  type PolisSet,
  type ReadPolis,
  type SignEvidence,
} from "./types";
export { type PolisExport, type PolisFiles, type PolisVote, writePolis } from "./write-polis";
