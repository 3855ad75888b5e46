import { formatNumber } from "@/lib/format";
import { DataTable } from "../ui/data/data-table";
import { Bar } from "../ui/marks/bar";
import { type Mark, OptionMark } from "../ui/marks/option-mark";
import { ChartFrame, type ChartWords } from "./chart-frame";

export type DivergingRow = {
  readonly key: string;
  readonly label: string;
  readonly mark?: Mark;
  /** Drawn to the right: supports, agrees. */
  readonly positive: number;
  /** Drawn to the left: attacks, disagrees. */
  readonly negative: number;
  /** Named and counted, not drawn: passes. */
  readonly neutral?: number;
};

type Props = ChartWords & {
  readonly rows: readonly DivergingRow[];
  readonly positiveLabel: string;
  readonly negativeLabel: string;
  readonly neutralLabel?: string;
  readonly rowLabel?: string;
  readonly places?: number;
};

/**
 * Two sides of each row around a middle line: solid ink for, hatched against (hues belong to options).
 * `<DivergingBars title="Pacts draw most attacks" positiveLabel="Support" negativeLabel="Attack" rows={[{ key: "a", label: "Bilateral pacts", positive: 5, negative: 7 }]} />`
 */
export function DivergingBars({ rows, positiveLabel, negativeLabel, neutralLabel, rowLabel = "Option", places = 0, ...words }: Props) {
  const longest = Math.max(1e-9, ...rows.flatMap((row) => [row.positive, row.negative]));
  const table = (
    <DataTable
      caption={`${positiveLabel} and ${negativeLabel.toLowerCase()} by ${rowLabel.toLowerCase()}`}
      captionHidden
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: "label", header: rowLabel, cell: (row) => row.label },
        { key: "negative", header: negativeLabel, numeric: true, cell: (row) => formatNumber(row.negative, places) },
        { key: "positive", header: positiveLabel, numeric: true, cell: (row) => formatNumber(row.positive, places) },
        ...(neutralLabel
          ? [{ key: "neutral", header: neutralLabel, numeric: true, cell: (row: DivergingRow) => formatNumber(row.neutral ?? 0, places) }]
          : []),
      ]}
    />
  );
  return (
    <ChartFrame {...words} table={table}>
      <div className="flex flex-col gap-3 font-sans text-sm">
        <p aria-hidden="true" className="grid grid-cols-2 text-muted">
          <span className="pr-2 text-right">← {negativeLabel}</span>
          <span className="pl-2">{positiveLabel} →</span>
        </p>
        <ul className="flex flex-col gap-3">
          {rows.map((row) => (
            <DivergingItem key={row.key} {...{ row, longest, positiveLabel, negativeLabel, neutralLabel, places }} />
          ))}
        </ul>
      </div>
    </ChartFrame>
  );
}

type ItemProps = Pick<Props, "positiveLabel" | "negativeLabel" | "neutralLabel"> & {
  readonly row: DivergingRow;
  readonly longest: number;
  readonly places: number;
};

function DivergingItem({ row, longest, positiveLabel, negativeLabel, neutralLabel, places }: ItemProps) {
  return (
    <li className="flex flex-col gap-1">
      <span className="flex items-baseline justify-center gap-2 text-center">
        {row.mark ? <OptionMark {...row.mark} className="size-3.5 translate-y-0.5" /> : null}
        <span className="font-medium">{row.label}</span>
        {neutralLabel ? (
          <span className="text-muted">
            {formatNumber(row.neutral ?? 0, places)} {neutralLabel.toLowerCase()}
          </span>
        ) : null}
      </span>
      <span className="grid grid-cols-[2.5rem_minmax(0,1fr)_minmax(0,1fr)_2.5rem] items-center">
        <Side value={row.negative} label={negativeLabel} places={places} align="text-right pr-2" />
        <span className="flex justify-end border-r border-ink">
          <Bar fraction={row.negative / longest} fill="hatched" />
        </span>
        <span className="flex">
          <Bar fraction={row.positive / longest} fill="ink" />
        </span>
        <Side value={row.positive} label={positiveLabel} places={places} align="pl-2" />
      </span>
    </li>
  );
}

function Side({
  value,
  label,
  places,
  align,
}: {
  readonly value: number;
  readonly label: string;
  readonly places: number;
  readonly align: string;
}) {
  return (
    <span className={`figures font-semibold whitespace-nowrap ${align}`}>
      {formatNumber(value, places)}
      <span className="sr-only"> {label.toLowerCase()}</span>
    </span>
  );
}
