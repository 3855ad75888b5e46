"use client";

import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Icon, type IconName } from "@/components/ui/marks/icon";
import { Time } from "@/components/ui/time/time";
import type { NotificationKind, NotificationView } from "@/contracts/argument/notifications";

type Props = { readonly notifications: readonly NotificationView[]; readonly now: string; readonly onOpen: (id: string) => void };

const ICONS = {
  reply: "reply",
  mention: "person",
  edit: "edit",
  merge: "link",
  moderation: "flag",
  appeal: "flag",
  nudge: "bell",
  prompt: "info",
  inject: "flag",
  speaking: "people",
  message: "lock",
  proposal: "edit",
  feedback: "check",
} as const satisfies Record<NotificationKind, IconName>;

/** Each is one link to what it tells of; new ones are bold and say so. */
export function NotificationList({ notifications, now, onOpen }: Props) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {notifications.map(({ id, kind, sentence, excerpt, path, at, isRead }) => (
        <li key={id}>
          <Link
            href={path}
            prefetch={false}
            onClick={() => isRead || onOpen(id)}
            className={classNames(
              "flex min-h-11 items-start gap-3 border-l-4 py-3 pr-2 pl-3 font-sans hover:bg-wash",
              isRead ? "border-transparent" : "border-accent",
            )}
          >
            <Icon name={ICONS[kind]} width="18" height="18" className="mt-0.5 shrink-0 text-muted" />
            <span className="flex min-w-0 flex-col gap-0.5">
              <span className={classNames("text-base", !isRead && "font-semibold")}>
                {isRead ? null : <span className="sr-only">New: </span>}
                {sentence}
              </span>
              {excerpt ? (
                <span dir="auto" className="line-clamp-2 font-serif text-base wrap-anywhere">
                  “{excerpt}”
                </span>
              ) : null}
              <span className="text-sm text-muted">
                <Time iso={at} now={now} />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
