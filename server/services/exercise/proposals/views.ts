import type { CheckView, PartChange, ProposalCard } from "@/contracts/exercise/proposals";
import { changedParts, checkSays, linesOf, type Part, type ProposalText } from "@/domain/negotiation";
import type { CheckRow, ProposalRow } from "@/server/data/exercise/proposals/read";
import { wordingChanges } from "../../argument/floor/claims/wording-changes";

export function proposalCard(row: ProposalRow): ProposalCard {
  const { number, status, revision, text, delegation, author, sponsorsNeeded, openAmendments, option, checks } = row;
  return {
    number,
    status,
    revision,
    text,
    delegation,
    author,
    at: row.at.toISOString(),
    sponsors: row.sponsors.map((sponsor) => ({ ...sponsor, at: iso(sponsor.at) })),
    sponsorsNeeded,
    objections: row.objections.map((objection) => ({ ...objection, at: iso(objection.at) })),
    openAmendments,
    option,
    check: checks[0] ? checkView(checks[0]) : null,
  };
}

/** Names of options by key, which are read where their keys are kept. */
export type Labels = Readonly<Record<string, string>>;

/** What became of each part that reads differently, word by word. */
export function partChanges(before: ProposalText, after: ProposalText, labels: Labels): readonly PartChange[] {
  return changedParts(before, after).map((part) => ({
    part,
    words: wordingChanges(readOut(before, part, labels), readOut(after, part, labels)),
  }));
}

/** One part as it is read: lines one under the other, options by their names. */
export function readOut(text: ProposalText, part: Part, labels: Labels): string {
  const lines = linesOf(text, part);
  return (part === "options" ? lines.map((key) => labels[key] ?? key) : lines).join("\n");
}

function checkView({ poll, isOpen, deadline, heldMs, outcome, objections }: CheckRow): CheckView {
  const says = isOpen ? null : checkSays(objections, outcome === "adopted");
  return { poll, isOpen, deadline: deadline && iso(deadline), heldMs, outcome, says, broken: objections };
}

/** As the database writes an instant inside JSON. */
const iso = (at: string): string => new Date(at).toISOString();
