import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DelegationView } from "@/contracts/debates/debates";
import type { GroupTally, PollTally } from "@/domain/tally";
import type { OptionLooks } from "../../shell/option-looks";
import type { Place } from "./electorate-sections";
import { amountWords, sumOf } from "./findings/amounts";
import { groupsFinding } from "./findings/groups";
import { OptionHead } from "./methods-compared";

type Props = {
  readonly groups: readonly GroupTally[];
  readonly tally: PollTally;
  readonly delegations: readonly DelegationView[];
  readonly looks: OptionLooks;
  readonly place: Place;
  /** Why some delegations are together, or null. */
  readonly refusal: string | null;
};

/** The same ballots by the delegation of whoever cast them. Rows add up to the whole exactly. */
export function DelegationsTable({ groups, tally, delegations, looks, place, refusal }: Props) {
  const order = new Map(delegations.map(({ key }, index) => [key, index]));
  const rows = [...groups].sort(
    (a, b) => (order.get(a.group) ?? Number.MAX_SAFE_INTEGER) - (order.get(b.group) ?? Number.MAX_SAFE_INTEGER),
  );
  const named = new Map(delegations.map((delegation) => [delegation.key, delegation]));
  return (
    <Section title={`By delegation${place.of}`} level={place.level} lead={refusal ?? groupsFinding(rows, (key) => looks(key).label)}>
      <DataTable
        className={tally.options.length > 4 ? undefined : "max-w-4xl"}
        caption={`${UNITS[tally.ballotType]} by delegation and option`}
        captionHidden
        rows={rows}
        rowKey={({ group }) => group}
        columns={[
          {
            key: "delegation",
            header: "Delegation",
            cell: ({ group }) =>
              group === "" && refusal ? "Other delegations together" : <DelegationName delegation={named.get(group)} />,
          },
          ...tally.options.map((option) => ({
            key: option,
            header: <OptionHead {...{ option, looks }} />,
            numeric: true,
            cell: ({ rows: theirs }: GroupTally) => {
              const total = theirs.find((row) => row.option === option)?.total;
              const most = Math.max(...theirs.map((row) => row.total.value));
              if (!total || total.value === 0) return <span className="text-muted">0</span>;
              return <span className={total.value === most ? "font-semibold" : undefined}>{amountWords(total)}</span>;
            },
          })),
          { key: "blank", header: "Blank", numeric: true, cell: ({ blank }) => blank },
          { key: "cast", header: "Ballots", numeric: true, cell: ({ cast }) => cast },
        ]}
        footer={[
          "All",
          ...tally.options.map((option) =>
            amountWords(sumOf(rows.flatMap(({ rows: theirs }) => theirs.filter((row) => row.option === option).map(({ total }) => total)))),
          ),
          tally.turnout.blank,
          tally.turnout.cast,
        ]}
        empty="No delegation has voted yet."
      />
    </Section>
  );
}

const UNITS = {
  plurality: "Votes",
  approval: "Approvals",
  ranked: "First choices",
  score: "Points",
  cumulative: "Dots",
  quadratic: "Votes",
  consent: "Votes in support",
} as const satisfies Record<PollTally["ballotType"], string>;

export function DelegationName({ delegation }: { readonly delegation: DelegationView | undefined }) {
  if (!delegation) return <>No delegation</>;
  return (
    <span className="flex items-center gap-2">
      <Monogram letters={delegation.monogram} size="small" className="max-sm:hidden" />
      {delegation.name}
    </span>
  );
}
