export { ballotsCsv, resultsCsv } from "./csv";
