import { Section } from "@/components/layout/section";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import type { ShownText } from "@/contracts/panel/results";
import type { ItemResult } from "@/domain/elicitation";
import { plural } from "@/lib/format";
import type { ItemSeries } from "../series";
import { facetLabel } from "../words";
import { Choices } from "./choices";
import { Distribution } from "./distribution";
import { GroupsTable } from "./groups";
import { ItemFacts } from "./item-facts";
import { Intervals, Middles } from "./ranges";

type Props = {
  readonly series: ItemSeries;
  /** What the stop rule says of it after the last round. */
  readonly judged: ItemResult | null;
  readonly hasRule: boolean;
};

/** One item: its pictures, its figures, what it is by group, and the reasons that were given. */
export function ItemSection({ series, judged, hasRule }: Props) {
  const { item, rounds } = series;
  const last = rounds.at(-1)!;
  const labelOf = (facet: string) => facetLabel(item, facet);
  const texts = <Texts texts={last.results.texts} isOpen={item.kind === "reason"} />;
  return (
    <Section title={item.question} level={3} id={`item-${item.key}`} className="border-t border-line pt-6">
      <div className="grid items-start gap-x-12 gap-y-6 xl:grid-cols-[minmax(0,46rem)_minmax(0,1fr)]">
        <div className="flex min-w-0 flex-col gap-8">
          <Pictures series={series} labelOf={labelOf} />
          {item.kind === "reason" ? texts : null}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <ItemFacts results={last.results} judged={judged} hasRule={hasRule} />
          {last.results.facets.flatMap((facet) =>
            facet.breakdowns.map((breakdown) => (
              <GroupsTable
                key={`${facet.key} ${breakdown.name}`}
                breakdown={breakdown}
                what={last.results.facets.length > 1 ? labelOf(facet.key) : `round ${last.number}`}
              />
            )),
          )}
          {last.results.parts.map((breakdown) => (
            <GroupsTable key={breakdown.name} breakdown={breakdown} what={`round ${last.number}`} parts={item.choices} />
          ))}
          {item.kind === "reason" ? null : texts}
        </div>
      </div>
    </Section>
  );
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
      return rounds.some(({ results }) => results.interval) ? (
        <Intervals series={series} name={name} />
      ) : (
        <Middles {...{ series, name, labelOf }} />
      );
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
