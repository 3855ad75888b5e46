import { z } from "zod";
import { type ChannelState, MOST_MESSAGE, MOST_UPDATE_BYTES } from "@/domain/caucus";
import { actInDebate, type Instant, id, inDebate, key, text } from "../primitives";

/** The version somebody has; null when they have none and want the whole. */
export const readNotesInput = inDebate.extend({
  delegation: key,
  after: z.int().min(0).max(2_147_483_647).nullable().default(null),
});
/** A change to the notes as the shared text's library writes it. */
export const writeNotesInput = actInDebate.extend({
  delegation: key,
  update: z
    .base64("Not base64.")
    .min(4)
    .max(Math.ceil(MOST_UPDATE_BYTES / 3) * 4, "Too much at once. Paste it in parts."),
});
export const openChannelInput = actInDebate.extend({ with: key });
export const inChannel = inDebate.extend({ channelId: id });
export const readMessagesInput = inChannel.extend({ before: id.nullable().default(null) });
export const sendMessageInput = actInDebate.extend({ channelId: id, text: text(MOST_MESSAGE) });
export const markChannelReadInput = actInDebate.extend({ channelId: id });

export type NotesView = {
  readonly delegation: string;
  readonly version: number;
  /** What is newer than the version asked after, base64; null where nothing is. */
  readonly update: string | null;
  /** The words themselves, for whoever asked for the whole. */
  readonly text: string | null;
};
export type ChannelView = {
  /** Null as long as neither head has opened it. */
  readonly channelId: string | null;
  /** Key of the other delegation. */
  readonly with: string;
  readonly state: ChannelState;
  readonly unread: number;
};
export type MessageView = {
  readonly id: string;
  readonly delegation: string;
  readonly author: string;
  readonly isMine: boolean;
  readonly text: string;
  readonly at: Instant;
};
/** Messages in the order in which they were sent. */
export type MessagePage = {
  readonly messages: readonly MessageView[];
  /** Pass it as `before` for what was sent earlier; null at the beginning. */
  readonly next: string | null;
};
/** Everything that is said in caucus, for those who run a debate whose scenario shows it to them. */
export type CaucusOverview = {
  readonly notes: readonly { readonly delegation: string; readonly text: string }[];
  readonly channels: readonly {
    readonly channelId: string;
    readonly between: readonly [string, string];
    readonly isOpen: boolean;
    readonly messages: number;
  }[];
};
