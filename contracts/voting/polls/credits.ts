import { z } from "zod";
import { MOST_CREDITED } from "@/domain/change-of-mind";
import type { NodeView } from "../../argument/strength";
import { actInDebate, type Instant, id, inDebate, key, text } from "../../primitives";

/** None is an answer too: nothing moved this elector. */
export const creditBallotInput = actInDebate.extend({ poll: key, electorId: id, arguments: z.array(id).max(MOST_CREDITED) });
/** `text` looks for arguments by their words; without it the strongest under each option are offered. */
export const getCreditsInput = inDebate.extend({ poll: key, text: text(200, 0).default("") });

export type CreditableArgument = Pick<NodeView, "id" | "text" | "what" | "delegation">;
/** What moved one elector of this person: null while they have not said, an empty list where nothing did. */
export type OwnCredits = { readonly electorId: string; readonly at: Instant | null; readonly arguments: readonly CreditableArgument[] };
export type CreditsView = {
  readonly mine: readonly OwnCredits[];
  /** By option, its key; the strongest arguments that bear on it first. */
  readonly offered: readonly { readonly option: string; readonly arguments: readonly CreditableArgument[] }[];
  /** What was found where something was looked for. */
  readonly found: readonly CreditableArgument[] | null;
};

/** One elector who named an argument, as public as their ballot. */
export type CreditedBy = {
  readonly name: string;
  readonly delegation: string | null;
  readonly capacity: "participant" | "delegation";
  readonly poll: string;
  readonly isAcross: boolean;
};
export type PersuasionRowView = {
  readonly argument: CreditableArgument;
  readonly credits: number;
  /** Credits from the other side of the argument; null where too few named it to say so without names. */
  readonly across: number | null;
  /** Keys. */
  readonly delegations: readonly string[];
  /** Null where ballots carry no names. */
  readonly by: readonly CreditedBy[] | null;
};
/** What moved the electors of the final ballots that are counted. */
export type PersuasionView = {
  /** Why there is nothing to show yet, or null. */
  readonly refusal: string | null;
  readonly polls: readonly { readonly key: string; readonly title: string }[];
  /** Electors who voted, of these who said what moved them, and of these who said that nothing did. */
  readonly cast: number;
  readonly answered: number;
  readonly unmoved: number;
  readonly rows: readonly PersuasionRowView[];
};
