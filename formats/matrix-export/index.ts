export { type MatrixExport, matrixCsv } from "./csv";
