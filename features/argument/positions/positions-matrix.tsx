import { DataTable } from "@/components/ui/data/data-table";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { TextLink } from "@/components/ui/text/text-link";
import type { PositionView } from "@/contracts/argument/positions";
import type { DelegationView } from "@/contracts/debates/debates";
import type { OptionLooks } from "../../shell/option-looks";
import { StanceMark } from "../../shell/positions/stance-mark";
import { countStances, STANCE_ORDER, stanceOn } from "../../shell/positions/stances";

export type PositionRow = { readonly delegation: DelegationView; readonly revisions: readonly PositionView[] };

type Props = {
  readonly rows: readonly PositionRow[];
  readonly optionKeys: readonly string[];
  readonly looks: OptionLooks;
  readonly own: string | null;
};

/** Delegations by options, now and where they came from. On phones the cards below say the same. */
export function PositionsMatrix({ rows, optionKeys, looks, own }: Props) {
  return (
    <DataTable
      className="max-lg:hidden"
      caption="Positions of delegations on options"
      captionHidden
      rows={rows}
      rowKey={({ delegation }) => delegation.key}
      highlight={({ delegation }) => delegation.key === own}
      columns={[
        {
          key: "delegation",
          header: "Delegation",
          cell: ({ delegation }) => (
            <span className="flex items-center gap-2">
              <Monogram letters={delegation.monogram} size="small" filled={delegation.key === own} />
              <TextLink href={`#${delegation.key}`}>{delegation.name}</TextLink>
            </span>
          ),
        },
        ...optionKeys.map((option) => ({
          key: option,
          header: (
            <span className="flex items-start gap-1.5">
              <OptionMark {...looks(option).mark} className="size-3.5 translate-y-1" />
              {looks(option).label}
            </span>
          ),
          cell: ({ revisions }: PositionRow) => <StanceCell option={option} revisions={revisions} />,
        })),
      ]}
      footer={["All", ...optionKeys.map((option) => <Counts key={option} rows={rows} option={option} />)]}
    />
  );
}

function StanceCell({ option, revisions }: { readonly option: string; readonly revisions: readonly PositionView[] }) {
  const now = stanceOn(revisions[0], option);
  const then = stanceOn(revisions.at(-1), option);
  return (
    <span className="flex flex-col font-normal">
      <StanceMark stance={now} />
      {now === then ? null : <span className="text-xs text-muted">at first: {then}</span>}
    </span>
  );
}

function Counts({ rows, option }: { readonly rows: readonly PositionRow[]; readonly option: string }) {
  const counts = countStances(
    rows.flatMap(({ revisions }) => revisions.slice(0, 1)),
    option,
  );
  return (
    <ul className="figures flex flex-wrap gap-x-4 text-xs leading-5 font-normal lg:flex-col">
      {STANCE_ORDER.filter((stance) => counts[stance] > 0).map((stance) => (
        <li key={stance} className="whitespace-nowrap">
          <span className="font-semibold">{counts[stance]}</span> {WORDS[stance]}
        </li>
      ))}
    </ul>
  );
}

/** The matrix's last row, for phones. */
export function StanceSummary({ rows, optionKeys, looks }: Omit<Props, "own">) {
  return (
    <dl className="divide-y divide-line border-y border-line font-sans lg:hidden">
      {optionKeys.map((option) => (
        <div key={option} className="flex flex-col gap-0.5 py-2">
          <dt>
            <OptionChip {...looks(option).mark} label={looks(option).label} />
          </dt>
          <dd className="pl-5.5">
            <Counts rows={rows} option={option} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const WORDS = { backs: "for it", accepts: "could accept it", undecided: "undecided", opposes: "against it" } as const;
