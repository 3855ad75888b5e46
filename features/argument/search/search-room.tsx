"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { Segmented } from "@/components/ui/forms/segmented";
import { TextField } from "@/components/ui/forms/text-field";
import { plural } from "@/lib/format";
import { ALONE, useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { useSettled } from "@/lib/use-settled";
import { RoomHeader } from "../../shell/room-header";
import { HitList } from "./hit-list";
import { addressOf, LONGEST, pagesKey, type SearchView } from "./pages";

const KINDS = [
  { value: "", face: "Everything" },
  { value: "claim", face: "Claims" },
  { value: "argument", face: "Arguments" },
  { value: "source", face: "Sources" },
] as const;

/** Claims, arguments and sources of the debate by the words in them, as one writes. */
export function SearchRoom({ view: opened }: { readonly view: SearchView }) {
  const [text, setText] = useState(opened.text);
  const [kind, setKind] = useState(opened.kind);
  const settled = useSettled(text.trim());
  const view = { debate: opened.debate, text: settled, kind };
  const address = addressOf(view);
  useEffect(() => window.history.replaceState(null, "", address), [address]);
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <RoomHeader title="Search" lead="Claims, arguments and sources with their texts." />
      <search className="flex flex-col gap-4">
        <TextField
          label="Words"
          hint="“Several in quotation marks” stand together; a minus before one leaves it out."
          type="search"
          enterKeyHint="search"
          maxLength={LONGEST}
          value={text}
          autoFocus={opened.text === ""}
          onChange={({ target }) => setText(target.value)}
        />
        <Segmented
          legend="Look in"
          look="words"
          segments={KINDS}
          value={kind ?? ""}
          onChange={(value) => setKind(value === "" ? null : value)}
        />
      </search>
      {settled === "" ? (
        <EmptyState title="Nothing is looked for yet" heading="h2">
          Write a word or two. Small mistakes in spelling do no harm.
        </EmptyState>
      ) : (
        <Results view={view} />
      )}
    </div>
  );
}

function Results({ view }: { readonly view: SearchView }) {
  const pages = usePages(view);
  const hits = pages.data?.pages.flatMap((page) => page.hits) ?? [];
  if (pages.error && hits.length === 0)
    return (
      <ErrorState title="The search did not work" action={<Button onClick={() => pages.refetch()}>Try again</Button>}>
        {sentenceOf(pages.error)}
      </ErrorState>
    );
  if (pages.isPending)
    return (
      <div aria-busy="true">
        <SkeletonText lines={8} />
      </div>
    );
  return (
    <section aria-label="Results" className="flex flex-col gap-3">
      <p role="status" className="font-sans text-sm text-muted">
        {hits.length === 0 ? "Nothing fits." : `${plural(hits.length, "result")}${pages.hasNextPage ? ", and more" : ""}.`}
      </p>
      {hits.length === 0 ? (
        <EmptyState title={`Nobody has written “${view.text}”`} heading="h2">
          Try other words, or fewer of them.
        </EmptyState>
      ) : (
        <HitList hits={hits} isOld={pages.isPlaceholderData} />
      )}
      {pages.hasNextPage ? (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
            More results
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function usePages(view: SearchView) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: pagesKey(trpc.search.all.pathKey(), view),
    queryFn: ({ pageParam, signal }) => client.search.all.query({ ...view, cursor: pageParam }, { ...ALONE, signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    placeholderData: (earlier) => earlier,
  });
}
