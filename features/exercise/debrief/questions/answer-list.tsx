"use client";

import { useInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/actions/button";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import { Time } from "@/components/ui/time/time";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";

type Props = { readonly debate: string; readonly question: string; readonly answers: number };

/** Everybody's answers, newest first, by their own name. New ones wait for a press, so that nothing moves while somebody reads. */
export function AnswerList({ debate: slug, question, answers }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const pages = useInfiniteQuery({
    queryKey: [...trpc.debrief.reflections.pathKey(), slug, question],
    queryFn: ({ pageParam, signal }) => client.debrief.reflections.query({ debate: slug, question, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const shown = pages.data?.pages.flatMap((page) => page.answers) ?? [];
  const names = new Map(debate.delegations.map(({ key, name }) => [key, name]));
  const isBehind = !pages.hasNextPage && pages.data !== undefined && shown.length < answers;
  return (
    <div className="flex flex-col items-start gap-3">
      {pages.error ? (
        <ErrorState
          title="The answers could not be read"
          heading="p"
          action={<Button onClick={() => void pages.refetch()}>Try again</Button>}
        >
          {sentenceOf(pages.error)}
        </ErrorState>
      ) : null}
      {!pages.data && !pages.error ? <SkeletonText lines={3} className="w-full" /> : null}
      {isBehind ? (
        <Button size="small" busy={pages.isFetching} onClick={() => void pages.refetch()}>
          {`Show ${plural(answers - shown.length, "new answer")}`}
        </Button>
      ) : null}
      <ul className="flex w-full flex-col divide-y divide-line">
        {shown.map(({ participantId, name, delegation, text, at }) => (
          <li key={participantId} className="flex flex-col gap-0.5 py-3">
            <p className="font-sans text-sm text-muted">
              <span className="font-semibold text-ink">{name}</span>
              {delegation ? `, who sat for ${names.get(delegation) ?? delegation}` : ""}, <Time iso={at} now={debate.now} />
            </p>
            <p className="written measure whitespace-pre-line wrap-anywhere">{text}</p>
          </li>
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          Read on
        </Button>
      ) : null}
    </div>
  );
}
