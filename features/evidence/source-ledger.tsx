"use client";

import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Cluster } from "@/components/layout/stack";
import { type Column, DataTable } from "@/components/ui/data/data-table";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Chip } from "@/components/ui/marks/chip";
import type { DelegationView } from "@/contracts/debates";
import type { OptionLooks } from "../shell/option-looks";
import type { Ledger, LedgerRow } from "./ledger";
import { CitedBy, OptionList, Reliability, Remarks, SourceName, UseCounts, WhoCitesWhat } from "./source-parts";

type Props = {
  readonly ledger: Ledger;
  readonly looks: OptionLooks;
  readonly delegations: ReadonlyMap<string, DelegationView>;
};

const FILTERS = [
  { key: "all", label: "All", keeps: () => true },
  { key: "unused", label: "Unused", keeps: (row: LedgerRow) => row.isUnused },
  { key: "leaned-on", label: "Over-relied on", keeps: (row: LedgerRow) => row.isOverRelied },
  { key: "disputing", label: "Cited against a claim", keeps: (row: LedgerRow) => row.uses.some(({ bearing }) => bearing === "disputes") },
] as const;

/** Every source: how far to trust it, who cites it for what, and how much the debate leans on it. A table, or cards on a phone. */
export function SourceLedger({ ledger, looks, delegations }: Props) {
  const [chosen, setChosen] = useState<(typeof FILTERS)[number]["key"]>("all");
  const filter = FILTERS.find(({ key }) => key === chosen) ?? FILTERS[0];
  const rows = ledger.rows.filter(filter.keeps);
  if (ledger.rows.length === 0)
    return (
      <EmptyState title="No sources yet">Paste a web address, BibTeX or CSL-JSON, or fill in a form: then claims can cite it.</EmptyState>
    );
  return (
    <Section title="Sources" lead="Grades are the scenario author’s, on the Admiralty scale, and open to challenge.">
      <Cluster gap={2}>
        {FILTERS.map(({ key, label, keeps }) => (
          <Chip key={key} pressed={key === chosen} onClick={() => setChosen(key)}>
            {label} <span className="figures">{ledger.rows.filter(keeps).length}</span>
          </Chip>
        ))}
      </Cluster>
      <DataTable
        caption="Sources and who cites them"
        captionHidden
        columns={columnsFor({ looks, delegations })}
        rows={rows}
        rowKey={({ source }) => source.id}
        empty="No source of this kind."
        className="hidden lg:block"
      />
      <RuledList className="lg:hidden">
        {rows.map((row) => (
          <RuledItem key={row.source.id} className="flex flex-col gap-3">
            <SourceName source={row.source} />
            <Reliability source={row.source} />
            <Remarks row={row} />
            <UseCounts row={row} />
            <CitedBy row={row} delegations={delegations} />
            <OptionList options={row.options} looks={looks} />
            <WhoCitesWhat row={row} delegations={delegations} />
          </RuledItem>
        ))}
        {rows.length === 0 ? <RuledItem className="font-sans text-base text-muted">No source of this kind.</RuledItem> : null}
      </RuledList>
    </Section>
  );
}

function columnsFor({ looks, delegations }: Pick<Props, "looks" | "delegations">): readonly Column<LedgerRow>[] {
  return [
    {
      key: "source",
      header: "Source",
      className: "w-[34%] min-w-72",
      cell: (row) => (
        <div className="flex flex-col gap-1.5 font-normal">
          <SourceName source={row.source} />
          <Remarks row={row} />
          <WhoCitesWhat row={row} delegations={delegations} />
        </div>
      ),
    },
    { key: "reliability", header: "Reliability", className: "w-[26%] min-w-48", cell: ({ source }) => <Reliability source={source} /> },
    { key: "cited", header: "Cited", className: "min-w-28", cell: (row) => <UseCounts row={row} /> },
    { key: "by", header: "By", className: "min-w-40", cell: (row) => <CitedBy row={row} delegations={delegations} /> },
    { key: "options", header: "Bears on", className: "min-w-44", cell: (row) => <OptionList options={row.options} looks={looks} /> },
  ];
}
