"use client";

import { useDeferredValue, useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { ErrorState } from "@/components/ui/feedback/error-state";
import { SkeletonText } from "@/components/ui/feedback/skeleton";
import type { SourceSummary } from "@/contracts/argument/evidence";
import type { DelegationView } from "@/contracts/debates/debates";
import { formatNumber } from "@/lib/format";
import { sentenceOf } from "@/lib/trpc/errors";
import { Grades } from "../../../shell/evidence/grades";
import type { OptionLooks } from "../../../shell/option-looks";
import { LedgerControls } from "./ledger-controls";
import { FIRST_CHOICE, type LedgerChoice } from "./ledger-pages";
import { CitedBy, OptionList, Remarks, SourceName, UseCounts } from "./source-parts";
import { useLedger } from "./use-ledger";

type Props = {
  readonly debate: string;
  readonly looks: OptionLooks;
  readonly delegations: ReadonlyMap<string, DelegationView>;
};

/** Every source: how far to trust it, who cites it for what, and how much the debate leans on it. */
export function SourceLedger({ debate, looks, delegations }: Props) {
  const [choice, setChoice] = useState<LedgerChoice>(FIRST_CHOICE);
  const words = useDeferredValue(choice.words.trim());
  const ledger = useLedger(debate, { ...choice, words });
  const first = ledger.data?.pages[0];
  const sources = ledger.data?.pages.flatMap((page) => page.sources) ?? [];
  if (first?.counts.all === 0)
    return (
      <EmptyState title="No sources yet">
        Add one with the button above: paste a web address, BibTeX, CSL-JSON or RIS, or fill in a form. Then claims can cite it.
      </EmptyState>
    );
  return (
    <Section
      title="Sources"
      lead="Grades are on the Admiralty scale: the scenario author’s, and the participants’ beside them. Open a source to grade it, to read its text, and to see where it is cited."
    >
      <LedgerControls choice={choice} counts={first?.counts} onChange={setChoice} />
      {ledger.error && !first ? (
        <ErrorState title="The sources did not load" action={<Button onClick={() => ledger.refetch()}>Try again</Button>}>
          {sentenceOf(ledger.error)}
        </ErrorState>
      ) : null}
      {ledger.isPending ? <SkeletonText lines={10} /> : null}
      <p role="status" className="font-sans text-sm text-muted">
        {first ? (first.total === 0 ? "No source fits. Choose another filter, or fewer words." : countOf(first.total)) : null}
      </p>
      <RuledList className={sources.length === 0 ? "hidden" : undefined} aria-busy={ledger.isPlaceholderData || undefined}>
        {sources.map((source) => (
          <SourceRow key={source.id} debate={debate} source={source} looks={looks} delegations={delegations} />
        ))}
      </RuledList>
      {ledger.hasNextPage ? (
        <div>
          <Button icon="chevron-down" busy={ledger.isFetchingNextPage} onClick={() => ledger.fetchNextPage()}>
            More sources
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

const countOf = (total: number): string => (total === 1 ? "1 source" : `${formatNumber(total)} sources`);

type RowProps = Props & { readonly source: SourceSummary };

function SourceRow({ debate, source, looks, delegations }: RowProps) {
  return (
    <RuledItem className="grid gap-x-8 gap-y-3 lg:grid-cols-[minmax(0,2.2fr)_minmax(0,1.6fr)_minmax(0,1.1fr)_minmax(0,1.3fr)]">
      <div className="flex min-w-0 flex-col items-start gap-1.5">
        <SourceName debate={debate} source={source} />
        <Remarks source={source} />
      </div>
      <Part label="Reliability">
        <Grades grades={source.grades} />
      </Part>
      <Part label="Cited">
        <UseCounts source={source} />
        <CitedBy source={source} delegations={delegations} />
      </Part>
      <Part label="Bears on" isEmpty={source.options.length === 0}>
        <OptionList options={source.options} looks={looks} />
      </Part>
    </RuledItem>
  );
}

function Part({
  label,
  isEmpty = false,
  children,
}: {
  readonly label: string;
  readonly isEmpty?: boolean;
  readonly children: React.ReactNode;
}) {
  if (isEmpty) return null;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="font-sans text-xs font-semibold text-muted">{label}</p>
      {children}
    </div>
  );
}
