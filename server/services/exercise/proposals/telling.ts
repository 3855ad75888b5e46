import type { Transaction } from "@/server/data/connection/client";
import { membersOf } from "@/server/data/exercise/proposals/negotiator";
import { listAmendments, type ProposalRow } from "@/server/data/exercise/proposals/read";
import type { DebateScope } from "@/server/data/scope";
import { tell } from "../../argument/notifications/tell";

/** What somebody is told of about a proposal; `notifications/of-proposals` puts it in words. */
export type ProposalNews =
  | "amended"
  | "accepted"
  | "declined"
  | "amendment-withdrawn"
  | "reworded"
  | "sponsored"
  | "renewed"
  | "unsponsored"
  | "objected"
  | "objection-withdrawn"
  | "withdrawn"
  | "option";

type News = {
  readonly what: ProposalNews;
  /** Keys of the delegations that are told. */
  readonly to: readonly string[];
  /** What was said with it. */
  readonly words?: string;
  readonly at: Date;
};

/** Tells the people of delegations what happened to a proposal that concerns them; whoever did it is not told. */
export async function tellOfProposal(
  tx: Transaction,
  { debate, participant }: DebateScope,
  { number, text }: Pick<ProposalRow, "number" | "text">,
  { what, to, words = "", at }: News,
): Promise<void> {
  await tell(tx, debate.id, {
    kind: "proposal",
    to: await membersOf(tx, debate.id, to),
    actorId: participant?.id ?? null,
    details: { what, number, title: text.title, words },
    at,
    released: true,
  });
}

/** Everybody with a stake in how a proposal reads: its own delegation, its sponsors, and who has offered an amendment that is open. */
export async function concernedBy(tx: Transaction, { id, delegation, sponsors }: ProposalRow): Promise<readonly string[]> {
  const amenders = (await listAmendments(tx, id)).filter(({ status }) => status === "open").map((amendment) => amendment.delegation);
  return [...new Set([delegation, ...sponsors.map((sponsor) => sponsor.delegation), ...amenders])];
}

export async function tellOfOption(tx: Transaction, scope: DebateScope, proposal: ProposalRow, at: Date): Promise<void> {
  await tellOfProposal(tx, scope, proposal, { what: "option", to: await concernedBy(tx, proposal), at });
}
