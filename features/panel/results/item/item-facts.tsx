import type { ItemResults } from "@/contracts/panel/results";
import type { ItemResult } from "@/domain/elicitation";
import { formatFigure, formatPercent } from "@/lib/format";
import { resultWords } from "../words";

type Props = {
  readonly results: ItemResults;
  /** What the stop rule says of it after the last round. */
  readonly judged: ItemResult | null;
  readonly hasRule: boolean;
};

/** An item's figures of the last round that asked it, and what the stop rule makes of them. */
export function ItemFacts({ results, judged, hasRule }: Props) {
  const { n, cannotSay, agreement, stability, concordance } = results;
  const facts = [
    { key: "Answers", value: cannotSay > 0 ? `${n}, and ${cannotSay} cannot say` : n },
    ...(agreement === null ? [] : [{ key: "Agree", value: formatPercent(agreement) }]),
    ...(stability?.moved == null
      ? []
      : [{ key: "Moved since the round before", value: `${formatPercent(stability.moved)} of ${stability.n}` }]),
    ...(stability?.kappa.linear == null ? [] : [{ key: "Linear kappa between rounds", value: formatFigure(stability.kappa.linear) }]),
    ...(concordance ? [{ key: "Kendall’s W", value: formatFigure(concordance.w) }] : []),
  ];
  return (
    <div className="flex flex-col gap-3 font-sans text-sm">
      <dl className="divide-y divide-line border-y border-line">
        {facts.map(({ key, value }) => (
          <div key={key} className="flex justify-between gap-4 py-1.5">
            <dt className="text-muted">{key}</dt>
            <dd className="figures text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {hasRule ? <p className="measure">{verdictOf(judged)}</p> : null}
    </div>
  );
}

function verdictOf(judged: ItemResult | null): string {
  if (!judged || judged.isSettled === null) return "The stop rule does not judge this item.";
  return `${judged.isSettled ? "Settled" : "Not settled"} by the stop rule: ${judged.criteria.map(resultWords).join("; ")}.`;
}
