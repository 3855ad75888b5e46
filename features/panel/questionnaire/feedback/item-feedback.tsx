import { BarList, type BarRow } from "@/components/charts/bar-list";
import type { FacetResults, ItemResults, ShownBreakdown } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { type Answer, facetsOf, readingsOf, refusalOfAnswer } from "@/domain/elicitation";
import { formatNumber, joinWords, plural } from "@/lib/format";
import { labelOf } from "../papers/paper";

type Props = { readonly item: PanelItemView; readonly results: ItemResults & { readonly textsInAll?: number }; readonly mine: unknown };

/** What the panel answered in the round before, beside one's own answer: each number's distribution, groups, and reasons without authors. */
export function ItemFeedback({ item, results, mine }: Props) {
  const readings = mine === null || mine === undefined || refusalOfAnswer(item, mine) ? null : readingsOf(item, mine as Answer);
  const keys = facetsOf(item).map(({ key }) => key);
  return (
    <div className="flex flex-col gap-4 border-l-2 border-line pl-4">
      {item.kind === "choice" ? (
        <Choices item={item} results={results} mine={mine} />
      ) : (
        results.facets.map((facet) => (
          <Facet key={facet.key} item={item} facet={facet} mine={readings?.[keys.indexOf(facet.key)] ?? null} />
        ))
      )}
      {results.texts.length > 0 ? (
        <div className="flex flex-col gap-2">
          <h4 className="font-sans text-sm font-semibold">Reasons that were given, in no order</h4>
          <ul className="flex flex-col gap-2">
            {numbered(results.texts).map(({ text, key }) => (
              <li key={key} className="written measure border-l-2 border-line pl-3">
                {text}
              </li>
            ))}
          </ul>
          {(results.textsInAll ?? 0) > results.texts.length ? (
            <p className="font-sans text-sm text-muted">{`${results.texts.length} of ${results.textsInAll}, drawn by lot. The results have all.`}</p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

type FacetProps = { readonly item: PanelItemView; readonly facet: FacetResults; readonly mine: number | null };

function Facet({ item, facet, mine }: FacetProps) {
  const { summary, breakdowns } = facet;
  const name = facetsOf(item).length > 1 ? `${labelOf(item, facet.key)}: ` : "";
  if (summary.median === null)
    return <p className="font-sans text-sm text-muted">{`${name}too few have answered to show what the panel answered.`}</p>;
  const rows = rowsOf(facet, mine);
  const title = `${name}half of the panel answered up to ${figure(summary.median)}${mine === null ? "" : `; you answered ${figure(mine)}`}`;
  const spread =
    summary.q1 === null || summary.q3 === null ? "" : ` The middle half lies between ${figure(summary.q1)} and ${figure(summary.q3)}.`;
  return (
    <div className="flex flex-col gap-2">
      {rows ? (
        <BarList
          heading="h4"
          title={title}
          subtitle={`${plural(summary.n, "answer")}.${spread}`}
          rowLabel="Answer"
          valueLabel="Panellists"
          rows={rows}
        />
      ) : (
        <p className="font-sans text-sm">{`${title}.${spread}`}</p>
      )}
      {breakdowns.map((breakdown) => (
        <Groups key={breakdown.name} breakdown={breakdown} />
      ))}
    </div>
  );
}

/** One bar for each step of a short scale, or for each answer that was given. */
function rowsOf({ scale, summary }: FacetResults, mine: number | null): readonly BarRow[] | null {
  const { distribution } = summary;
  if (!distribution) return null;
  const counts = new Map(distribution.map(({ value, count }) => [value, count]));
  const steps = scale?.isWhole && scale.most - scale.least <= 10 ? range(scale.least, scale.most) : [...counts.keys()];
  if (steps.length > 20) return null;
  return steps.map((step) => ({
    key: String(step),
    label: figure(step),
    value: counts.get(step) ?? 0,
    note: step === mine ? "your answer" : undefined,
  }));
}

function Choices({ item, results, mine }: Props) {
  if (results.choices.length === 0) return null;
  const chosen: readonly string[] = Array.isArray(mine) ? mine : [];
  return (
    <BarList
      heading="h4"
      title="What the panel chose"
      subtitle={plural(results.n, "answer")}
      rowLabel="Choice"
      valueLabel="Panellists"
      rows={results.choices.map(({ key, count }) => ({
        key,
        label: labelOf(item, key),
        value: count,
        note: chosen.includes(key) ? "your choice" : undefined,
      }))}
    />
  );
}

function Groups({ breakdown }: { readonly breakdown: ShownBreakdown }) {
  if (breakdown.kind === "withheld") return null;
  const lines =
    breakdown.kind === "full"
      ? breakdown.groups.map(
          ({ group, summary }) => `${group || "Others"}: ${plural(summary.n, "answer")}, median ${figure(summary.median)}`,
        )
      : [
          ...breakdown.groups.map(({ group, bands }) => `${group || "Others"}: ${inBands(bands)}`),
          `${joinWords(breakdown.others.groups.map((group) => group || "others"))} together: ${inBands(breakdown.others.bands)}`,
        ];
  return (
    <ul aria-label={`By ${breakdown.name}`} className="figures flex flex-col gap-1 font-sans text-sm">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Two may have written the same. */
const numbered = (texts: ItemResults["texts"]) => texts.map(({ text }, index) => ({ text, key: `${index} ${text}` }));
const inBands = (bands: readonly { readonly band: string; readonly count: number }[]): string =>
  bands.map(({ band, count }) => `${count} at ${band}`).join(", ");
const figure = (value: number | null): string => formatNumber(value, value === null || Number.isInteger(value) ? 0 : 1);
const range = (least: number, most: number): readonly number[] => Array.from({ length: most - least + 1 }, (_, index) => least + index);
