import { type Rating, type RatingTable, ratingTable } from "./table";

/**
 * A table written down: a line for each participant, a sign for each claim, `+` agree, `-` disagree, `0` pass and `.` for none.
 * Participants and claims are numbered from 0.
 */
export function tableFromRows(rows: readonly string[]): RatingTable {
  const ratings = rows.flatMap((row, participant) =>
    [...row].flatMap((sign, claim) => (sign === "." ? [] : [{ participant, claim, value: SIGNS[sign]! }])),
  );
  return ratingTable({
    participantIds: rows.map((_, place) => String(place)),
    claimIds: Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, place) => String(place)),
    participant: Int32Array.from(ratings, ({ participant }) => participant),
    claim: Int32Array.from(ratings, ({ claim }) => claim),
    value: Int8Array.from(ratings, ({ value }) => value),
  });
}

const SIGNS: Readonly<Record<string, Rating>> = { "+": 1, "0": 0, "-": -1 };
