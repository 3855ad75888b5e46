import { z } from "zod";
import type { AnonymityLevel } from "@/domain/disclosure";
import { actInDebate, type Instant, id, idempotencyKey, inDebate } from "../primitives";

/** Characters of a list of invitations at most. */
export const MAX_PANEL_LIST = 200_000;
/** People on one panel at most. */
export const MAX_PANELLISTS = 1_000;

const list = z.string().max(MAX_PANEL_LIST, "A list of invitations has at most 200,000 characters.");
const token = z.string().max(200);
const some = actInDebate.extend({ panellistIds: z.array(id).min(1).max(MAX_PANELLISTS) });

export const checkPanelListInput = inDebate.extend({ text: list });
export const invitePanellistsInput = actInDebate.extend({ text: list, send: z.boolean() });
export const sendInvitationsInput = some;
export const remindPanellistsInput = some;
export const makePanelLinksInput = some;
export const actOnPanellistInput = actInDebate.extend({ panellistId: id });
export const findPanelLinkInput = z.strictObject({ token });
export const declinePanelInput = z.strictObject({ token });
export const joinPanelInput = z.strictObject({ idempotencyKey, token });
/** `key`: 256 random bits of the page that sends it, so that sending it again makes nobody new. */
export const joinPanelAsGuestInput = z.strictObject({
  token,
  key: z.string().regex(/^[A-Za-z0-9_-]{43}$/, "Reload the page and join again."),
});

export type PanelListLine = {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  readonly expertise: string;
  readonly group: string;
  /** Invited before: the line changes nothing. */
  readonly isThere: boolean;
};
export type PanelListReport = {
  readonly lines: readonly PanelListLine[];
  readonly problems: readonly { readonly line: number; readonly message: string }[];
};

export const PANELLIST_STATUSES = ["invited", "joined", "declined", "withdrawn"] as const;
export type PanellistStatus = (typeof PANELLIST_STATUSES)[number];

/** What has become of the mails to somebody. `isWaiting`: one is to go, or is on its way. */
export type PanelMailView = {
  readonly isWaiting: boolean;
  readonly invitedAt: Instant | null;
  readonly remindedAt: Instant | null;
  readonly reminders: number;
  readonly problem: string | null;
};
export type PanellistView = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly expertise: string;
  readonly group: string;
  readonly status: PanellistStatus;
  readonly batch: number;
  /** Under which the panel reads their answers, where it does. */
  readonly pseudonym: string | null;
  /** When a link was last made to be sent by hand; null once somebody has joined by one. */
  readonly linkMadeAt: Instant | null;
  readonly mail: PanelMailView;
};
export type PanelBreakdownName = "group" | "expertise";
/** Groups that are too small to have figures of their own if everybody answers. `isLost`: then there is no breakdown at all. */
export type SmallGroups = {
  readonly breakdown: PanelBreakdownName;
  readonly hidden: readonly { readonly group: string; readonly people: number }[];
  readonly isLost: boolean;
};
/** What those who run the panel see of its people. */
export type PanelPeopleView = {
  readonly canMail: boolean;
  /** Nobody is invited any more. */
  readonly isClosed: boolean;
  readonly anonymity: AnonymityLevel;
  readonly people: readonly PanellistView[];
  readonly smallGroups: readonly SmallGroups[];
};
/** `passedOver`: asked for, and not mailed: too soon after the last mail, finished, or no longer on the panel. */
export type MailsWanted = { readonly wanted: number; readonly passedOver: number };
export type PanellistsInvited = { readonly invited: number; readonly batch: number | null; readonly wanted: number };
/** The link is shown once; only its hash is kept. */
export type PanelLinkView = { readonly url: string; readonly expiresAt: Instant };
/** One link each, for those who were asked for and are still awaited. */
export type PanelLinksView = {
  readonly expiresAt: Instant;
  readonly links: readonly { readonly panellistId: string; readonly url: string }[];
};

/** `account`: the invited address has an account; whoever has it signs in first. `runs`: in the hands of those who run the panel. */
export const PANEL_LINK_STATES = ["open", "account", "runs", "yours", "used", "over", "withdrawn", "draft", "closed"] as const;
export type PanelLinkState = (typeof PANEL_LINK_STATES)[number];
/** What a link leads to, for whoever holds it. */
export type FoundPanel = {
  readonly state: PanelLinkState;
  readonly panel: { readonly title: string; readonly question: string; readonly workspace: string; readonly slug: string };
  /** Whom the link was made for. */
  readonly name: string;
  /** It was made to be sent by hand: whoever joins by it and is not signed in is a guest. */
  readonly isByHand: boolean;
  readonly hasDeclined: boolean;
  readonly anonymity: AnonymityLevel;
  readonly roundEndsAt: Instant | null;
};
