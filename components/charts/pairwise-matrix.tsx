"use client";

import { formatNumber } from "@/lib/format";
import { classNames } from "../ui/class-names";
import { ScrollRegion } from "../ui/data/data-table";
import { type Mark, OptionMark } from "../ui/marks/option-mark";

export type MatrixOption = { readonly key: string; readonly label: string; readonly shortLabel?: string; readonly mark?: Mark };

type Props = {
  /** The finding: "Bilateral pacts beats every other option". */
  readonly caption: string;
  readonly options: readonly MatrixOption[];
  /** `preferred[a][b]`: how many ballots rank a above b. Square, in the order of `options`. */
  readonly preferred: readonly (readonly number[])[];
  /** How many ballots could prefer an option: wins are shaded by their share of it. */
  readonly of?: number;
  /** A few words under the table, after how to read it. */
  readonly note?: string;
  readonly className?: string;
};

/** Who beats whom: each cell is the row's ballots against the column's; a win is framed, bold, named, and the darker the clearer. `<PairwiseMatrix caption="…" options={options} preferred={[[0, 7], [3, 0]]} />` */
export function PairwiseMatrix({ caption, options, preferred, of, note, className }: Props) {
  const whole = of ?? Math.max(1, ...preferred.flat());
  return (
    <figure className={classNames("flex min-w-0 flex-col gap-2", className)}>
      {/* The table's own caption is read; this one is seen, and does not scroll away with a wide table. */}
      <p aria-hidden="true" className="font-serif text-lg leading-6 font-semibold">
        {caption}
      </p>
      <ScrollRegion label={caption}>
        <table className="border-collapse font-sans text-xs sm:text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="sticky left-[-5px] z-10 bg-paper pr-3 pb-2 text-left align-bottom text-muted font-normal">
                Row against column
              </th>
              {options.map((option) => (
                <th key={option.key} scope="col" className="min-w-16 px-0.5 pb-2 sm:min-w-20 text-center align-bottom font-medium">
                  <span className="flex flex-col items-center gap-1">
                    {option.mark ? <OptionMark {...option.mark} /> : null}
                    {option.shortLabel ?? option.label}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map((row, rowIndex) => (
              <tr key={row.key}>
                <th
                  scope="row"
                  className="sticky left-[-5px] z-10 max-w-32 min-w-24 bg-paper py-1 pr-2 sm:max-w-48 sm:min-w-28 sm:pr-3 text-left font-medium"
                >
                  <span className="flex items-center gap-1.5 sm:gap-2">
                    {row.mark ? <OptionMark {...row.mark} /> : null}
                    {row.label}
                  </span>
                </th>
                {options.map((column, columnIndex) =>
                  rowIndex === columnIndex ? (
                    <td key={column.key} className="border border-line bg-wash text-center text-muted">
                      <span aria-hidden="true">·</span>
                      <span className="sr-only">itself</span>
                    </td>
                  ) : (
                    <DuelCell
                      key={column.key}
                      ours={preferred[rowIndex]?.[columnIndex] ?? 0}
                      theirs={preferred[columnIndex]?.[rowIndex] ?? 0}
                      whole={whole}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <figcaption className="font-sans text-sm text-muted">
        <span className="figures border-2 border-ink px-1 font-semibold text-ink">7–3</span> the row wins,{" "}
        <span className="figures">3–7</span> it loses, <span className="figures">5=5</span> a tie. {note}
      </figcaption>
    </figure>
  );
}

type DuelProps = { readonly ours: number; readonly theirs: number; readonly whole: number };

function DuelCell({ ours, theirs, whole }: DuelProps) {
  const outcome = ours > theirs ? "wins" : ours < theirs ? "loses" : "ties";
  return (
    <td className="border border-line p-0.5">
      <span className={outcome === "wins" ? "shaded duel" : "duel"} data-shade={outcome === "wins" ? shadeOf(ours / whole) : undefined}>
        {formatNumber(ours)}
        {outcome === "ties" ? "=" : "–"}
        {formatNumber(theirs)}
        <span className="sr-only">, {outcome}</span>
      </span>
    </td>
  );
}

/** More than half, two thirds, five sixths: steps on which ink can be read. */
const shadeOf = (share: number): 1 | 2 | 3 => (share > 5 / 6 ? 3 : share > 2 / 3 ? 2 : 1);
