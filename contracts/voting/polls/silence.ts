import { actInDebate, type Instant, id, key, text } from "../../primitives";

/** An elector breaks silence on an option, and says why. Stated openly, even while the ballot is blind. */
export const objectInput = actInDebate.extend({ poll: key, electorId: id, option: key, reason: text(500) });
export const withdrawObjectionInput = actInDebate.extend({ poll: key, electorId: id, option: key });

export type ObjectionView = {
  readonly electorId: string;
  /** Name of the delegation or the person who objects. */
  readonly by: string;
  /** The delegation's key, also of a person's delegation. */
  readonly delegation: string | null;
  readonly capacity: "participant" | "delegation";
  readonly option: string;
  readonly reason: string;
  readonly at: Instant;
};

/** The silence procedure of one poll: who has broken it, and for whom this person may. */
export type SilenceView = {
  readonly poll: string;
  readonly deadline: Instant | null;
  readonly objections: readonly ObjectionView[];
  readonly mine: readonly {
    readonly electorId: string;
    readonly capacity: "participant" | "delegation";
    readonly delegation: string | null;
    /** Why this person cannot object for this elector now, or null. */
    readonly refusal: string | null;
  }[];
};
