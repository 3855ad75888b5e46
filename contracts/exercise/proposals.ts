import { z } from "zod";
import type { AmendmentStatus, Part, ProposalStatus, ProposalText } from "@/domain/negotiation";
import type { Outcome } from "@/domain/tally";
import type { WordingPart } from "../argument/claims";
import { actInDebate, type Instant, id, inDebate, key, text } from "../primitives";
import { PROPOSAL_LIMITS } from "./proposal-limits";

const number = z.int().min(1).max(10_000);
const revision = z.int().min(1).max(100_000);
const line = text(PROPOSAL_LIMITS.line);

export const proposalText = z.strictObject({
  title: text(PROPOSAL_LIMITS.title),
  options: z
    .array(key)
    .max(PROPOSAL_LIMITS.options)
    .refine((keys) => new Set(keys).size === keys.length, "An option is named twice."),
  conditions: z.array(line).max(PROPOSAL_LIMITS.conditions),
  commitments: z.array(z.strictObject({ delegation: key, what: line })).max(PROPOSAL_LIMITS.commitments),
}) satisfies z.ZodType<ProposalText>;

export const inProposal = inDebate.extend({ number });
export const actOnProposal = actInDebate.extend({ number });
export const compareProposalsInput = inDebate.extend({ a: number, b: number });
export const makeProposalInput = actInDebate.extend({ text: proposalText });
/** `over`: the revision that was read; a newer one is a conflict, so that nothing is overwritten unseen. */
export const rewordProposalInput = actOnProposal.extend({ text: proposalText, over: revision });
export const amendProposalInput = actOnProposal.extend({ text: proposalText, base: revision, reason: text(PROPOSAL_LIMITS.reason) });
export const withdrawAmendmentInput = actInDebate.extend({ amendmentId: id });
export const declineAmendmentInput = actInDebate.extend({ amendmentId: id, note: text(PROPOSAL_LIMITS.note, 0).default("") });
/** Without a text the amendment is taken as it stands; with one, what somebody made of it and of what has changed since. */
export const acceptAmendmentInput = actInDebate.extend({ amendmentId: id, over: revision, text: proposalText.nullable().default(null) });
/** `revision`: the wording that was read; sponsoring is for that wording and no other. */
export const sponsorProposalInput = actOnProposal.extend({ revision });
export const objectToProposalInput = actOnProposal.extend({ reason: text(PROPOSAL_LIMITS.reason) });
export const startCheckInput = actOnProposal.extend({ minutes: z.int().min(1).max(10_080) });

/** Words of one part, beside those it had before. */
export type PartChange = { readonly part: Part; readonly words: readonly WordingPart[] };

/** The consensus check on a proposal that became an option. */
export type CheckView = {
  readonly poll: string;
  readonly isOpen: boolean;
  readonly deadline: Instant | null;
  /** What is left while the clock stands still; there is no deadline then. */
  readonly heldMs: number | null;
  /** Null until it is over. */
  readonly outcome: Outcome["outcome"] | null;
  /** How it ended, in a line; null until then. */
  readonly says: string | null;
  readonly broken: readonly { readonly by: string; readonly reason: string | null }[];
};

export type SponsorView = { readonly delegation: string; readonly revision: number; readonly at: Instant };
export type ProposalObjectionView = { readonly delegation: string; readonly reason: string; readonly at: Instant };

export type ProposalCard = {
  readonly number: number;
  readonly status: ProposalStatus;
  readonly revision: number;
  readonly text: ProposalText;
  readonly delegation: string;
  readonly author: string;
  readonly at: Instant;
  /** The proposing delegation first, where it votes. */
  readonly sponsors: readonly SponsorView[];
  readonly sponsorsNeeded: number;
  readonly objections: readonly ProposalObjectionView[];
  readonly openAmendments: number;
  /** Key of the option that it became. */
  readonly option: string | null;
  readonly check: CheckView | null;
};

export type ProposalRevisionView = {
  readonly revision: number;
  readonly text: ProposalText;
  readonly by: string;
  readonly at: Instant;
  /** The delegation whose amendment it took in. */
  readonly amendedBy: string | null;
  /** Against the revision before; none for the first. */
  readonly changes: readonly PartChange[];
};

export type AmendmentView = {
  readonly id: string;
  readonly delegation: string;
  readonly by: string;
  readonly base: number;
  readonly text: ProposalText;
  readonly reason: string;
  readonly status: AmendmentStatus;
  readonly note: string;
  readonly at: Instant;
  /** What it changes in the revision that it is about. */
  readonly changes: readonly PartChange[];
  /** The present wording with the amendment in it, and the parts that both have changed since. */
  readonly rebased: ProposalText;
  readonly conflicts: readonly Part[];
  /** Why this person cannot accept or decline it, and why they cannot withdraw it. */
  readonly decideRefusal: string | null;
  readonly withdrawRefusal: string | null;
};

export type ProposalAct = "handle" | "amend" | "sponsor" | "stopSponsoring" | "object" | "takeBack" | "check";

export type ProposalView = ProposalCard & {
  /** Newest first. */
  readonly revisions: readonly ProposalRevisionView[];
  readonly amendments: readonly AmendmentView[];
  /** Why this person cannot do something about it; what is possible is absent. What the phase allows is in the debate's refusals. */
  readonly refusals: Readonly<Partial<Record<ProposalAct, string>>>;
};

export type ComparedProposals = {
  readonly a: ProposalCard;
  readonly b: ProposalCard;
  /** Every part of either; `words` is null where both read the same. */
  readonly parts: readonly { readonly part: Part; readonly words: readonly WordingPart[] | null }[];
};

/** Polls that got a new option, and those that were left without it, and why. */
export type Became = {
  readonly option: string;
  readonly polls: readonly string[];
  readonly left: readonly { readonly poll: string; readonly title: string; readonly because: string }[];
};
