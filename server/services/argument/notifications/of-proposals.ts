import type { NotificationRow } from "@/server/data/argument/notifications/read";
import type { ProposalNews } from "../../exercise/proposals/telling";

/** What happened to a proposal that concerns the reader, as a sentence. */
export function sentenceOfProposal({ details, delegation }: NotificationRow, who: string): string {
  const words = NEWS[details.what as ProposalNews] as ((who: string, proposal: string) => string) | undefined;
  const proposal = `proposal ${Number(details.number)}, “${String(details.title)}”`;
  return words?.(delegation ?? who, proposal) ?? `Something happened to ${proposal}.`;
}

/** The reason that was given, where there is one. */
export const excerptOfProposal = ({ details }: NotificationRow): string | null =>
  typeof details.words === "string" && details.words !== "" ? details.words : null;

export const placeOfProposal = ({ details }: NotificationRow): string => `/proposals/${Number(details.number)}`;

const NEWS = {
  amended: (who, proposal) => `${who} offers an amendment to ${proposal}.`,
  accepted: (who, proposal) => `${who} accepted your delegation’s amendment to ${proposal}.`,
  declined: (who, proposal) => `${who} declined your delegation’s amendment to ${proposal}.`,
  "amendment-withdrawn": (who, proposal) => `${who} withdrew its amendment to ${proposal}.`,
  reworded: (who, proposal) => `${who} reworded ${proposal}.`,
  sponsored: (who, proposal) => `${who} sponsors ${proposal}.`,
  renewed: (who, proposal) => `${who} sponsors ${proposal} as it reads now.`,
  unsponsored: (who, proposal) => `${who} no longer sponsors ${proposal}.`,
  objected: (who, proposal) => `${who} objects to ${proposal}.`,
  "objection-withdrawn": (who, proposal) => `${who} took its objection to ${proposal} back.`,
  withdrawn: (who, proposal) => `${who} withdrew ${proposal}.`,
  option: (who, proposal) => `With ${who} it has enough sponsors: ${proposal}, is an option now.`,
} as const satisfies Record<ProposalNews, (who: string, proposal: string) => string>;
