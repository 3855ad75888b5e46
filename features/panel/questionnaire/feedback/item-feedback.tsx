import { BarList } from "@/components/charts/bar-list";
import type { ItemFeedback as Feedback } from "@/contracts/panel/answers";
import type { ItemResults } from "@/contracts/panel/results";
import type { PanelItemView } from "@/contracts/panel/shared";
import { formatNumber, plural } from "@/lib/format";
import { labelOf } from "../papers/paper";
import { FacetPictures } from "./facet-pictures";
import { Groups } from "./groups";

/** `textsInAll` where `texts` are a part of them. */
export type ShownItem = ItemResults & Partial<Pick<Feedback, "textsInAll">>;
type Props = { readonly item: PanelItemView; readonly results: ShownItem; readonly mine: unknown };

/** What the panel answered in the round before, beside one's own answer: each number's distribution, groups, and reasons without authors. */
export function ItemFeedback({ item, results, mine }: Props) {
  return (
    <div className="flex max-w-2xl flex-col gap-4 border-l-2 border-line pl-4">
      {item.kind === "choice" ? <Choices {...{ item, results, mine }} /> : <FacetPictures {...{ item, results, mine }} />}
      {results.facets.map(({ key, breakdowns }) =>
        breakdowns.map((breakdown) => (
          <Groups key={`${key} ${breakdown.name}`} breakdown={breakdown} of={results.facets.length > 1 ? labelOf(item, key) : ""} />
        )),
      )}
      {results.texts.length > 0 ? <Reasons results={results} /> : null}
    </div>
  );
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

function Reasons({ results: { texts, textsInAll = texts.length } }: Pick<Props, "results">) {
  const times = new Map<string, number>();
  for (const { text } of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return (
    <div className="flex flex-col gap-2">
      <h4 className="font-sans text-sm font-semibold">Reasons that were given, in no order</h4>
      <ul className="flex flex-col gap-2">
        {[...times].map(([text, count]) => (
          <li key={text} className="written measure border-l-2 border-line pl-3 break-words whitespace-pre-line">
            {text}
            {count > 1 ? <span className="font-sans text-sm text-muted">{` Given ${formatNumber(count)} times.`}</span> : null}
          </li>
        ))}
      </ul>
      {textsInAll > texts.length ? (
        <p className="font-sans text-sm text-muted">{`${texts.length} of ${formatNumber(textsInAll)}, drawn by lot. The results have all.`}</p>
      ) : null}
    </div>
  );
}
