export { type ReadSeatList, readSeatList, type SeatLine, type SeatProblem } from "./read-seat-list";
