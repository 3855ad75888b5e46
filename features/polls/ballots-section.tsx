"use client";

import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { TextLink } from "@/components/ui/text/text-link";
import type { DelegationView } from "@/contracts/debates";
import type { NamedBallot } from "@/contracts/results";
import { formatNumber, plural } from "@/lib/format";
import { ballotInWords } from "../shell/ballot-content";
import type { OptionLooks } from "../shell/option-looks";

type Props = {
  readonly debate: string;
  readonly ballots: readonly NamedBallot[];
  readonly delegations: readonly DelegationView[];
  readonly looks: OptionLooks;
};

const AT_FIRST = 25;

/** Who cast what, each with its entry in the record. */
export function BallotsSection({ debate, ballots, delegations, looks }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const names = new Map(delegations.map(({ key, name }) => [key, name]));
  const isWeighted = ballots.some(({ weight }) => weight !== 1);
  const shown = isWhole ? ballots : ballots.slice(0, AT_FIRST);
  return (
    <Section title="Ballots" lead="Ballots in this debate are named: everybody voted knowing that the ballot would be shown here.">
      <DataTable
        caption="Every ballot"
        captionHidden
        rows={shown}
        rowKey={({ seq }) => String(seq)}
        columns={[
          { key: "voter", header: "Voter", cell: ({ voter }) => voter },
          {
            key: "delegation",
            header: "Delegation",
            cell: ({ delegation, capacity }) =>
              `${names.get(delegation ?? "") ?? "None"}${capacity === "delegation" ? ", as its head" : ""}`,
          },
          {
            key: "ballot",
            header: "Ballot",
            className: "min-w-40",
            cell: ({ ballot }) => ballotInWords(ballot, (key) => looks(key).label),
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
      {shown.length < ballots.length ? (
        <div>
          <Button onClick={() => setIsWhole(true)}>Show all {plural(ballots.length, "ballot")}</Button>
        </div>
      ) : null}
    </Section>
  );
}
