import type { AmendmentView, ProposalAct, ProposalRevisionView, ProposalView } from "@/contracts/exercise/proposals";
import type { DomainError } from "@/domain/kernel";
import {
  type Negotiator,
  rebase,
  refusalToAmend,
  refusalToCheck,
  refusalToDecide,
  refusalToHandle,
  refusalToObject,
  refusalToSponsor,
  refusalToStopSponsoring,
  refusalToTakeBack,
  refusalToWithdrawAmendment,
} from "@/domain/negotiation";
import { isRunning } from "@/domain/permissions";
import { refusalToAct } from "@/domain/phases";
import { findNegotiator } from "@/server/data/exercise/proposals/negotiator";
import {
  type AmendmentRow,
  listAmendments,
  listRevisions,
  type ProposalRow,
  type RevisionRow,
} from "@/server/data/exercise/proposals/read";
import type { DebateScope } from "@/server/data/scope";
import { optionLabels } from "@/server/data/voting/polls/option-labels";
import { factsOf, proposalOf } from "./acting";
import { type Labels, partChanges, proposalCard } from "./views";

/** A proposal with every wording it has had, its amendments, and what this person may do about it. */
export async function getProposal(scope: DebateScope, number: number): Promise<ProposalView> {
  const proposal = await proposalOf("now", scope, number);
  const [revisions, amendments, labels, who] = await Promise.all([
    listRevisions("now", proposal.id),
    listAmendments("now", proposal.id),
    optionLabels("now", scope.debate.id),
    findNegotiator("now", scope),
  ]);
  return {
    ...proposalCard(proposal),
    revisions: revisionViews(revisions, labels),
    amendments: amendments.map((amendment) => amendmentView(proposal, amendment, revisions, who, labels)),
    refusals: refusalsOf(scope, proposal, who),
  };
}

function revisionViews(revisions: readonly RevisionRow[], labels: Labels): readonly ProposalRevisionView[] {
  return revisions
    .map(({ at, ...revision }, index) => {
      const before = revisions[index - 1];
      return { ...revision, at: at.toISOString(), changes: before ? partChanges(before.text, revision.text, labels) : [] };
    })
    .reverse();
}

function amendmentView(
  proposal: ProposalRow,
  amendment: AmendmentRow,
  revisions: readonly RevisionRow[],
  who: Negotiator,
  labels: Labels,
): AmendmentView {
  const { id, delegation, by, base, text, reason, status, note, at } = amendment;
  const amended = revisions.find(({ revision }) => revision === base)!.text;
  const carried = rebase(amended, text, proposal.text);
  return {
    id,
    delegation,
    by,
    base,
    text,
    reason,
    status,
    note,
    at: at.toISOString(),
    changes: partChanges(amended, text, labels),
    rebased: carried.text,
    conflicts: carried.conflicts,
    decideRefusal: refusalToDecide(factsOf(proposal), amendment, who)?.message ?? null,
    withdrawRefusal: refusalToWithdrawAmendment(amendment, who)?.message ?? null,
  };
}

/** The shortest check that can be asked for. */
const A_MINUTE = 60_000;

function refusalsOf(scope: DebateScope, proposal: ProposalRow, who: Negotiator): ProposalView["refusals"] {
  const facts = factsOf(proposal);
  const found: Record<Exclude<ProposalAct, "check">, DomainError | null> = {
    handle: refusalToHandle(facts, who),
    amend: refusalToAmend(facts, who),
    sponsor: refusalToSponsor(facts, who),
    stopSponsoring: refusalToStopSponsoring(facts, who),
    object: refusalToObject(facts, who),
    takeBack: refusalToTakeBack(facts, who),
  };
  const refusals = Object.entries(found).flatMap(([act, refusal]) => (refusal ? [[act, refusal.message]] : []));
  const check = refusalToStartCheck(scope, proposal);
  return Object.fromEntries(check === null ? refusals : [...refusals, ["check", check]]);
}

function refusalToStartCheck({ role, phase, now }: DebateScope, { number, status, checks }: ProposalRow): string | null {
  if (!isRunning(role)) return "Only the facilitator starts a consensus check.";
  const refusal =
    refusalToCheck({
      number,
      status,
      checks: checks.map(({ isOpen, outcome }) => ({ isOpen, wasAdopted: outcome === "adopted" })),
      lasts: A_MINUTE,
      phaseLasts: phase.deadline && phase.deadline - now,
    }) ?? refusalToAct("vote", phase, now);
  return refusal?.message ?? null;
}
