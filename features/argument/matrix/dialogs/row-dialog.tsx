import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import { Dialog } from "@/components/ui/overlays/dialog";
import { TextLink } from "@/components/ui/text/text-link";
import type { MatrixCellView, MatrixRowView } from "@/contracts/argument/matrix";
import { type CellBasis, cellValue, disagreement, meanRating, ratersIn } from "@/domain/argumentation";
import { formatNumber, joinWords, plural } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { RATING_MARKS } from "../words";

type Props = {
  readonly row: MatrixRowView;
  readonly options: readonly string[];
  readonly basis: CellBasis;
  readonly looks: OptionLooks;
  readonly onClose: () => void;
};

/** How the figures at the end of a row are made. */
export function RowDialog({ row, options, basis, looks, onClose }: Props) {
  const cells = row.cells.map((cell, column) => ({ option: options[column]!, cell, value: cellValue(cell, basis) }));
  return (
    <Dialog open onClose={onClose} size="wide" title="How telling this evidence is, and where raters part">
      <blockquote dir="auto" className="measure border-l-2 border-edge pl-4 font-serif text-lg leading-7 wrap-anywhere">
        {row.text}
      </blockquote>
      <Diagnosticity cells={cells} basis={basis} looks={looks} figure={row.diagnosticity[basis]} />
      <Disagreement cells={cells} looks={looks} figure={row.disagreement} />
      <p className="font-sans text-sm">
        <TextLink href="/methods/matrix">How the matrix is made</TextLink>
      </p>
    </Dialog>
  );
}

type Cell = { readonly option: string; readonly cell: MatrixCellView; readonly value: number | null };
type DiagnosticityProps = {
  readonly cells: readonly Cell[];
  readonly basis: CellBasis;
  readonly looks: OptionLooks;
  readonly figure: number;
};

function Diagnosticity({ cells, basis, looks, figure }: DiagnosticityProps) {
  const known = cells.filter((cell): cell is Cell & { value: number } => cell.value !== null);
  const mean = known.reduce((sum, { value }) => sum + value, 0) / known.length;
  const squares = known.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
  return (
    <Section
      level={3}
      title={`Diagnosticity ${formatNumber(figure, 2)}`}
      lead={
        known.length < 2
          ? "It takes two options with a value to tell them apart."
          : `The standard deviation of the row: squared distances from the mean ${formatNumber(mean, 2)} add up to ${formatNumber(squares, 2)}; divided by ${plural(known.length, "option")} that is ${formatNumber(squares / known.length, 2)}, and its square root is ${formatNumber(figure, 2)}.`
      }
    >
      <DataTable
        caption={basis === "graph" ? "1 speaks for, −1 against, 0 both or nothing" : "Mean ratings, −2 to 2"}
        captionHidden
        rows={known}
        rowKey={({ option }) => option}
        empty="Nobody has rated it."
        columns={[
          { key: "option", header: "Option", cell: ({ option }) => looks(option).label },
          {
            key: "value",
            header: basis === "graph" ? "Graph" : "Mean",
            numeric: true,
            cell: ({ value }) => formatNumber(value, basis === "graph" ? 0 : 2),
          },
          { key: "square", header: "Distance squared", numeric: true, cell: ({ value }) => formatNumber((value - mean) ** 2, 2) },
        ]}
      />
    </Section>
  );
}

type DisagreementProps = { readonly cells: readonly Cell[]; readonly looks: OptionLooks; readonly figure: number | null };

function Disagreement({ cells, looks, figure }: DisagreementProps) {
  const rated = cells.filter(({ cell }) => ratersIn(cell.counts) > 0);
  return (
    <Section
      level={3}
      title={figure === null ? "Nobody has rated it" : `Raters part by ${formatNumber(figure, 2)}`}
      lead={
        figure === null
          ? undefined
          : "The greatest standard deviation of a cell’s ratings, taken over one rater fewer than there are, because raters stand for all who could rate."
      }
    >
      {rated.length === 0 ? null : (
        <DataTable
          caption="Ratings of each cell"
          captionHidden
          rows={rated}
          rowKey={({ option }) => option}
          columns={[
            { key: "option", header: "Option", cell: ({ option }) => looks(option).label },
            { key: "ratings", header: "Ratings", cell: ({ cell }) => inWords(cell) },
            { key: "mean", header: "Mean", numeric: true, cell: ({ cell }) => formatNumber(meanRating(cell.counts), 2) },
            { key: "deviation", header: "Part by", numeric: true, cell: ({ cell }) => formatNumber(disagreement(cell.counts), 2) },
          ]}
        />
      )}
    </Section>
  );
}

const inWords = ({ counts }: MatrixCellView): string =>
  joinWords(RATING_MARKS.flatMap(({ words }, place) => (counts[place]! > 0 ? [`${formatNumber(counts[place])} ${words}`] : [])));
