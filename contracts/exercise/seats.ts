import { z } from "zod";
import { SPREADS } from "@/domain/seats";
import { actInDebate, id, inDebate, key } from "../primitives";

/** Characters of a list of planned seats at most. */
export const MAX_SEAT_LIST = 200_000;
const seatList = z.string().max(MAX_SEAT_LIST, "A list of seats has at most 200,000 characters.");

/** `over`: the delegations that vote, or all of them. */
export const spreadSeatsInput = actInDebate.extend({ how: z.enum(SPREADS), over: z.enum(["voting", "all"]) });
export const checkSeatPlanInput = inDebate.extend({ text: seatList });
export const planSeatsInput = actInDebate.extend({ text: seatList });
export const dropSeatPlanInput = actInDebate;
export const nameSubstituteInput = actInDebate.extend({ delegation: key, participantId: id.nullable() });
export const standInInput = actInDebate;
export const comeBackInput = actInDebate;
export const revealNamesInput = actInDebate;

export type PlannedSeat = {
  readonly name: string;
  readonly role: "head" | "delegate" | "observer";
  /** Key of a delegation; null for an observer. */
  readonly delegation: string | null;
  readonly group: string | null;
};
/** A line of a list before it is used: without a delegation, a delegate is given one when the list is put in. */
export type PlannedLine = PlannedSeat & { readonly line: number; readonly isHere: boolean };
export type SeatPlanReport = {
  readonly lines: readonly PlannedLine[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
};
/** What those who run the debate see of the list they put in. */
export type SeatPlanView = { readonly planned: number; readonly expected: readonly PlannedSeat[] };
