"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button, buttonClass } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { Select } from "@/components/ui/forms/select";
import { Icon } from "@/components/ui/marks/icon";
import type { LogFilter } from "@/contracts/argument/moderation";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { LogItem } from "./log-item";
import { FILTER_LABELS, isLogFilter, logKey } from "./log-pages";

type Props = { readonly debate: string; readonly now: string };

/** Everything that was decided, asked and undone, newest first, and the files it can be taken away as. */
export function LogSection({ debate, now }: Props) {
  const [filter, setFilter] = useState<LogFilter | null>(null);
  const pages = useLog(debate, filter);
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Section
      id="log"
      title="Log"
      lead="Every decision and why. Words that are out of sight are out of sight here too."
      actions={<Files debate={debate} />}
    >
      <Select
        className="w-full sm:w-80"
        label="Show"
        placeholder="Everything"
        options={Object.entries(FILTER_LABELS).map(([value, label]) => ({ value, label }))}
        value={filter ?? ""}
        onChange={({ target }) => setFilter(isLogFilter(target.value) ? target.value : null)}
      />
      {pages.error && entries.length === 0 ? (
        <ErrorState title="The log did not load" action={<Button onClick={() => pages.refetch()}>Try again</Button>}>
          {sentenceOf(pages.error)}
        </ErrorState>
      ) : pages.isPending ? (
        <div aria-busy="true">
          <SkeletonText lines={6} />
        </div>
      ) : entries.length === 0 ? (
        <EmptyState title={filter ? "Nothing of this kind" : "Nothing has been moderated"} heading="h3">
          {filter
            ? "Choose another kind to see the rest of the log."
            : "What moderators decide, and what authors appeal against, is listed here."}
        </EmptyState>
      ) : (
        <RuledList ordered>
          {entries.map((entry) => (
            <RuledItem key={entry.id}>
              <LogItem entry={entry} now={now} />
            </RuledItem>
          ))}
        </RuledList>
      )}
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            Older entries
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

function useLog(debate: string, filter: LogFilter | null) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: logKey(trpc.moderation.log.pathKey(), debate, filter),
    queryFn: ({ pageParam, signal }) => client.moderation.log.query({ debate, filter, before: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

function Files({ debate }: { readonly debate: string }) {
  return ["csv", "json"].map((format) => (
    <a key={format} download href={`/debates/${debate}/export/moderation.${format}`} className={buttonClass("quiet", "small")}>
      <Icon name="download" width="16" height="16" />
      {format.toUpperCase()}
      <span className="sr-only"> of the log</span>
    </a>
  ));
}
