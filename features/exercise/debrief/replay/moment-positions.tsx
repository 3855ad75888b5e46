"use client";

import { DataTable } from "@/components/ui/data/data-table";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionMark } from "@/components/ui/marks/option-mark";
import type { Stance } from "@/contracts/argument/positions";
import type { DebateView } from "@/contracts/debates/debates";
import type { ReplayMoment } from "@/domain/replay";
import { looksOf } from "../../../shell/option-looks";
import { StanceSign } from "../../../shell/positions/stance-mark";
import { STANCE_WORDS } from "../../../shell/positions/stances";

type Props = { readonly moment: ReplayMoment; readonly changed: ReadonlySet<string>; readonly debate: DebateView };

/** Delegations by options as they stood. On phones a stance is its sign, with the words above. */
export function MomentPositions({ moment, changed, debate }: Props) {
  const looks = looksOf(debate.options);
  const rows = debate.delegations.filter(({ key }) => moment.positions[key]);
  const options = debate.options.filter(({ key }) => rows.some((row) => moment.positions[row.key]?.[key] !== undefined));
  return (
    <div className="flex flex-col gap-2">
      <DataTable
        caption="Positions"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "delegation",
            header: "Delegation",
            cell: ({ key, name, monogram }) => (
              <span className="flex items-center gap-2">
                <Monogram letters={monogram} size="small" />
                <span className="max-sm:sr-only">{name}</span>
                {changed.has(key) ? <Badge tone="strong">moved</Badge> : null}
              </span>
            ),
          },
          ...options.map((option) => ({
            key: option.key,
            header: (
              <span className="flex items-start gap-1.5">
                <OptionMark {...looks(option.key).mark} className="size-3.5 translate-y-1" />
                {looks(option.key).label}
              </span>
            ),
            cell: ({ key }: (typeof rows)[number]) => <Sign stance={moment.positions[key]?.[option.key]} />,
          })),
        ]}
      />
      <ul aria-label="What the signs mean" className="flex flex-wrap gap-x-4 gap-y-1 font-sans text-sm text-muted sm:hidden">
        {(Object.keys(STANCE_WORDS) as Stance[]).map((stance) => (
          <li key={stance} className="flex items-center gap-1.5">
            <StanceSign stance={stance} />
            {STANCE_WORDS[stance].label}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Sign({ stance = "undecided" }: { readonly stance: string | undefined }) {
  const known = stance in STANCE_WORDS ? (stance as Stance) : "undecided";
  return (
    <span className="inline-flex items-center gap-1.5 font-normal whitespace-nowrap">
      <StanceSign stance={known} />
      <span className="max-sm:sr-only">{STANCE_WORDS[known].label}</span>
    </span>
  );
}
