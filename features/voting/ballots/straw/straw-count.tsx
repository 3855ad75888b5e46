import { DataTable } from "@/components/ui/data/data-table";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { PollTally } from "@/domain/tally";
import { joinWords } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { methodLabel } from "../../../shell/polls/poll-words";

/** Where the straw ballots stand, by the method that will decide. */
export function StrawCount({ tally, looks }: { readonly tally: PollTally; readonly looks: OptionLooks }) {
  const result = tally.results[0];
  if (!result || result.winners.length === 0)
    return (
      <p className="font-sans text-base text-muted">{tally.turnout.cast === 0 ? "Nobody has cast one yet." : "All of them are blank."}</p>
    );
  const names = joinWords(result.winners.map((key) => looks(key).label));
  return (
    <DataTable
      caption={`${names} ${result.winners.length > 1 ? "lead together" : "leads"}, counted by ${methodLabel(result.method)}`}
      rows={[...result.figures].sort((first, second) => first.place - second.place)}
      rowKey={({ option }) => option}
      columns={[
        { key: "option", header: "Option", cell: ({ option }) => <OptionChip {...looks(option).mark} label={looks(option).label} /> },
        { key: "place", header: "Place", numeric: true, cell: ({ place }) => place },
        {
          key: "support",
          header: SUPPORT_HEADERS[result.method] ?? "Votes behind it",
          numeric: true,
          cell: ({ support }) => support.exact,
        },
      ]}
    />
  );
}

/** What stands behind an option where that is no number of ballots. */
const SUPPORT_HEADERS: Readonly<Record<string, string>> = {
  approval: "Approvals",
  score: "Points",
  cumulative: "Dots",
  quadratic: "Votes bought",
  consent: "Support",
};
