"use client";

import { useInfiniteQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { useToast } from "@/components/ui/feedback/toast";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { useAct } from "@/lib/trpc/use-act";
import { RoomHeader } from "../../shell/room-header";
import { NotificationList } from "./notification-list";
import { pagesKey } from "./pages";

/** What one was told in this debate, newest first. */
export function NotificationsRoom({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const pages = usePages(debate);
  const all = pages.data?.pages.flatMap(({ notifications }) => notifications) ?? [];
  const unread = pages.data?.pages[0]?.unread ?? 0;
  const { markAll, markOne, isMarking } = useMarking(debate);
  const newest = all[0];
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <RoomHeader
        title="Notifications"
        lead="You hear of answers to what you wrote, of what you follow, and when somebody mentions you or your delegation with @."
      />
      {pages.error && all.length === 0 ? (
        <ErrorState title="The notifications did not load" action={<Button onClick={() => pages.refetch()}>Try again</Button>}>
          {sentenceOf(pages.error)}
        </ErrorState>
      ) : pages.isPending ? (
        <div aria-busy="true">
          <SkeletonText lines={8} />
        </div>
      ) : newest === undefined ? (
        <Nothing takesPart={view.seat !== null} />
      ) : (
        <>
          <div className="flex min-h-11 flex-wrap items-center justify-between gap-3">
            <p role="status" className="font-sans text-sm text-muted">
              {unread === 0 ? "Nothing new." : `${plural(unread, "new one", "new ones")}.`}
            </p>
            {unread > 0 ? (
              <Button size="small" icon="check" busy={isMarking} onClick={() => markAll(newest.id)}>
                Mark all as read
              </Button>
            ) : null}
          </div>
          <NotificationList notifications={all} now={view.now} onOpen={markOne} />
        </>
      )}
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            Older notifications
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function Nothing({ takesPart }: { readonly takesPart: boolean }) {
  return (
    <EmptyState title="Nobody has told you anything yet" heading="h2">
      {takesPart
        ? "Argue, or follow a claim from its menu on the floor: what is said about it appears here."
        : "Take a seat first: notifications are for those who take part."}
    </EmptyState>
  );
}

function usePages(debate: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: pagesKey(trpc.notifications.list.pathKey(), debate),
    queryFn: ({ pageParam, signal }) => client.notifications.list.query({ debate, before: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

function useMarking(debate: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const toast = useToast();
  const refresh = () => queryClient.invalidateQueries({ queryKey: trpc.notifications.pathKey() });
  const all = useAct(
    ({ upTo }: { readonly upTo: string }, keyed) => client.notifications.markAllRead.mutate({ debate, upTo, ...keyed }),
    refresh,
  );
  return {
    isMarking: all.isBusy,
    markAll: (upTo: string) => all.act({ upTo }),
    // Whoever opens one leaves the page: it is marked on the way, and nothing waits for it.
    markOne: (notificationId: string) =>
      void client.notifications.markRead
        .mutate({ debate, notificationId, idempotencyKey: crypto.randomUUID() })
        .then(refresh)
        .catch((error: unknown) => toast({ message: sentenceOf(error) })),
  };
}
