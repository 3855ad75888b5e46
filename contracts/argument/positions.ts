import { z } from "zod";
import { actInDebate, type Instant, key, text } from "../primitives";

export const STANCES = ["backs", "accepts", "undecided", "opposes"] as const;
export type Stance = (typeof STANCES)[number];

export const declarePositionInput = actInDebate.extend({
  stances: z.record(key, z.enum(STANCES)),
  reason: text(1_000),
  /** The revision this one was written over: a newer one is a conflict, so that nothing is overwritten unseen. */
  over: z.int().min(-1).max(100_000),
});

export type PositionView = {
  readonly delegation: string;
  readonly revision: number;
  readonly stances: Readonly<Record<string, Stance>>;
  readonly reason: string;
  readonly declaredBy: string | null;
  readonly at: Instant;
};
/** Newest first per delegation; revision 0 is the scenario's opening position. */
export type PositionsView = readonly { readonly delegation: string; readonly revisions: readonly PositionView[] }[];
