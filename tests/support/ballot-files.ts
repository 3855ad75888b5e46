import { expect } from "vitest";
import { BallotFileProblem, type BallotFormatId, type ReadRequest, readBallots } from "@/formats/ballots";
import { groupedRows, tiersOf } from "@/formats/ballots/rows";

const encoder = new TextEncoder();
export const read = (format: BallotFormatId, text: string, request?: ReadRequest) => readBallots(encoder.encode(text), format, request);

/** Ranked ballots as "3 A>B=C", most first. */
export const ranked = (format: BallotFormatId, text: string, request?: ReadRequest) => {
  const { profile, names } = read(format, text, request);
  expect(profile.ballotType).toBe("ranked");
  return Array.from(
    groupedRows(profile),
    ({ bytes, weight }) =>
      `${weight} ${tiersOf(bytes)
        .map((tier) => tier.map((option) => names[option]).join("="))
        .join(">")}`,
  );
};

/** Other ballots as "3 A5 B0", the value of each option that has one. */
export const valued = (format: BallotFormatId, text: string, request?: ReadRequest) => {
  const { profile, names } = read(format, text, request);
  const offset = profile.ballotType === "score" ? 1 : 0;
  return [
    profile.ballotType,
    ...Array.from(
      groupedRows(profile),
      ({ bytes, weight }) =>
        `${weight} ${names.flatMap((name, option) => (bytes[option] ? [`${name}${bytes[option]! - offset}`] : [])).join(" ")}`,
    ),
  ];
};

export const problemOf = (format: BallotFormatId, text: string | Uint8Array, request?: ReadRequest): string => {
  try {
    readBallots(typeof text === "string" ? encoder.encode(text) : text, format, request);
  } catch (error) {
    if (error instanceof BallotFileProblem) return `${error.line}: ${error.message}`;
    throw error;
  }
  return "read";
};

/** The ballots of the samples. */
export const GUARANTEES = [
  "5 NATO membership>Bilateral pacts>Assistance only",
  "4 Bilateral pacts>NATO membership=Assistance only",
  "3 Assistance only",
];
