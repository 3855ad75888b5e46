import type { FoundPanel, PanelLinkState } from "@/contracts/panel/panellists";
import { DomainError } from "@/domain/kernel";
import { hasAccount, runsThePanel } from "@/server/data/panel/panellists/joining";
import { findPanelLink, type PanelLinkRow } from "@/server/data/panel/panellists/links";
import { linkHash } from "./link-token";

/** What a link leads to, for whoever holds it. Reading it uses nothing up: mail scanners open every link they see. */
export async function findLink(token: string, userId: string | null): Promise<FoundPanel> {
  const link = await findPanelLink(linkHash(token));
  if (!link) throw noSuchLink();
  const state = stateOf(link, userId);
  const asksForAccount = state === "open" && userId === null && link.isMailed && (await hasAccount(link.foldedEmail));
  const runs = state === "open" && userId !== null && (await runsThePanel(link.debateId, userId));
  return {
    state: runs ? "runs" : asksForAccount ? "account" : state,
    panel: { title: link.title, question: link.question, workspace: link.workspace, slug: link.slug },
    name: link.name,
    isByHand: !link.isMailed,
    hasDeclined: link.status === "declined",
    anonymity: link.anonymity,
    roundEndsAt: link.roundEndsAt?.toISOString() ?? null,
  };
}

/** What becomes of a link in the hands of this person. */
export function stateOf(link: PanelLinkRow, userId: string | null): Exclude<PanelLinkState, "runs"> {
  if (link.status === "withdrawn") return "withdrawn";
  if (link.isUsed || link.status === "joined") return link.userId === userId ? "yours" : "used";
  if (link.debateStatus === "closed" || link.isPanelClosed) return "closed";
  if (link.isOver) return "over";
  return link.debateStatus === "draft" ? "draft" : "open";
}

/** Why a link does not let anybody in; the same words as its page has. */
export function refusalOfLink(state: Exclude<PanelLinkState, "open" | "yours" | "runs">): DomainError {
  return new DomainError("conflict", SENTENCES[state]);
}

const SENTENCES = {
  account: "There is an account with the address this invitation went to. Sign in with it, then open the link again.",
  used: "This invitation was used already. If it was you, sign in as you did then.",
  over: "This invitation is more than 30 days old. Ask those who run the panel for a new one.",
  withdrawn: "This invitation was taken back.",
  draft: "This panel has not opened its doors yet. Try the link again later.",
  closed: "This panel is closed.",
} as const;

export function noSuchLink(): DomainError {
  return new DomainError(
    "not-found",
    "There is no such invitation. Check that the whole link was copied; a newer mail may have another one.",
  );
}
