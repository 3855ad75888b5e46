import { BarList } from "@/components/charts/bar-list";
import { DataTable } from "@/components/ui/data/data-table";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { RankingStep, SplitTiesStep, TallyResult, TotalsStep } from "@/domain/tally";
import { plural } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { amountWords, sumOf } from "../findings/amounts";
import { unitOf } from "../findings/steps";
import type { PictureProps } from "./picture-props";

export function SplitTiesTable({ step, looks }: { readonly step: SplitTiesStep; readonly looks: OptionLooks }) {
  return (
    <>
      <ul className="list-disc pl-5 font-sans text-sm">
        {step.sizes.map(({ tied, ballots, weight }) => (
          <li key={tied}>
            {plural(ballots, "ballot")}
            {weight === ballots ? "" : `, weighing ${weight} together,`} {ballots === 1 ? "ties" : "tie"} {tied} options in first place:
            each gets 1/{tied}.
          </li>
        ))}
      </ul>
      <DataTable
        className="max-w-2xl"
        caption="First places alone, and parts of shared ones"
        captionHidden
        rows={step.rows}
        rowKey={({ option }) => option}
        columns={[
          { key: "option", header: "Option", cell: ({ option }) => <OptionChip {...looks(option).mark} label={looks(option).label} /> },
          { key: "alone", header: "Alone", numeric: true, cell: ({ alone }) => amountWords(alone) },
          { key: "shared", header: "Parts", numeric: true, cell: ({ shared }) => amountWords(shared) },
          { key: "sum", header: "Together", numeric: true, cell: ({ alone, shared }) => amountWords(sumOf([alone, shared])) },
        ]}
      />
    </>
  );
}

type TotalsProps = PictureProps<TotalsStep> & { readonly result: TallyResult; readonly subtitle?: string };

/** The sums as bars, the greatest first. */
export function TotalsPicture({ step, looks, result, ...words }: TotalsProps) {
  const unit = unitOf(result);
  const isOfBallots = unit === "vote" || unit === "approval";
  const rows = [...step.rows].sort((a, b) => b.total.value - a.total.value);
  const label = `${unit[0]!.toUpperCase()}${unit.slice(1)}s`;
  return (
    <BarList
      subtitle={isOfBallots ? `${label} by option, of ${amountWords(step.of)}` : `${label} by option`}
      {...words}
      valueLabel={label}
      total={step.of.value}
      max={unit === "approval" ? step.of.value : undefined}
      rows={rows.map(({ option, total }) => {
        const { label, mark } = looks(option);
        return { key: option, label, mark, value: total.value, figure: amountWords(total) };
      })}
    />
  );
}

export function RankingLine({ step, looks }: { readonly step: RankingStep; readonly looks: OptionLooks }) {
  let place = 1;
  const places = step.tiers.map((tier) => {
    const at = place;
    place += tier.length;
    return { at, tier };
  });
  return (
    <ol className="flex flex-col gap-1 font-sans text-sm">
      {places.map(({ at, tier }) => (
        <li key={at} className="flex flex-wrap items-baseline gap-x-3">
          <span className="figures font-semibold">
            {tier.length > 1 ? "=" : ""}
            {at}.
          </span>
          {tier.map((option) => (
            <OptionChip key={option} {...looks(option).mark} label={looks(option).label} />
          ))}
        </li>
      ))}
    </ol>
  );
}
