import { BarList } from "@/components/charts/bar-list";
import { ChartFrame } from "@/components/charts/chart-frame";
import { DataTable } from "@/components/ui/data/data-table";
import { OptionMark } from "@/components/ui/marks/option-mark";
import type { PollTally, TallyResult } from "@/domain/tally";
import { formatNumber, plural } from "@/lib/format";
import type { OptionLooks } from "../shell/option-looks";
import { methodLabel } from "../shell/poll-words";
import { amountWords, findingOf } from "./findings";

type Props = { readonly result: TallyResult; readonly tally: PollTally; readonly looks: OptionLooks };

/** One way of counting, as a picture that says what it shows. */
export function CountChart({ result, tally, looks }: Props) {
  return result.method === "schulze" ? <RankingChart {...{ result, tally, looks }} /> : <SupportChart {...{ result, tally, looks }} />;
}

function SupportChart({ result, tally, looks }: Props) {
  const isApproval = result.method === "approval";
  return (
    <BarList
      title={findingOf(result, tally, (key) => looks(key).label)}
      subtitle={`${methodLabel(result.method)}: ${isApproval ? "approvals" : "votes"} by option, of ${countedWords(tally)}`}
      valueLabel={isApproval ? "Approvals" : "Votes"}
      total={tally.turnout.weight.counted}
      max={isApproval ? tally.turnout.weight.counted : undefined}
      rows={byPlace(result).map(({ option, support }) => {
        const { label, mark } = looks(option);
        return { key: option, label, mark, value: support.value, figure: amountWords(support) };
      })}
    />
  );
}

function RankingChart({ result, tally, looks }: Props) {
  const rows = byPlace(result);
  return (
    <ChartFrame
      title={findingOf(result, tally, (key) => looks(key).label)}
      subtitle={`${methodLabel(result.method)}: the ranking that follows from ${countedWords(tally)}`}
      table={
        <DataTable
          caption="Ranking by the Schulze method"
          captionHidden
          rows={rows}
          rowKey={({ option }) => option}
          columns={[
            { key: "option", header: "Option", cell: ({ option }) => looks(option).label },
            { key: "place", header: "Place", numeric: true, cell: ({ place }) => place },
            { key: "wins", header: "Options it beats", numeric: true, cell: ({ amounts }) => amounts.wins?.exact },
            { key: "support", header: "Votes against its closest rival", numeric: true, cell: ({ support }) => support.exact },
          ]}
        />
      }
    >
      <ol className="divide-y divide-line border-y border-line font-sans">
        {rows.map(({ option, place, amounts }) => {
          const { label, mark } = looks(option);
          const wins = amounts.wins?.value ?? 0;
          return (
            <li key={option} className="flex items-center gap-3 py-2">
              <span className="figures w-7 shrink-0 text-right text-xl font-semibold">{place}</span>
              <OptionMark {...mark} />
              <span className="min-w-0 flex-1 text-base font-medium">{label}</span>
              <span className="figures text-sm text-muted">
                {wins === 0 ? "beats none" : `beats ${formatNumber(wins)} of ${rows.length - 1}`}
              </span>
            </li>
          );
        })}
      </ol>
    </ChartFrame>
  );
}

const byPlace = ({ figures }: TallyResult) => [...figures].sort((a, b) => a.place - b.place);

function countedWords({ turnout }: PollTally): string {
  const { counted, weight } = turnout;
  const ballots = plural(counted, "ballot");
  return weight.counted === counted ? ballots : `${ballots} weighing ${formatNumber(weight.counted)} together`;
}
