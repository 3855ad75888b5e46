import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FloorPage, FloorThings, ThreadsView } from "@/contracts/argument/floor";
import type { Polarity, Thread } from "@/domain/argumentation";
import { ALONE, useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { useFloor } from "../floor/floor-context";
import { floorInput } from "../floor/floor-input";

/** A thread and what came with it; null is the part of the floor that it stands in. */
export type Row = { readonly thread: Thread; readonly things: FloorThings | null };
export type ReadingOn = {
  readonly rows: readonly Row[];
  /** There is more, and this gets it. */
  readonly more: (() => void) | null;
  readonly isReading: boolean;
  readonly hasFailed: boolean;
};

type Place = { readonly option: string } & ({ readonly polarity: Polarity } | { readonly to: { argument: string } | { claim: string } });

/** A list of threads that is here in part: the rest is read page by page, where the reader asks for it, and kept true like the first. */
export function useReadingOn(place: Place, begun: ThreadsView): ReadingOn {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { slug, order } = useFloor();
  const [asked, setAsked] = useState<string | null>(null);
  // What is here may have become less since; then the pages begin where it ends now.
  const from = asked === null || reaches(begun.threads, asked) ? asked : begun.next;
  const input = { ...floorInput(slug, order), ...place };
  const { data, fetchNextPage, hasNextPage, isFetching, isError, refetch } = useInfiniteQuery({
    queryKey: [...("to" in input ? trpc.floor.replies.infiniteQueryKey(input) : trpc.floor.threads.infiniteQueryKey(input)), from],
    queryFn: ({ pageParam, signal }): Promise<FloorPage> => {
      const options = { ...ALONE, signal };
      const page = { ...input, cursor: pageParam };
      return "to" in page ? client.floor.replies.query(page, options) : client.floor.threads.query(page, options);
    },
    initialPageParam: from,
    getNextPageParam: (page: FloorPage) => page.next,
    enabled: from !== null,
    placeholderData: (earlier) => earlier,
  });
  const begin = begun.next === null || from !== null ? null : () => setAsked(begun.next);
  const goOn = from !== null && hasNextPage ? () => void fetchNextPage() : null;
  return {
    rows: rowsOf(begun.threads, from === null ? [] : (data?.pages ?? [])),
    more: isError ? () => void refetch() : (begin ?? goOn),
    isReading: isFetching,
    hasFailed: isError,
  };
}

/** Whether these threads go at least as far as where reading on began. */
function reaches(threads: readonly Thread[], cursor: string): boolean {
  return cursor === "" || threads.some(({ argument }) => cursor.endsWith(`|${argument}`));
}

/** Each once: what was written meanwhile may have moved others from one page to the next. */
function rowsOf(begun: readonly Thread[], pages: readonly FloorPage[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const thread of begun) rows.set(thread.argument, { thread, things: null });
  for (const page of pages)
    for (const thread of page.threads) if (!rows.has(thread.argument)) rows.set(thread.argument, { thread, things: page });
  return [...rows.values()];
}
