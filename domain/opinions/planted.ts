import { type RatingTable, ratingTable } from "./ratings/table";

/** A table whose camps were planted: everybody rates three claims of four, and nine in ten times as the camp does. The same every time. */
export function plantedTable(sizes: readonly number[], claims: number): { readonly table: RatingTable; readonly camp: readonly number[] } {
  let state = 1;
  const draw = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const minds = Array.from({ length: claims }, () => sizes.map(() => (draw(2) === 0 ? -1 : 1)));
  const camp = sizes.flatMap((size, at) => new Array<number>(size).fill(at));
  const ratings = camp.flatMap((own, participant) =>
    Array.from({ length: claims }, (_, claim) => claim)
      .filter(() => draw(4) > 0)
      .map((claim) => ({ participant, claim, value: draw(10) > 0 ? minds[claim]![own]! : draw(3) - 1 })),
  );
  const table = ratingTable({
    participantIds: camp.map((_, place) => String(place)),
    claimIds: Array.from({ length: claims }, (_, place) => `c${String(place).padStart(3, "0")}`),
    participant: Int32Array.from(ratings, ({ participant }) => participant),
    claim: Int32Array.from(ratings, ({ claim }) => claim),
    value: Int8Array.from(ratings, ({ value }) => value),
  });
  return { table, camp };
}
