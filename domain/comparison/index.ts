export { type Difference, greatestDifference, type Measured } from "./greatest-difference";
