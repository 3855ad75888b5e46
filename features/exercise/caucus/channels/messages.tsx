"use client";

import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/actions/button";
import { classNames } from "@/components/ui/class-names";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { MessageView } from "@/contracts/exercise/caucus";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { newKey } from "@/lib/trpc/keys";

type Props = {
  readonly debate: Pick<DebateView, "slug" | "delegations" | "now" | "seat">;
  readonly channelId: string;
  /** How many of them are new to the reader. */
  readonly unread: number;
  readonly label: string;
};

/** What is said in a channel, the newest last. Whoever looks at it has read it. */
export function Messages({ debate, channelId, unread, label }: Props) {
  const pages = usePages(debate.slug, channelId);
  const messages = [...(pages.data?.pages ?? [])].reverse().flatMap((page) => page.messages);
  const end = useRef<HTMLDivElement>(null);
  const last = messages.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest message comes into view when there is a newer one.
  useEffect(() => {
    if (end.current) end.current.scrollTop = end.current.scrollHeight;
  }, [last]);
  useMarkRead(debate.slug, channelId, unread);
  const names = new Map(debate.delegations.map(({ key, name }) => [key, name]));
  if (pages.error && messages.length === 0)
    return (
      <ErrorState title="The messages did not load" action={<Button onClick={() => pages.refetch()}>Try again</Button>}>
        {sentenceOf(pages.error)}
      </ErrorState>
    );
  if (pages.isPending) return <SkeletonText lines={4} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
    <section ref={end} tabIndex={0} aria-label={label} className="flex max-h-[60vh] flex-col gap-3 overflow-y-auto">
      {pages.hasNextPage ? (
        <div>
          <Button size="small" busy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            Earlier messages
          </Button>
        </div>
      ) : null}
      {messages.length === 0 ? <p className="font-sans text-base text-muted">Nobody has written yet.</p> : null}
      <ol aria-live="polite" className="flex flex-col gap-3">
        {messages.map((message) => (
          <Message
            key={message.id}
            message={message}
            delegation={names.get(message.delegation) ?? message.delegation}
            isOurs={message.delegation === debate.seat?.delegation}
            now={debate.now}
          />
        ))}
      </ol>
    </section>
  );
}

type MessageProps = {
  readonly message: MessageView;
  readonly delegation: string;
  readonly isOurs: boolean;
  readonly now: string;
};

function Message({ message, delegation, isOurs, now }: MessageProps) {
  return (
    <li className={classNames("flex max-w-[60ch] flex-col gap-0.5 border-l-4 pl-3", isOurs ? "border-ink" : "border-edge")}>
      <p className="font-sans text-sm text-muted">
        <span className="font-semibold text-ink">{message.isMine ? "You" : message.author}</span>
        {`, ${delegation} · `}
        <Time iso={message.at} now={now} />
      </p>
      <p dir="auto" className="written whitespace-pre-wrap wrap-anywhere">
        {message.text}
      </p>
    </li>
  );
}

function usePages(debate: string, channelId: string) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: [...trpc.caucus.messages.pathKey(), "pages", debate, channelId],
    queryFn: ({ pageParam, signal }) => client.caucus.messages.query({ debate, channelId, before: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (lastPage) => lastPage.next,
  });
}

function useMarkRead(debate: string, channelId: string, unread: number): void {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (unread === 0) return;
    // It only takes a mark away: what fails is done again with the next message.
    client.caucus.markRead
      .mutate({ debate, channelId, idempotencyKey: newKey() })
      .then(() =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.caucus.channels.pathKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.notifications.pathKey() }),
        ]),
      )
      .catch(() => {});
  }, [client, debate, channelId, unread, queryClient, trpc]);
}
