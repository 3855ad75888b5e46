export { answersLongCsv, answersWideCsv, type ExportedAnswer } from "./answers";
export { codebookCsv } from "./codebook";
export { panelResultsCsv } from "./results";
