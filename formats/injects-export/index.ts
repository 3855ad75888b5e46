export { type InjectsExport, injectsCsv } from "./csv";
