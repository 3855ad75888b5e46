"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Cluster } from "@/components/layout/stack";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { labelClass } from "@/components/ui/forms/field";
import { Select } from "@/components/ui/forms/select";
import { Chip } from "@/components/ui/marks/chip";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { GradeFilter, MatrixQuery } from "@/contracts/argument/matrix";
import type { DebateView } from "@/contracts/debates/debates";
import { CELL_BASES, MATRIX_ORDERS, type MatrixOrder, RELIABILITY_WORDS } from "@/domain/argumentation";
import { plural } from "@/lib/format";
import { filtersIn, GRADES, matrixAddress } from "./address";
import { BASIS_WORDS, ORDER_WORDS } from "./words";

type Props = { readonly debate: DebateView; readonly query: MatrixQuery; readonly mayRate: boolean };

/** What cells are taken from, the order of the rows, and which of them are shown: all of it in the address. */
export function MatrixControls({ debate, query, mayRate }: Props) {
  const router = useRouter();
  const [isChanging, startChange] = useTransition();
  const set = (change: Partial<MatrixQuery>) =>
    startChange(() => router.replace(matrixAddress(debate.slug, query, change), { scroll: false }));
  const filters = filtersIn(query);
  return (
    <div aria-busy={isChanging} data-print="hide" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <fieldset>
          <legend className={labelClass}>Cells</legend>
          <Cluster gap={2} className="min-h-11">
            {CELL_BASES.map((basis) => (
              <Chip key={basis} pressed={query.basis === basis} onClick={() => set({ basis })}>
                {BASIS_WORDS[basis]}
              </Chip>
            ))}
          </Cluster>
        </fieldset>
        <Select
          className="w-full sm:w-72"
          label="Sort by"
          value={query.order}
          onChange={({ target }) => set({ order: target.value as MatrixOrder })}
          options={MATRIX_ORDERS.map((value) => ({ value, label: ORDER_WORDS[value] }))}
        />
      </div>
      <Disclosure summary={filters === 0 ? "Filter the evidence" : `Filter the evidence (${filters} set)`} open={filters > 0}>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
          <Select
            label="Bears on"
            placeholder="Any option"
            value={query.option ?? ""}
            onChange={({ target }) => set({ option: target.value || null })}
            options={debate.options.map(({ key, label }) => ({ value: key, label }))}
          />
          <Select
            label="Claimed by"
            placeholder="Anybody"
            value={query.delegation ?? ""}
            onChange={({ target }) => set({ delegation: target.value || null })}
            options={debate.delegations.map(({ key, name }) => ({ value: key, label: name }))}
          />
          <Select
            label="Reliability of a source"
            placeholder="Any"
            value={query.grade ?? ""}
            onChange={({ target }) => set({ grade: (target.value || null) as GradeFilter | null })}
            options={GRADES.map((value) => ({ value, label: value === "none" ? "Not graded" : `${value}: ${RELIABILITY_WORDS[value]}` }))}
          />
          {debate.criteria.length > 0 ? (
            <Select
              label="Criterion"
              placeholder="Any"
              value={query.criterion ?? ""}
              onChange={({ target }) => set({ criterion: target.value || null })}
              options={debate.criteria.map(({ key, label }) => ({ value: key, label }))}
            />
          ) : null}
        </div>
        {mayRate ? (
          <Checkbox
            label="Only what I have not rated"
            checked={query.unrated}
            onChange={({ target }) => set({ unrated: target.checked })}
          />
        ) : null}
        {filters > 0 ? (
          <LinkButton
            size="small"
            variant="quiet"
            className="-ml-3"
            href={matrixAddress(debate.slug, query, { option: null, criterion: null, delegation: null, grade: null, unrated: false })}
          >
            Clear {plural(filters, "filter")}
          </LinkButton>
        ) : null}
      </Disclosure>
    </div>
  );
}
