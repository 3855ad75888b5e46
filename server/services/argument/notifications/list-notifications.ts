import type { NotificationPage } from "@/contracts/argument/notifications";
import { notificationsOf, unreadCount } from "@/server/data/argument/notifications/read";
import type { DebateScope } from "@/server/data/scope";
import { notificationView } from "./notification-view";

const PAGE = 30;

/** What the reader was told in this debate, newest first. */
export async function listNotifications({ participant, debate }: DebateScope, before: string | null): Promise<NotificationPage> {
  if (!participant) return { notifications: [], next: null, unread: 0 };
  const [rows, unread] = await Promise.all([notificationsOf(participant.id, { before, limit: PAGE + 1 }), unreadCount(participant.id)]);
  const shown = rows.slice(0, PAGE);
  return {
    notifications: shown.map((row) => notificationView(row, debate.slug)),
    next: rows.length > PAGE ? shown.at(-1)!.id : null,
    unread,
  };
}

export async function countUnread({ participant }: DebateScope): Promise<number> {
  return participant ? unreadCount(participant.id) : 0;
}
