import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { ItemResults, ShownText } from "@/contracts/panel/results";
import type { ItemResult } from "@/domain/elicitation";
import { formatPercent, plural } from "@/lib/format";
import type { ItemSeries } from "../series";
import { facetLabel, number, resultWords } from "../words";
import { Choices } from "./choices";
import { Distribution } from "./distribution";
import { GroupsTable } from "./groups";
import { Intervals, Middles } from "./ranges";

type Props = {
  readonly series: ItemSeries;
  /** What the stop rule says of it after the last round. */
  readonly judged: ItemResult | null;
};

/** One item: its pictures, what it is by group, and the reasons that were given. */
export function ItemSection({ series, judged }: Props) {
  const { item, rounds } = series;
  const last = rounds.at(-1)!;
  const labelOf = (facet: string) => facetLabel(item, facet);
  return (
    <Section title={item.question} level={3} id={`item-${item.key}`} lead={leadOf(last.results, judged)}>
      <Pictures series={series} labelOf={labelOf} />
      {last.results.facets.flatMap((facet) =>
        facet.breakdowns.map((breakdown) => (
          <GroupsTable key={`${facet.key} ${breakdown.name}`} breakdown={breakdown} what={`${labelOf(facet.key)}, round ${last.number}`} />
        )),
      )}
      {last.results.parts.map((breakdown) => (
        <GroupsTable
          key={breakdown.name}
          breakdown={breakdown}
          what={`round ${last.number}`}
          parts={item.choices.map(({ label }) => label)}
        />
      ))}
      <Texts texts={last.results.texts} isOpen={item.kind === "reason"} />
    </Section>
  );
}

function leadOf({ n, cannotSay, agreement, stability, concordance }: ItemResults, judged: ItemResult | null): string {
  const parts = [
    plural(n, "answer") + (cannotSay > 0 ? `, ${cannotSay} cannot say` : ""),
    ...(agreement === null ? [] : [`${formatPercent(agreement)} agree`]),
    ...(stability?.moved == null ? [] : [`${formatPercent(stability.moved)} of ${plural(stability.n, "panellist")} moved`]),
    ...(stability?.kappa.linear == null ? [] : [`linear kappa ${number(stability.kappa.linear)}`]),
    ...(concordance ? [`Kendall’s W ${number(concordance.w)}`] : []),
  ];
  const rule =
    judged && judged.isSettled !== null
      ? ` ${judged.isSettled ? "Settled" : "Not settled"} by the stop rule: ${judged.criteria.map(resultWords).join("; ")}.`
      : "";
  return `${parts.join(" · ")}.${rule}`;
}

function Pictures({ series, labelOf }: { readonly series: ItemSeries; readonly labelOf: (facet: string) => string }) {
  const { item, rounds } = series;
  const name = `panel-${item.key}`;
  switch (item.kind) {
    case "rating":
    case "agreement":
    case "policy":
      return rounds
        .at(-1)!
        .results.facets.map(({ key, scale }, place) =>
          scale ? <Distribution key={key} {...{ series, place, scale }} name={place === 0 ? name : `${name}-${key}`} /> : null,
        );
    case "estimate":
      return <Intervals series={series} name={name} />;
    case "choice":
      return <Choices {...{ series, name, labelOf }} />;
    case "reason":
      return null;
    default:
      return <Middles {...{ series, name, labelOf }} />;
  }
}

const SIDES = { low: "From the lower side", high: "From the upper side", within: "From the middle" } as const;

function Texts({ texts, isOpen }: { readonly texts: readonly ShownText[]; readonly isOpen: boolean }) {
  if (texts.length === 0) return null;
  return (
    <Disclosure summary={`${plural(texts.length, isOpen ? "answer" : "reason")}, without authors and in no order`}>
      <ul className="measure flex list-disc flex-col gap-2 pl-5">
        {texts.map(({ text, standing }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same.
          <li key={place}>
            {standing ? <span className="font-sans text-sm text-muted">{SIDES[standing]}: </span> : null}
            {text}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
