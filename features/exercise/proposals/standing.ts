import type { ProposalCard } from "@/contracts/exercise/proposals";
import { plural } from "@/lib/format";

/** How a proposal stands, in a word. */
export function statusWord({ status, check }: Pick<ProposalCard, "status" | "check">): string {
  if (status === "withdrawn") return "Withdrawn";
  if (status === "open") return "Open";
  if (check?.isOpen) return "Consensus check";
  if (check?.outcome === "adopted") return "Adopted";
  return check ? "Not adopted" : "Option";
}

/** How far it is from becoming an option, as a sentence. */
export function sponsorsSay({ status, sponsors, sponsorsNeeded }: Pick<ProposalCard, "status" | "sponsors" | "sponsorsNeeded">): string {
  const count = sponsors.length;
  if (status !== "open") return `Sponsored by ${plural(count, "delegation")}.`;
  const left = sponsorsNeeded - count;
  const more = count === 0 ? plural(left, "delegation") : `${plural(left, "more delegation")}`;
  return `${count} of ${sponsorsNeeded} sponsors. With ${more} it becomes an option of the next ballot.`;
}

/** What a sponsor of an earlier wording should know, or null. */
export function sponsoredEarlier({ revision }: Pick<ProposalCard, "revision">, sponsored: number): string | null {
  return sponsored === revision ? null : `sponsored revision ${sponsored}; it reads revision ${revision} now`;
}
