import { classNames } from "@/components/ui/class-names";
import type { MatrixCellView } from "@/contracts/argument/matrix";
import { type CellBasis, consistencyWord, meanRating, ratersIn } from "@/domain/argumentation";
import { formatNumber, plural } from "@/lib/format";
import { DERIVED_MARKS, symbolOf } from "./words";

/** A cell by both bases, the chosen one first: a sign and a word each. Never by colour. */
export function CellMarks({ cell, basis }: { readonly cell: MatrixCellView; readonly basis: CellBasis }) {
  const graph = <Derived cell={cell} isFirst={basis === "graph"} />;
  const ratings = <Rated cell={cell} isFirst={basis === "ratings"} />;
  return (
    <span className="flex min-w-0 flex-col gap-0.5 font-sans">
      {basis === "graph" ? graph : ratings}
      {basis === "graph" ? ratings : graph}
      {cell.mine === null ? null : <span className="text-xs">yours: {consistencyWord(cell.mine)}</span>}
    </span>
  );
}

type Props = { readonly cell: MatrixCellView; readonly isFirst: boolean };

function Derived({ cell, isFirst }: Props) {
  const { symbol, words } = DERIVED_MARKS[cell.derived];
  if (isFirst) return <First symbol={symbol} words={words} isFaint={cell.derived === "none"} />;
  return cell.derived === "none" ? null : <span className="text-xs text-muted">graph: {words}</span>;
}

function Rated({ cell, isFirst }: Props) {
  const mean = meanRating(cell.counts);
  if (mean === null) return isFirst ? <First symbol="·" words="not rated" isFaint /> : null;
  const words = consistencyWord(mean);
  const figures = (
    <span className="figures text-xs text-muted">
      {isFirst ? "mean" : "rated"} {formatNumber(mean, 1)}, {plural(ratersIn(cell.counts), "rating")}
    </span>
  );
  return isFirst ? (
    <>
      <First symbol={symbolOf(words)} words={words} isFaint={false} />
      {figures}
    </>
  ) : (
    figures
  );
}

function First({ symbol, words, isFaint }: { readonly symbol: string; readonly words: string; readonly isFaint: boolean }) {
  return (
    <span className={classNames("flex items-baseline gap-1.5 text-sm", isFaint ? "text-muted" : "font-semibold")}>
      <span aria-hidden="true" className="w-5 shrink-0 text-center font-mono whitespace-nowrap">
        {symbol}
      </span>
      <span>{words}</span>
    </span>
  );
}
