"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Icon } from "@/components/ui/marks/icon";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";

/** The way to what one was told, with how much of it is new. */
export function Bell({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: unread = 0 } = useQuery(trpc.notifications.unread.queryOptions({ debate }));
  const label = unread === 0 ? "Notifications" : `Notifications: ${plural(unread, "new one", "new ones")}`;
  return (
    <Link
      href={`/debates/${debate}/notifications`}
      prefetch={false}
      title={label}
      className="relative inline-flex size-11 shrink-0 items-center justify-center rounded-md hover:bg-wash"
    >
      <Icon name="bell" />
      <span className="sr-only">{label}</span>
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="figures absolute top-0.5 right-0 min-w-5 rounded-full bg-ink px-1 text-center font-sans text-xs leading-5 font-semibold text-paper"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      ) : null}
    </Link>
  );
}
