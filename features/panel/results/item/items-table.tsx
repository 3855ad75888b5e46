import { DataTable } from "@/components/ui/data/data-table";
import type { StopEvaluation } from "@/domain/elicitation";
import { formatFigure, formatPercent } from "@/lib/format";
import type { ItemSeries } from "../series";
import { CONSENSUS_WORDS } from "../words";

type Props = { readonly series: readonly ItemSeries[]; readonly stop: StopEvaluation | null };

/** Every item in a line, as the last round that asked it left it: the way to each of them. */
export function ItemsTable({ series, stop }: Props) {
  const rows = series.map(({ item, rounds }) => {
    const { results } = rounds.at(-1)!;
    const facet = results.facets.length === 1 ? results.facets[0]! : null;
    return { item, results, facet, judged: stop?.items.find(({ key }) => key === item.key)?.isSettled ?? null };
  });
  type Row = (typeof rows)[number];
  const verdict = ({ judged }: Row) => (judged === null ? "–" : judged ? "Settled" : "Open");
  return (
    <DataTable
      caption="All items after the last round"
      captionHidden
      rows={rows}
      rowKey={({ item }) => item.id}
      columns={[
        {
          key: "item",
          header: "Item",
          className: "min-w-40 max-w-60 whitespace-normal [overflow-wrap:anywhere]",
          cell: ({ item }) => (
            <a href={`#item-${item.key}`} className="underline decoration-edge underline-offset-4 hover:decoration-ink">
              {item.question}
            </a>
          ),
        },
        { key: "n", header: "Answers", numeric: true, cell: ({ results }) => results.n },
        { key: "median", header: "Median", numeric: true, cell: ({ facet }) => formatFigure(facet?.summary.median ?? null) },
        { key: "iqr", header: "IQR", numeric: true, cell: ({ facet, results }) => formatFigure(facet?.summary.iqr ?? results.iqr) },
        { key: "agree", header: "Agree", numeric: true, cell: ({ results }) => formatPercent(results.agreement) },
        { key: "consensus", header: "Consensus", cell: ({ facet }) => (facet?.consensus ? CONSENSUS_WORDS[facet.consensus] : "–") },
        ...(stop ? [{ key: "rule", header: "Stop rule", cell: verdict }] : []),
      ]}
    />
  );
}
