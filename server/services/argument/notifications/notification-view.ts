import type { NotificationKind, NotificationView } from "@/contracts/argument/notifications";
import { ATTACK_WORDS } from "@/domain/argumentation";
import type { NotificationRow } from "@/server/data/argument/notifications/read";
import { excerptOfProposal, placeOfProposal, sentenceOfProposal } from "./of-proposals";

/** What somebody was told, in words, with the way to it. What is held or hidden since is not quoted to others. */
export function notificationView(row: NotificationRow, slug: string): NotificationView {
  const { id, kind, at, read_at: readAt } = row;
  return {
    id,
    kind,
    sentence: SENTENCES[kind](row, row.actor ?? "Somebody"),
    excerpt: excerptOf(row),
    path: `/debates/${slug}${placeOf(row)}`,
    at: at.toISOString(),
    isRead: readAt !== null,
  };
}

type Words = (row: NotificationRow, who: string) => string;

const SENTENCES = {
  reply: (row, who) => `${from(row, who)} ${replied(row)}`,
  mention: (row, who) => `${from(row, who)} mentioned you in a claim.`,
  edit: ({ details, claim_id: claim }, who) => {
    const thing = claim ? "a claim" : "an argument";
    return details.withdrawn === true ? `${who} withdrew ${thing} you follow.` : `${who} reworded ${thing} you follow.`;
  },
  merge: ({ details }, who) =>
    details.undone === true ? `${who} set a claim you follow apart again.` : `${who} merged claims you follow: they say the same.`,
  moderation: ({ details, claim_id: claim }) => {
    const done = DONE[String(details.action)] ?? "looked at";
    const because = details.reason ? `: ${String(details.reason)}` : "";
    return `A moderator ${done} your ${claim ? "claim" : "argument"}${because}.${noteIn(details.note)}`;
  },
  appeal: ({ details }, who) => `${(APPEALS[String(details.action)] ?? APPEALS.appeal!)(who)}${noteIn(details.note)}`,
  inject: ({ details }) => (details.title ? "News for you:" : "There is news for your delegation."),
  nudge: (_, who) => `${who} says to you:`,
  prompt: (_, who) => `${who} asks your delegation for something.`,
  proposal: sentenceOfProposal,
  feedback: () => "Your feedback is there: your points and a comment on your part.",
  message: ({ details }, who) => MESSAGES[String(details.is)]?.(String(details.with), details.own === true ? who : null) ?? "",
  speaking: ({ details }) => (details.place === "next" ? "You are next to speak." : "You have the floor."),
} as const satisfies Record<NotificationKind, Words>;

const DONE: Readonly<Record<string, string>> = {
  hold: "held",
  approve: "approved",
  hide: "hid",
  restore: "restored",
  lock: "locked",
  unlock: "unlocked",
};

const APPEALS: Readonly<Record<string, (who: string) => string>> = {
  appeal: (who) => `${who} appeals against a moderator’s decision.`,
  uphold: () => "Your appeal was refused: the decision stands.",
  overturn: () => "Your appeal was granted: the decision was taken back.",
};

/** By `own` a colleague wrote, else the other delegation did. */
const MESSAGES: Readonly<Record<string, (other: string, own: string | null) => string>> = {
  asked: (other) => `The head of ${other} asks for a channel between your delegations.`,
  opened: (other) => `The channel between ${other} and your delegation is open.`,
  written: (other, own) => (own ? `${own} wrote to ${other} for your delegation.` : `${other} wrote to your delegation.`),
};

const from = ({ delegation }: NotificationRow, who: string) => (delegation ? `${who} of ${delegation}` : who);
const noteIn = (note: unknown) => (typeof note === "string" && note !== "" ? ` “${note}”` : "");

function replied({ details, target }: NotificationRow): string {
  if (target === "argument") return `${ATTACK_WORDS.undercut.toLowerCase()} the step of an argument you follow.`;
  return details.polarity === "support" ? "supports a claim you follow." : `${ATTACK_WORDS.undermine.toLowerCase()} a claim you follow.`;
}

function excerptOf(row: NotificationRow): string | null {
  const { kind, details, is_out_of_sight: isOutOfSight, is_mine: isMine, text } = row;
  if (kind === "proposal") return excerptOfProposal(row);
  if (kind === "message") return null;
  if (kind === "inject") return typeof details.title === "string" ? details.title : null;
  if (kind === "prompt" || kind === "nudge") return typeof details.text === "string" ? details.text : null;
  if (isOutOfSight && !isMine && kind !== "appeal") return null;
  return text;
}

/** The thing itself on the floor; what is about moderation leads to the log, what is asked for to where it is mended. */
function placeOf(row: NotificationRow): string {
  const { kind, details, claim_id: claim, argument_id: argument } = row;
  if (kind === "proposal") return placeOfProposal(row);
  if (kind === "feedback") return "/my-part";
  if (kind === "moderation" || kind === "appeal") return "/moderation";
  if (kind === "inject") return `/news#${String(details.injectId)}`;
  if (kind === "message") return `/caucus?channel=${String(details.channelId)}`;
  if (kind === "prompt") return isPath(details.path) ? details.path : "";
  if (kind === "speaking") return "/speaking";
  if (kind === "mention" && claim) return `?claim=${claim}`;
  return argument ? `?argument=${argument}` : claim ? `?claim=${claim}` : "";
}

/** Inside the debate only: kept details are data, not an address to trust. */
const isPath = (path: unknown): path is string => typeof path === "string" && /^[/?#][\w\-/?=&#.%]*$/.test(path) && !path.startsWith("//");
