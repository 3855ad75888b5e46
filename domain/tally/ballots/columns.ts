import { hasBit, setBit } from "./codecs/approval";
import { packedWidth } from "./packing";
import type { BallotLimits, BallotType } from "./types";

/**
 * What the columns of a profile hold. Plurality: one column, the index of the choice. Approval: for each option 1 or 0.
 * Every other type: for each option its byte in the packed ballot.
 */
export function columnsOf(ballotType: BallotType, options: number) {
  return { count: ballotType === "plurality" ? 1 : options, fill: ballotType === "approval" ? fillBits : fillBytes };
}

/** The packed ballot whose bytes in the columns of a profile are these. */
export function packRow(ballotType: BallotType, row: Uint8Array): Uint8Array {
  if (ballotType !== "approval") return row.slice();
  const packed = new Uint8Array(packedWidth(ballotType, row.length));
  for (const [option, byte] of row.entries()) if (byte === 1) setBit(packed, option);
  return packed;
}

/** Comes last in every order: an option that a ballot does not rank. */
export const UNRANKED = 255;

/**
 * For ballots that order options, ranked or scored: what a column's byte means in that order. Lower is better; equal is tied;
 * unranked options and scores of 0 are `UNRANKED`. 256 entries.
 */
export function orderOfBytes(ballotType: BallotType, { maximumScore }: BallotLimits): Uint8Array {
  const order = new Uint8Array(256).fill(UNRANKED);
  if (ballotType === "ranked") for (let tier = 1; tier < 255; tier++) order[tier] = tier - 1;
  else for (let score = 1; score <= maximumScore; score++) order[score + 1] = maximumScore - score;
  return order;
}

function fillBytes(packed: Uint8Array, columns: readonly Uint8Array[], row: number): void {
  for (let column = 0; column < columns.length; column++) columns[column]![row] = packed[column]!;
}

function fillBits(packed: Uint8Array, columns: readonly Uint8Array[], row: number): void {
  for (let column = 0; column < columns.length; column++) columns[column]![row] = hasBit(packed, column) ? 1 : 0;
}
