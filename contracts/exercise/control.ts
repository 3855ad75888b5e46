import { z } from "zod";
import { actInDebate, id, inDebate, key, text } from "../primitives";

/** The phase that the facilitator sees as the present one: what was meant for it does not happen to another. */
const order = z.int().min(0).max(100);
const minutes = z.int().min(1).max(43_200);

export const controlInput = inDebate;
export const holdInput = actInDebate.extend({ order });
export const resumeInput = actInDebate.extend({ order });
export const extendInput = actInDebate.extend({ order, minutes });
export const setAdvanceInput = actInDebate.extend({ advance: z.enum(["by-hand", "by-clock"]) });
export const freezeInput = actInDebate;
export const unfreezeInput = actInDebate;
export const ANNOUNCEMENT_CHARACTERS = 280;
/** Nothing written takes the announcement away. */
export const announceInput = actInDebate.extend({ text: text(ANNOUNCEMENT_CHARACTERS, 0) });
/** null takes the claim away that stands before everyone. */
export const spotlightInput = actInDebate.extend({ claimId: id.nullable() });
export const NUDGE_CHARACTERS = 160;
export const nudgeInput = actInDebate.extend({
  to: z.union([z.strictObject({ participantId: id }), z.strictObject({ delegation: key })]),
  text: text(NUDGE_CHARACTERS),
});

/** What those who run a debate see of who takes part. What anybody chose is not in it. */
export type ControlView = {
  /** Ids of the participants who did something on the record since the present phase began. */
  readonly active: readonly string[];
  /** The polls that are open, and who has a ballot in them and has not cast it. */
  readonly outstanding: readonly {
    readonly poll: string;
    readonly title: string;
    /** Ids of participants. */
    readonly people: readonly string[];
    /** Keys of delegations, whose ballot their head casts. */
    readonly delegations: readonly string[];
  }[];
};
