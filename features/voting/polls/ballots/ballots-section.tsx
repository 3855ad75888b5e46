"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { TextLink } from "@/components/ui/text/text-link";
import type { BallotPage, NamedBallot } from "@/contracts/voting/results";
import { formatNumber } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { ballotInWords } from "../../../shell/polls/ballot-content";

type Props = {
  readonly debate: string;
  readonly poll: string;
  /** The first page, which came with the results; the others are asked for. */
  readonly first: BallotPage;
  /** Names by key. */
  readonly delegations: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
};

/** Who cast what, each with its entry in the record. */
export function BallotsSection({ debate, poll, first, delegations, options }: Props) {
  const trpc = useTRPC();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    trpc.polls.ballots.infiniteQueryOptions(
      { debate, poll },
      {
        initialCursor: 0,
        initialData: { pages: [first], pageParams: [0] },
        getNextPageParam: ({ next }) => next,
        staleTime: Number.POSITIVE_INFINITY,
      },
    ),
  );
  const ballots = data.pages.flatMap((page) => page.ballots);
  const isWeighted = ballots.some(({ weight }) => weight !== 1);
  // A ballot cast by a head names the delegation as its voter.
  const isInPerson = ballots.some(({ capacity }) => capacity === "participant");
  return (
    <Section title="Ballots" lead="Ballots in this debate are named: everybody voted knowing that the ballot would be shown here.">
      <DataTable
        className="max-w-5xl"
        caption="Every ballot"
        captionHidden
        rows={ballots}
        rowKey={({ seq }) => String(seq)}
        columns={[
          { key: "voter", header: "Voter", cell: ({ voter }) => voter },
          ...(isInPerson
            ? [{ key: "delegation", header: "Delegation", cell: ({ delegation }: NamedBallot) => delegations[delegation ?? ""] ?? "None" }]
            : []),
          {
            key: "ballot",
            header: "Ballot",
            className: "min-w-40",
            cell: ({ ballot }) => ballotInWords(ballot, (key) => options[key] ?? key),
          },
          ...(isWeighted
            ? [{ key: "weight", header: "Weight", numeric: true, cell: ({ weight }: NamedBallot) => formatNumber(weight) }]
            : []),
          {
            key: "entry",
            header: "Entry",
            numeric: true,
            cell: ({ seq }) => <TextLink href={`/debates/${debate}/record?entry=${seq}`}>{formatNumber(seq)}</TextLink>,
          },
        ]}
        empty="Nobody voted."
      />
      {hasNextPage ? (
        <div>
          <Button busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
            Show more ballots
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
