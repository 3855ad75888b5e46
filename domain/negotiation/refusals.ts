import { DomainError } from "../kernel";

/** `adopted`: it became an option, and its text stands. */
export type ProposalStatus = "open" | "withdrawn" | "adopted";
export type AmendmentStatus = "open" | "accepted" | "declined" | "withdrawn";

/** Whoever wants to act, by the seat they have now; `delegation` is null without one. */
export type Negotiator = {
  readonly participantId: string;
  readonly delegation: string | null;
  readonly isHead: boolean;
  /** Whether their delegation votes. */
  readonly votes: boolean;
};

/** A proposal as the rules need it; delegations by key. */
export type ProposalFacts = {
  readonly number: number;
  readonly status: ProposalStatus;
  readonly revision: number;
  readonly delegation: string;
  readonly authorId: string;
  readonly sponsors: readonly { readonly delegation: string; readonly revision: number }[];
  readonly objectors: readonly string[];
};
export type AmendmentFacts = { readonly status: AmendmentStatus; readonly delegation: string; readonly byId: string };

type Refusal = DomainError | null;

/** Why this person cannot make a proposal, or null. */
export function refusalToPropose({ delegation }: Negotiator): Refusal {
  return delegation === null ? notAllowed("A proposal is made for a delegation: take a seat in one first.") : null;
}

/** Why this person cannot reword the proposal, decide on its amendments or withdraw it, or null: its author and its delegation's head do. */
export function refusalToHandle(proposal: ProposalFacts, { participantId, delegation, isHead }: Negotiator): Refusal {
  const settled = refusalWhenSettled(proposal);
  if (settled) return settled;
  if (delegation !== proposal.delegation || !(isHead || participantId === proposal.authorId))
    return notAllowed(`Only the author of proposal ${proposal.number} and the head of its delegation do this.`);
  return null;
}

/** Why this person cannot offer an amendment, or null: every delegate can, also of the proposing delegation. */
export function refusalToAmend(proposal: ProposalFacts, { delegation }: Negotiator): Refusal {
  if (delegation === null) return notAllowed("An amendment is offered for a delegation: take a seat in one first.");
  return refusalWhenSettled(proposal);
}

/** Why this person cannot accept or decline the amendment, or null. */
export function refusalToDecide(proposal: ProposalFacts, amendment: AmendmentFacts, who: Negotiator): Refusal {
  return refusalToHandle(proposal, who) ?? refusalWhenDecided(amendment);
}

/** Why this person cannot withdraw the amendment, or null: whoever offered it and the head of their delegation do. */
export function refusalToWithdrawAmendment(amendment: AmendmentFacts, { participantId, delegation, isHead }: Negotiator): Refusal {
  if (delegation !== amendment.delegation || !(isHead || participantId === amendment.byId))
    return notAllowed("Only whoever offered an amendment and the head of their delegation withdraw it.");
  return refusalWhenDecided(amendment);
}

/** Why this person cannot sponsor the proposal as it reads now, or null. A sponsor of an earlier wording can: that renews it. */
export function refusalToSponsor(proposal: ProposalFacts, who: Negotiator): Refusal {
  const { number, revision, sponsors, objectors } = proposal;
  if (!who.isHead || who.delegation === null) return notAllowed("Only the head of a delegation sponsors a proposal.");
  if (!who.votes) return notAllowed("Only delegations that vote sponsor proposals.");
  const settled = refusalWhenSettled(proposal);
  if (settled) return settled;
  if (objectors.includes(who.delegation))
    return new DomainError("conflict", `Your delegation objects to proposal ${number}. Take the objection back first.`);
  if (sponsors.some(({ delegation, revision: read }) => delegation === who.delegation && read === revision))
    return new DomainError("conflict", `Your delegation sponsors proposal ${number} as it reads now.`);
  return null;
}

/** Why this person cannot end their delegation's sponsorship, or null. */
export function refusalToStopSponsoring(proposal: ProposalFacts, who: Negotiator): Refusal {
  if (!who.isHead || who.delegation === null) return notAllowed("Only the head of a delegation ends its sponsorship.");
  const settled = refusalWhenSettled(proposal);
  if (settled) return settled;
  if (!sponsors(proposal, who.delegation)) return new DomainError("conflict", "Your delegation does not sponsor this proposal.");
  if (who.delegation === proposal.delegation)
    return new DomainError("conflict", "A delegation stands behind its own proposal. Withdraw the proposal instead.");
  return null;
}

/** Why this person cannot object to the proposal, or null. */
export function refusalToObject(proposal: ProposalFacts, who: Negotiator): Refusal {
  if (!who.isHead || who.delegation === null) return notAllowed("Only the head of a delegation objects for it.");
  const settled = refusalWhenSettled(proposal);
  if (settled) return settled;
  if (who.delegation === proposal.delegation)
    return new DomainError("conflict", "It is your own delegation’s proposal. Reword or withdraw it instead.");
  if (sponsors(proposal, who.delegation))
    return new DomainError("conflict", "Your delegation sponsors this proposal. Stop sponsoring it first.");
  if (proposal.objectors.includes(who.delegation))
    return new DomainError("conflict", "Your delegation has objected already. Take that objection back to state another.");
  return null;
}

/** Why this person cannot take their delegation's objection back, or null. */
export function refusalToTakeBack(proposal: ProposalFacts, who: Negotiator): Refusal {
  if (!who.isHead || who.delegation === null) return notAllowed("Only the head of a delegation takes its objection back.");
  const settled = refusalWhenSettled(proposal);
  if (settled) return settled;
  return proposal.objectors.includes(who.delegation) ? null : new DomainError("conflict", "Your delegation has not objected.");
}

const sponsors = (proposal: ProposalFacts, delegation: string): boolean =>
  proposal.sponsors.some((sponsor) => sponsor.delegation === delegation);

function refusalWhenSettled({ number, status }: ProposalFacts): Refusal {
  if (status === "withdrawn") return new DomainError("conflict", `Proposal ${number} was withdrawn.`);
  if (status === "adopted") return new DomainError("conflict", `Proposal ${number} has become an option: its text stands as it is.`);
  return null;
}

function refusalWhenDecided({ status }: AmendmentFacts): Refusal {
  return status === "open" ? null : new DomainError("conflict", `This amendment was ${status}.`);
}

const notAllowed = (message: string): DomainError => new DomainError("not-allowed", message);
