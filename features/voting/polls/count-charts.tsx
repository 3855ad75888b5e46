import { ChartFrame } from "@/components/charts/chart-frame";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { TextLink } from "@/components/ui/text/text-link";
import { FIGURES, type FigureId, type PollTally, type TallyResult, tallyMethods } from "@/domain/tally";
import { formatNumber, formatPercent, plural } from "@/lib/format";
import type { OptionLooks } from "../../shell/option-looks";
import type { Place, Workings } from "./electorate-sections";
import { amountWords } from "./findings/amounts";
import { figuresIn } from "./findings/figures";
import { leadingStep } from "./findings/leading";
import { rankingFinding } from "./findings/methods";
import { StepView } from "./working/step-view";

type Props = { readonly tally: PollTally; readonly looks: OptionLooks; readonly place: Place; readonly workings: Workings };

/** The count that decides, as a picture: its most telling step, and where every option ends. */
export function CountCharts({ tally, looks, place, workings }: Props) {
  const [result] = tally.results;
  if (!result) return null;
  const step = leadingStep(result);
  const { label } = tallyMethods[result.method];
  const isSum = step?.kind === "totals";
  return (
    <Section
      title={`By option${place.of}`}
      level={place.level}
      lead={
        <>
          Counted by {label}, of {countedWords(tally)}. <TextLink href={workings(result.method)}>Every step of the working</TextLink>
        </>
      }
    >
      <div className={isSum ? "max-w-4xl" : "grid gap-x-12 gap-y-10 lg:grid-cols-2"}>
        {step ? (
          <div className="flex min-w-0 flex-col gap-4">
            <StepView {...{ step, result, tally, looks }} heading={place.level === 2 ? "h3" : "h4"} isBrief />
          </div>
        ) : null}
        {isSum ? null : <RankingChart {...{ result, looks }} heading={place.level === 2 ? "h3" : "h4"} />}
      </div>
    </Section>
  );
}

type RankingProps = { readonly result: TallyResult; readonly looks: OptionLooks; readonly heading: "h3" | "h4" };

function RankingChart({ result, looks, heading }: RankingProps) {
  const rows = [...result.figures].sort((a, b) => a.place - b.place);
  const shown = figuresIn(result);
  const { label } = tallyMethods[result.method];
  const [first] = shown;
  return (
    <ChartFrame
      heading={heading}
      title={rankingFinding(result, (option) => looks(option).label)}
      subtitle={`The ranking by ${label}${first ? `, with ${FIGURES[first].label.toLowerCase()}` : ""}`}
      table={
        <DataTable
          caption={`Ranking by ${label}`}
          captionHidden
          rows={rows}
          rowKey={({ option }) => option}
          columns={[
            { key: "option", header: "Option", cell: ({ option }) => looks(option).label },
            { key: "place", header: "Place", numeric: true, cell: ({ place }) => place },
            ...shown.map((figure) => ({
              key: figure,
              header: FIGURES[figure].label,
              numeric: true,
              cell: ({ amounts }: (typeof rows)[number]) => figureWords(figure, amounts[figure]),
            })),
          ]}
        />
      }
    >
      <ol className="divide-y divide-line border-y border-line font-sans">
        {rows.map(({ option, place, amounts }) => {
          const { label, mark } = looks(option);
          return (
            <li key={option} className="flex items-center gap-3 py-2">
              <span className="figures w-7 shrink-0 text-right text-xl font-semibold">{place}</span>
              <OptionMark {...mark} />
              <span className="min-w-0 flex-1 text-base font-medium">{label}</span>
              <span className="figures text-sm text-muted">{first ? figureWords(first, amounts[first]) : null}</span>
            </li>
          );
        })}
      </ol>
    </ChartFrame>
  );
}

type Figure = TallyResult["figures"][number]["amounts"][FigureId];

function figureWords(figure: FigureId, amount: Figure): string {
  if (!amount) return "–";
  if (figure === "share") return formatPercent(amount.value, 1);
  return amount.exact.includes("/") && amount.exact.length > 7 ? formatNumber(amount.value, 2) : amountWords(amount);
}

function countedWords({ turnout }: PollTally): string {
  const { counted, weight } = turnout;
  const ballots = plural(counted, "ballot");
  return weight.counted === counted ? ballots : `${ballots} weighing ${formatNumber(weight.counted)} together`;
}
