import { v7 as newId } from "uuid";
import type { AmendmentStatus, ProposalStatus, ProposalText } from "@/domain/negotiation";
import type { Prisma } from "@/prisma/generated/client";
import type { Transaction } from "../../connection/client";

type NewProposal = {
  readonly debateId: string;
  readonly number: number;
  readonly delegationId: string;
  readonly authorId: string;
  readonly text: ProposalText;
  readonly at: Date;
};

/** Writes a proposal with its first wording, and answers its id. */
export async function insertProposal(tx: Transaction, { text, authorId, at, ...proposal }: NewProposal): Promise<string> {
  const id = newId();
  await tx.proposal.create({ data: { id, ...proposal, authorId, createdAt: at }, select: { id: true } });
  await tx.proposalRevision.create({
    data: { proposalId: id, revision: 1, content: json(text), byId: authorId, at },
    select: { revision: true },
  });
  return id;
}

type NewRevision = {
  readonly proposalId: string;
  readonly revision: number;
  readonly text: ProposalText;
  readonly amendmentId: string | null;
  readonly byId: string;
  readonly at: Date;
};

/** Writes the next wording of a proposal, which from then on is how it reads. Its own delegation stands behind it at once. */
export async function insertRevision(tx: Transaction, { text, ...revision }: NewRevision): Promise<void> {
  await tx.proposalRevision.create({ data: { ...revision, content: json(text) }, select: { revision: true } });
  const { delegationId } = await tx.proposal.update({
    where: { id: revision.proposalId },
    data: { revision: revision.revision },
    select: { delegationId: true },
  });
  const { proposalId, byId, at } = revision;
  await tx.sponsorship.updateMany({ where: { proposalId, delegationId }, data: { revision: revision.revision, byId, at } });
}

export async function setProposalStatus(tx: Transaction, id: string, status: ProposalStatus): Promise<void> {
  await tx.proposal.update({ where: { id }, data: { status }, select: { id: true } });
}

type Stand = {
  readonly proposalId: string;
  readonly delegationId: string;
  readonly debateId: string;
  readonly byId: string;
  readonly at: Date;
};

/** A delegation sponsors a wording, or another one than before. */
export async function putSponsorship(
  tx: Transaction,
  { revision, byId, at, ...stand }: Stand & { readonly revision: number },
): Promise<void> {
  const { proposalId, delegationId } = stand;
  await tx.sponsorship.upsert({
    where: { proposalId_delegationId: { proposalId, delegationId } },
    create: { ...stand, revision, byId, at },
    update: { revision, byId, at },
    select: { revision: true },
  });
}

export async function deleteSponsorship(tx: Transaction, proposalId: string, delegationId: string): Promise<void> {
  await tx.sponsorship.deleteMany({ where: { proposalId, delegationId } });
}

export async function insertProposalObjection(tx: Transaction, objection: Stand & { readonly reason: string }): Promise<void> {
  await tx.proposalObjection.create({ data: objection, select: { proposalId: true } });
}

export async function deleteProposalObjection(tx: Transaction, proposalId: string, delegationId: string): Promise<void> {
  await tx.proposalObjection.deleteMany({ where: { proposalId, delegationId } });
}

type NewAmendment = Stand & { readonly baseRevision: number; readonly text: ProposalText; readonly reason: string };

export async function insertAmendment(tx: Transaction, { text, ...amendment }: NewAmendment): Promise<string> {
  const id = newId();
  await tx.amendment.create({ data: { id, ...amendment, content: json(text) }, select: { id: true } });
  return id;
}

export async function decideAmendment(
  tx: Transaction,
  id: string,
  { status, note = "", decidedAt }: { readonly status: AmendmentStatus; readonly note?: string; readonly decidedAt: Date },
): Promise<void> {
  await tx.amendment.update({ where: { id }, data: { status, note, decidedAt }, select: { id: true } });
}

const json = (text: ProposalText) => text as unknown as Prisma.InputJsonObject;
