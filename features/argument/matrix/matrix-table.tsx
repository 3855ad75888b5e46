import { Button } from "@/components/ui/actions/button";
import { classNames } from "@/components/ui/class-names";
import { ScrollRegion } from "@/components/ui/data/data-table";
import { OptionMark } from "@/components/ui/marks/option-mark";
import type { MatrixRowView, MatrixView } from "@/contracts/argument/matrix";
import type { CellBasis, ColumnScore } from "@/domain/argumentation";
import { formatNumber, pluralWord } from "@/lib/format";
import type { OptionLooks } from "../../shell/option-looks";
import { CellMarks } from "./cell-marks";
import { EvidenceWords } from "./evidence-words";

export type MatrixParts = {
  readonly view: MatrixView;
  readonly basis: CellBasis;
  readonly looks: OptionLooks;
  readonly delegationName: (key: string | null) => string | null;
  /** Null for those who cannot rate. */
  readonly onRate: ((row: MatrixRowView) => void) | null;
  readonly onRow: (row: MatrixRowView) => void;
  readonly onScore: (option: string) => void;
};

/** Evidence by options. Names and options stay in sight while the rest scrolls both ways. On phones the cards say the same. */
export function MatrixTable({ view, basis, looks, delegationName, onRate, onRow, onScore }: MatrixParts) {
  const scores = new Map(view.scores[basis].map((score) => [score.option, score]));
  return (
    <ScrollRegion label="Evidence by options" className="max-h-[85dvh] overflow-y-auto max-lg:hidden print:max-h-none">
      <table className="w-full border-separate border-spacing-0 font-sans text-sm">
        <caption className="sr-only">How each piece of evidence sits with each option</caption>
        <thead>
          <tr>
            <th scope="col" className={classNames("cell-name border-b border-edge", HEAD, "z-30")}>
              Evidence
            </th>
            {view.options.map((option) => (
              <th key={option} scope="col" className={classNames("cell min-w-32 border-b border-edge", HEAD, "z-20")}>
                <span className="flex items-start gap-1.5">
                  <OptionMark {...looks(option).mark} className="size-3.5 translate-y-1" />
                  {looks(option).label}
                </span>
              </th>
            ))}
            <th scope="col" className={classNames("cell cell-figure border-b border-edge", HEAD, "z-20")}>
              Diagnosticity
            </th>
            <th scope="col" className={classNames("cell cell-figure border-b border-edge", HEAD, "z-20")}>
              Raters part by
            </th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr key={row.claim}>
              <th scope="row" className="cell-name w-88 min-w-72 border-b border-line">
                <EvidenceWords row={row} delegationName={delegationName(row.delegation)} />
                {onRate && !row.isLocked ? (
                  <Button variant="quiet" size="small" className="-ml-3" aria-label={`Rate: ${row.text}`} onClick={() => onRate(row)}>
                    Rate
                  </Button>
                ) : null}
              </th>
              {row.cells.map((cell, column) => (
                <td key={view.options[column]} className="cell border-b border-line">
                  <CellMarks cell={cell} basis={basis} />
                </td>
              ))}
              <td className="cell cell-figure border-b border-line">
                <FigureButton
                  figure={formatNumber(row.diagnosticity[basis], 2)}
                  label={`Working of the diagnosticity of: ${row.text}`}
                  onPress={() => onRow(row)}
                />
              </td>
              <td className="cell cell-figure border-b border-line">
                {row.disagreement === null ? (
                  "–"
                ) : (
                  <FigureButton
                    figure={formatNumber(row.disagreement, 2)}
                    label={`How raters part on: ${row.text}`}
                    onPress={() => onRow(row)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classNames("cell-name border-t border-edge", FOOT, "z-30")}>
              Inconsistency score
              <span className="block text-xs font-normal text-muted">over all evidence; the lowest is the best</span>
            </th>
            {view.options.map((option) => (
              <td key={option} className={classNames("cell border-t border-edge", FOOT, "z-20")}>
                <Score score={scores.get(option)!} basis={basis} label={looks(option).label} onPress={() => onScore(option)} />
              </td>
            ))}
            <td colSpan={2} className={classNames("cell border-t border-edge", FOOT, "z-20")} />
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

// The scrolling part has five pixels of room for focus rings; what sticks covers them.
const HEAD = "sticky -top-[5px] bg-paper";
const FOOT = "sticky -bottom-[5px] bg-paper";

type ScoreProps = { readonly score: ColumnScore; readonly basis: CellBasis; readonly label: string; readonly onPress: () => void };

/** A column's score, which opens its working. */
export function Score({ score: { score, known }, basis, label, onPress }: ScoreProps) {
  const isKnown = basis === "graph" || known > 0;
  return (
    <span className="flex flex-col items-start">
      <FigureButton
        figure={isKnown ? formatNumber(score, basis === "graph" ? 0 : 2) : "–"}
        label={`Working of the inconsistency score of ${label}`}
        onPress={onPress}
      />
      {basis === "ratings" ? (
        <span className="figures text-xs font-normal text-muted">
          {formatNumber(known)} {pluralWord(known, "piece")} rated
        </span>
      ) : null}
    </span>
  );
}

type FigureProps = { readonly figure: string; readonly label: string; readonly onPress: () => void };

/** A figure that opens how it was made. */
export function FigureButton({ figure, label, onPress }: FigureProps) {
  return (
    <button
      type="button"
      aria-label={`${figure}. ${label}`}
      onClick={onPress}
      className="figures inline-flex min-h-6 min-w-6 items-center font-semibold underline decoration-edge underline-offset-3 hover:text-accent hover:decoration-accent pointer-coarse:min-h-11 pointer-coarse:min-w-11"
    >
      {figure}
    </button>
  );
}
