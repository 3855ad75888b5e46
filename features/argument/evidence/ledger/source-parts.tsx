"use client";

import { Badge } from "@/components/ui/marks/badge";
import { Icon } from "@/components/ui/marks/icon";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { ExternalLink } from "@/components/ui/text/external-link";
import { TextLink } from "@/components/ui/text/text-link";
import type { SourceSummary } from "@/contracts/argument/evidence";
import type { DelegationView } from "@/contracts/debates/debates";
import { formatNumber, plural } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { originOf } from "../words";

type Delegations = ReadonlyMap<string, DelegationView>;
type Props = { readonly source: SourceSummary };

export function SourceName({ debate, source }: Props & { readonly debate: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <p className="font-serif text-lg leading-6 font-semibold wrap-anywhere">
        <TextLink href={`/debates/${debate}/evidence/sources/${source.id}`}>{source.title}</TextLink>
      </p>
      <p className="font-sans text-sm text-muted">{originOf(source)}</p>
      {source.url ? (
        <p className="font-sans text-sm">
          <ExternalLink href={source.url} />
        </p>
      ) : null}
      {source.addedBy ? <p className="font-sans text-sm text-muted">Added by {source.addedBy}</p> : null}
    </div>
  );
}

/** What a reader should know before leaning on it, too. */
export function Remarks({ source }: Props) {
  const remarks = [
    source.isUnused ? <Badge key="unused">Unused: nobody cites it</Badge> : null,
    source.isOverRelied ? (
      <Badge key="leaning" tone="accent" icon="warning">
        Over-relied on: over a third of all citations
      </Badge>
    ) : null,
    source.isForBothSides ? (
      <Badge key="both" icon="warning">
        Cited for both sides
      </Badge>
    ) : null,
    source.hasText ? (
      <Badge key="text" icon="book">
        Its text is here
      </Badge>
    ) : null,
  ].filter((remark) => remark !== null);
  return remarks.length === 0 ? null : <p className="flex flex-wrap gap-1.5">{remarks}</p>;
}

export function UseCounts({ source: { uses, disputes, verbatim, notFound } }: Props) {
  if (uses === 0) return <p className="font-sans text-sm text-muted">Not cited</p>;
  return (
    <div className="figures font-sans text-sm">
      <p>
        {plural(uses, "time")}
        {disputes > 0 ? <span className="text-muted">, {formatNumber(disputes)} to dispute</span> : null}
      </p>
      {verbatim > 0 ? <p className="text-muted">{plural(verbatim, "quotation")} verbatim</p> : null}
      {notFound > 0 ? (
        <p className="flex items-center gap-1 text-danger">
          <Icon name="warning" width="14" height="14" />
          {plural(notFound, "quotation")} not found
        </p>
      ) : null}
    </div>
  );
}

export function CitedBy({ source: { citedBy }, delegations }: Props & { readonly delegations: Delegations }) {
  if (citedBy.length === 0) return null;
  return (
    <ul aria-label="Cited by" className="flex flex-wrap gap-x-3 gap-y-1.5">
      {citedBy.map(({ delegation, count }) => {
        const known = delegation === null ? undefined : delegations.get(delegation);
        return (
          <li key={delegation ?? ""} className="figures flex items-center gap-1 font-sans text-sm">
            {known ? (
              <Monogram letters={known.monogram} name={known.name} size="small" />
            ) : (
              <span className="text-muted">nobody’s claims</span>
            )}
            <span className="text-muted">×{formatNumber(count)}</span>
          </li>
        );
      })}
    </ul>
  );
}

const SIDE_WORDS = { for: "for", against: "against", both: "both ways" } as const satisfies Record<
  SourceSummary["options"][number]["side"],
  string
>;

/** The options it bears on through the arguments, and for which side it speaks there. */
export function OptionList({ options, looks }: Pick<SourceSummary, "options"> & { readonly looks: OptionLooks }) {
  return (
    <ul className="flex flex-col gap-1 max-lg:flex-row max-lg:flex-wrap max-lg:gap-x-4">
      {options.map(({ option, side }) => {
        const { label, mark } = looks(option);
        return (
          <li key={option} className="font-sans text-sm">
            <OptionChip {...mark} label={label} /> <span className="text-muted">{SIDE_WORDS[side]}</span>
          </li>
        );
      })}
    </ul>
  );
}
