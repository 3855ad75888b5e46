import { actInDebate, type Instant, id, inDebate } from "../primitives";

/** What somebody is told of inside the product. */
export const NOTIFICATION_KINDS = [
  "reply",
  "mention",
  "edit",
  "merge",
  "moderation",
  "appeal",
  "prompt",
  "nudge",
  "inject",
  "message",
  "speaking",
  "proposal",
  "feedback",
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const listNotificationsInput = inDebate.extend({ before: id.nullable().default(null) });
export const markReadInput = actInDebate.extend({ notificationId: id });
/** Everything up to this one, the newest the reader has seen: what came since stays unread. */
export const markAllReadInput = actInDebate.extend({ upTo: id });

export type NotificationView = {
  readonly id: string;
  readonly kind: NotificationKind;
  /** What happened, as a sentence with names. */
  readonly sentence: string;
  /** The words it is about, where the reader may see them. */
  readonly excerpt: string | null;
  /** The page of the debate where it is, as a path. */
  readonly path: string;
  readonly at: Instant;
  readonly isRead: boolean;
};
export type NotificationPage = {
  readonly notifications: readonly NotificationView[];
  /** Pass it as `before` to read on; null at the end. */
  readonly next: string | null;
  readonly unread: number;
};
