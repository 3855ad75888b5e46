import { Section } from "@/components/layout/section";
import { type Column, DataTable } from "@/components/ui/data/data-table";
import { Badge } from "@/components/ui/marks/badge";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { TextLink } from "@/components/ui/text/text-link";
import { type PollTally, type TallyResult, tallyMethods } from "@/domain/tally";
import type { OptionLooks } from "../../shell/option-looks";
import type { Place, Workings } from "./electorate-sections";
import { comparisonFinding } from "./findings/methods";

type Props = { readonly tally: PollTally; readonly looks: OptionLooks; readonly place: Place; readonly workings: Workings };

/** Where each method puts each option. Every method is the way to its working. */
export function MethodsCompared({ tally, looks, place, workings }: Props) {
  const { results, refused, options } = tally;
  if (results.length < 2 && refused.length === 0) return null;
  const columns: readonly Column<TallyResult>[] = [
    {
      key: "method",
      header: "Method",
      className: "min-w-40",
      cell: ({ method }) => (
        <span className="flex flex-wrap items-center gap-x-2">
          <TextLink href={workings(method)}>{tallyMethods[method].label}</TextLink>
          {method === results[0]?.method ? <Badge tone="strong">decides</Badge> : null}
        </span>
      ),
    },
    ...options.map((option) => ({
      key: option,
      header: <OptionHead option={option} looks={looks} />,
      numeric: true,
      cell: ({ figures, winners }: TallyResult) => (
        <PlaceCell place={figures.find((row) => row.option === option)?.place} isWinner={winners.includes(option)} />
      ),
    })),
  ];
  return (
    <Section
      title={`Every method side by side${place.of}`}
      level={place.level}
      lead={comparisonFinding(tally, (option) => looks(option).label)}
    >
      <DataTable
        className={options.length > 5 ? undefined : "max-w-4xl"}
        caption="Place of each option by each method"
        captionHidden
        rows={results}
        rowKey={({ method }) => method}
        columns={columns}
      />
      <p className="font-sans text-sm text-muted">
        A framed <span className="figures border-2 border-ink px-1.5 font-semibold text-ink">1</span> wins. Each method’s name leads to its
        working.
      </p>
      {refused.length > 0 ? (
        <ul className="measure list-disc pl-5 font-sans text-sm">
          {refused.map(({ method, says }) => (
            <li key={method}>
              <span className="font-medium">{tallyMethods[method].label}</span> was not counted. {says}
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

function PlaceCell({ place, isWinner }: { readonly place: number | undefined; readonly isWinner: boolean }) {
  if (!isWinner) return <span className="px-2 text-muted">{place ?? "–"}</span>;
  return (
    <span className="border-2 border-ink px-1.5 font-semibold">
      {place}
      <span className="sr-only">, wins</span>
    </span>
  );
}

export function OptionHead({ option, looks }: { readonly option: string; readonly looks: OptionLooks }) {
  const { label, mark } = looks(option);
  return (
    <span className="ml-auto flex w-min flex-col items-end gap-1 whitespace-normal">
      <OptionMark {...mark} />
      {label}
    </span>
  );
}
