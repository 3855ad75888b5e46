"use client";

import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { Select } from "@/components/ui/forms/select";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { RoomHeader } from "../../shell/room-header";
import { EntryList } from "./entry-list";
import { ENTRY_TYPES, filterChoices, isEntryType } from "./entry-types";
import { firstCursor, pagesKey, type RecordView } from "./pages";
import { RecordHead } from "./record-head";

/** Everything that was done in the debate, newest first; it grows while one looks at it. */
export function RecordRoom({ view }: { readonly view: RecordView }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: view.debate }));
  const pages = useRecordPages(view);
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const head = pages.data?.pages[0]?.head;
  return (
    <div className="flex max-w-4xl flex-col gap-8">
      <RoomHeader
        title="Record"
        lead="Every act in this debate is an entry here. Nothing is ever changed or removed: each entry carries the fingerprint of the one before it, so a change would show."
      />
      {head ? <RecordHead head={head} /> : null}
      <Controls view={view} />
      {pages.error && entries.length === 0 ? (
        <ErrorState title="The record did not load" action={<Button onClick={() => pages.refetch()}>Try again</Button>}>
          {sentenceOf(pages.error)}
        </ErrorState>
      ) : pages.isPending ? (
        <div aria-busy="true">
          <SkeletonText lines={12} />
        </div>
      ) : entries.length === 0 ? (
        <EmptyState title="No such entry yet" heading="h2">
          {isEntryType(view.type)
            ? `Nothing of the kind “${ENTRY_TYPES[view.type].label}” has happened in this debate.`
            : "Nothing has happened in this debate."}
        </EmptyState>
      ) : (
        <EntryList entries={entries} highlighted={view.entry} now={debate.now} />
      )}
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            Older entries
          </Button>
        </div>
      ) : entries.length > 0 ? (
        <p className="font-sans text-sm text-muted">
          {view.type ? "There is no older entry of this kind." : "This is the beginning of the record."}
        </p>
      ) : null}
    </div>
  );
}

function useRecordPages(view: RecordView) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { debate, type } = view;
  return useInfiniteQuery({
    queryKey: pagesKey(trpc.record.page.pathKey(), view),
    queryFn: ({ pageParam, signal }) => client.record.page.query({ debate, type, before: pageParam }, { signal }),
    initialPageParam: firstCursor(view),
    getNextPageParam: (last) => last.next,
  });
}

function Controls({ view: { debate, type, entry } }: { readonly view: RecordView }) {
  const router = useRouter();
  const [isChanging, startChange] = useTransition();
  const place = `/debates/${debate}/record`;
  return (
    <Cluster gap={4} className="items-end">
      <Select
        className="w-full sm:w-72"
        label="Show"
        placeholder="Every entry"
        options={filterChoices().map(({ group, options }) => ({ group, options }))}
        value={type ?? ""}
        aria-busy={isChanging || undefined}
        onChange={({ target }) => startChange(() => router.push(target.value ? `${place}?type=${target.value}` : place, { scroll: false }))}
      />
      {entry === null ? null : <LinkButton href={place}>To the newest entries</LinkButton>}
    </Cluster>
  );
}
