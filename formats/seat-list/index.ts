export { type ReadSeatList, readSeatList, type SeatLine, type SeatProblem } from "./read-seat-list";
export { type SeatChartRow, seatChartCsv } from "./write-seat-chart";
