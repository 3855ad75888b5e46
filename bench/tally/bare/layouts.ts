import type { Ballots } from "../ballots";

/** What a bare pass is given before the clock starts: the layout it likes best, and no checks, weights, ties or working to care for. */
export type Layout = {
  readonly options: number;
  readonly ballots: number;
  /** One typed array per option (plurality: one in all); approval as 0 and 1. */
  readonly columns: readonly Uint8Array[];
  /** Ranked ballots: the options of each ballot from the best to the worst. */
  readonly orders: Uint8Array;
};

export function layoutOf({ ballotType, options, ballots, width, bytes }: Ballots): Layout {
  const columns = Array.from({ length: ballotType === "plurality" ? 1 : options }, () => new Uint8Array(ballots));
  const orders = new Uint8Array(ballotType === "ranked" ? ballots * options : 0);
  for (let ballot = 0; ballot < ballots; ballot++)
    for (const [option, column] of columns.entries()) {
      const byte = bytes[ballot * width + (ballotType === "approval" ? option >> 3 : option)]!;
      column[ballot] = ballotType === "approval" ? (byte >> (option & 7)) & 1 : byte;
      if (ballotType === "ranked") orders[ballot * options + byte - 1] = option;
    }
  return { options, ballots, columns, orders };
}
