import { PlotFrame } from "@/components/charts/plot-frame";
import { RangeRows } from "@/components/charts/plots/range-rows";
import { WITHHELD } from "@/domain/disclosure";
import { formatPercent, joinWords } from "@/lib/format";
import type { ItemSeries } from "../series";

type Props = { readonly series: ItemSeries; readonly name: string; readonly labelOf: (facet: string) => string };

/** How many chose each, round by round. */
export function Choices({ series: { item, rounds }, name, labelOf }: Props) {
  const keys = rounds.at(-1)!.results.choices.map(({ key }) => key);
  const rows = keys.flatMap((key) =>
    rounds.flatMap(({ number: round, results }) =>
      results.choices.filter((choice) => choice.key === key).map((choice) => ({ ...choice, round })),
    ),
  );
  const last = rounds.at(-1)!.results.choices;
  const most = Math.max(...last.map(({ count }) => count));
  const first = last.filter(({ count }) => count === most);
  if (!first[0]) return <p className="measure font-sans text-sm text-muted">{WITHHELD.few}</p>;
  const isLastOf = (place: number) => rows[place + 1]?.key !== rows[place]!.key;
  return (
    <PlotFrame
      heading="h4"
      fits
      about={item.question}
      title={`${joinWords(first.map(({ key }) => labelOf(key)))} ${first.length > 1 ? "are" : "is"} chosen most, by ${formatPercent(first[0].share)}`}
      subtitle="Share of the panel that chose each, round by round."
      name={name}
      figure={(value, column) => (column === 3 ? formatPercent(value, 1) : String(value))}
      table={{
        header: ["Choice", "Round", "Chosen by", "Share"],
        rows: rows.map(({ key, round, count, share }) => [labelOf(key), `Round ${round}`, count, share]),
      }}
    >
      <RangeRows
        rows={rows.map(({ key, round, share }, place) => ({
          key: `${key} ${round}`,
          label: rows[place - 1]?.key === key ? "" : labelOf(key),
          marks: [
            { kind: isLastOf(place) ? "band" : "thin", from: 0, to: share },
            { kind: isLastOf(place) ? "dot" : "ring", at: share },
          ],
          figure: `round ${round}: ${formatPercent(share)}`,
        }))}
        axis={{ from: 0, to: 1 }}
        tick={(value) => formatPercent(value)}
        unit="share of the panel"
      />
    </PlotFrame>
  );
}
