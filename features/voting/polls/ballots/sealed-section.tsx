"use client";

import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { FormError } from "@/components/ui/forms/form-error";
import { TextLink } from "@/components/ui/text/text-link";
import type { SealedBallotView, SealedPage } from "@/contracts/voting/polls";
import { sealedHash } from "@/domain/record";
import { formatNumber } from "@/lib/format";
import { sha256 } from "@/lib/sha256";
import { useTRPCClient } from "@/lib/trpc/client";
import { sentenceOf } from "@/lib/trpc/errors";
import { ballotInWords } from "../../../shell/polls/ballot-content";
import { FindOwn } from "./find-own";

type Props = {
  readonly debate: string;
  readonly poll: string;
  readonly isTrackable: boolean;
  /** Names by key. */
  readonly options: Readonly<Record<string, string>>;
};
type List = { readonly ballots: readonly SealedBallotView[]; readonly hash: string; readonly round: number };

/** The ballots of a secret poll as they were counted, without names; everybody loads the whole list, so that nobody asks for their own. */
export function SealedSection({ debate, poll, isTrackable, options }: Props) {
  const { list, isLoading, problem, load } = useSealed(debate, poll);
  const name = (key: string) => options[key] ?? key;
  return (
    <Section
      title="Ballots"
      lead="This vote was secret: ballots are listed without names, in an order that says nothing. From them anybody can count again."
    >
      {list ? (
        <>
          <p className="measure font-sans text-base">
            {sealedHash(list.ballots, sha256) === list.hash
              ? "Your browser has computed the fingerprint of the list, and it is the one that the record was given when voting ended:"
              : "The list does not have the fingerprint that the record was given when voting ended. Tell the facilitator. The record has:"}{" "}
            <code className="font-mono text-xs break-all">{list.hash}</code>
          </p>
          {isTrackable ? <FindOwn place={{ debate, poll, round: list.round }} ballots={list.ballots} name={name} /> : null}
          <DataTable
            className="max-w-3xl"
            caption="Ballots, equal ones together"
            rows={piles(list.ballots, name)}
            rowKey={({ words }) => words}
            columns={[
              { key: "ballot", header: "Ballot", cell: ({ words }) => words },
              { key: "count", header: "Cast", numeric: true, cell: ({ count }) => formatNumber(count) },
            ]}
          />
        </>
      ) : (
        <div className="flex flex-col items-start gap-2">
          <Button busy={isLoading} onClick={load}>
            {isTrackable ? "Show the list, and find my ballot" : "Show the list"}
          </Button>
          <FormError message={problem} />
        </div>
      )}
      <p className="font-sans text-sm">
        <TextLink href="/methods/secret-ballots">How ballots are sealed, and how anybody counts them again</TextLink>
      </p>
    </Section>
  );
}

function useSealed(debate: string, poll: string) {
  const client = useTRPCClient();
  const [list, setList] = useState<List | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async () => {
    setIsLoading(true);
    setProblem(null);
    try {
      const ballots: SealedBallotView[] = [];
      let page: SealedPage | null = null;
      for (let cursor: number | null = 0; cursor !== null; cursor = page.next) {
        page = await client.polls.sealed.query({ debate, poll, cursor });
        ballots.push(...page.ballots);
      }
      if (page?.hash && page.round !== null) setList({ ballots, hash: page.hash, round: page.round });
      else setProblem(page?.refusal ?? null);
    } catch (error) {
      setProblem(sentenceOf(error as { readonly data?: unknown }));
    }
    setIsLoading(false);
  };
  return { list, isLoading, problem, load };
}

function piles(ballots: readonly SealedBallotView[], name: (key: string) => string) {
  const counts = new Map<string, number>();
  for (const { ballot } of ballots) {
    const words = ballotInWords(ballot, name);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => ({ words, count })).sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
}
