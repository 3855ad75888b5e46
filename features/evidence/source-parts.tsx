"use client";

import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { ExternalLink } from "@/components/ui/text/external-link";
import type { DelegationView } from "@/contracts/debates";
import type { SourceView } from "@/contracts/floor";
import { RELIABILITY_WORDS } from "@/domain/argumentation";
import { formatNumber, plural } from "@/lib/format";
import type { OptionLooks } from "../shell/option-looks";
import type { LedgerRow } from "./ledger";
import { originOf } from "./words";

type Delegations = ReadonlyMap<string, DelegationView>;

export function SourceName({ source }: { readonly source: SourceView }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <p className="font-serif text-lg leading-6 font-semibold wrap-anywhere">{source.title}</p>
      <p className="font-sans text-sm text-muted">{originOf(source)}</p>
      {source.url ? (
        <p className="font-sans text-sm">
          <ExternalLink href={source.url} />
        </p>
      ) : null}
      {source.note ? <p className="measure font-sans text-sm text-muted">{source.note}</p> : null}
      {source.addedBy ? <p className="font-sans text-sm text-muted">Added by {source.addedBy}</p> : null}
    </div>
  );
}

/** The scenario author's grade in words, with its reason. */
export function Reliability({ source }: { readonly source: SourceView }) {
  if (source.reliability === null) return <p className="font-sans text-sm text-muted">Not graded.</p>;
  return (
    <div className="flex flex-col gap-1 font-sans text-sm">
      <p className="flex items-baseline gap-2">
        <Badge tone="strong">{source.reliability}</Badge>
        <span className="first-letter:uppercase">{RELIABILITY_WORDS[source.reliability]}</span>
      </p>
      <p className="measure text-muted">{source.gradeReason}</p>
    </div>
  );
}

export function Remarks({ row }: { readonly row: LedgerRow }) {
  if (row.isUnused)
    return (
      <p>
        <Badge>Unused: nobody cites it</Badge>
      </p>
    );
  if (!row.isOverRelied) return null;
  return (
    <p>
      <Badge tone="accent" icon="warning">
        Over-relied on: over a third of all citations
      </Badge>
    </p>
  );
}

export function UseCounts({ row: { uses } }: { readonly row: LedgerRow }) {
  const disputes = uses.filter(({ bearing }) => bearing === "disputes").length;
  if (uses.length === 0) return <p className="font-sans text-sm text-muted">Not cited</p>;
  return (
    <p className="figures font-sans text-sm">
      {plural(uses.length, "time")}
      {disputes > 0 ? <span className="block text-muted">{formatNumber(disputes)} to dispute</span> : null}
    </p>
  );
}

export function CitedBy({ row, delegations }: { readonly row: LedgerRow; readonly delegations: Delegations }) {
  if (row.citedBy.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1.5">
      {row.citedBy.map(({ delegation, count }) => {
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

export function OptionList({ options, looks }: { readonly options: readonly string[]; readonly looks: OptionLooks }) {
  if (options.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 max-lg:flex-row max-lg:flex-wrap max-lg:gap-x-4">
      {options.map((option) => {
        const { label, mark } = looks(option);
        return (
          <li key={option}>
            <OptionChip {...mark} label={label} />
          </li>
        );
      })}
    </ul>
  );
}

/** Each claim that cites the source, and where in it. */
export function WhoCitesWhat({ row: { uses }, delegations }: { readonly row: LedgerRow; readonly delegations: Delegations }) {
  if (uses.length === 0) return null;
  return (
    <Disclosure summary="Who cites what">
      <ul className="flex flex-col gap-2.5">
        {uses.map(({ claim, locator, bearing }) => {
          const delegation = claim.delegation === null ? undefined : delegations.get(claim.delegation);
          return (
            <li key={`${claim.id} ${locator} ${bearing}`} className="flex gap-2">
              {delegation ? (
                <Monogram letters={delegation.monogram} name={delegation.name} size="small" />
              ) : (
                <span className="w-6 shrink-0" />
              )}
              <p className="min-w-0 font-sans text-sm">
                <span dir="auto" className="font-serif text-base">
                  {claim.text}
                </span>{" "}
                <span className="text-muted">
                  {bearing === "disputes" ? "disputed, " : ""}
                  {locator || "no place given"}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
