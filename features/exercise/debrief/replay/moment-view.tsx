"use client";

import { DataTable } from "@/components/ui/data/data-table";
import { Badge } from "@/components/ui/marks/badge";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { ReplayTally, ReplayView } from "@/contracts/exercise/debrief";
import type { ReplayMoment } from "@/domain/replay";
import { formatNumber, plural } from "@/lib/format";
import { looksOf } from "../../../shell/option-looks";
import { injectLabel } from "./marks";
import { MomentPositions } from "./moment-positions";

type Props = {
  readonly moment: ReplayMoment;
  /** Delegations whose position changed in the step shown. */
  readonly changed: ReadonlySet<string>;
  readonly view: ReplayView;
  readonly debate: DebateView;
};

/** The debate as it stood: phase, positions, what was said last, what was released, and what had been counted by then. */
export function MomentView({ moment, changed, view, debate }: Props) {
  const phase = debate.phases.find(({ order }) => order === moment.phase);
  const closed = view.tallies.filter(({ poll }) => moment.polls[poll] === "closed");
  const open = Object.entries(moment.polls).filter(([, state]) => state === "open").length;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-serif text-xl font-semibold">{phase?.title ?? "Before the first phase"}</h3>
        {moment.at ? <Time iso={moment.at} show="instant" className="font-sans text-sm text-muted" /> : null}
        {moment.isFrozen ? <Badge tone="strong">stopped for a moment</Badge> : null}
        {open > 0 ? <Badge tone="accent">{plural(open, "ballot")} open</Badge> : null}
      </div>
      <MomentPositions moment={moment} changed={changed} debate={debate} />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <Counts moment={moment} debate={debate} />
        <Said moment={moment} />
      </div>
      <Released moment={moment} view={view} />
      <Proposals moment={moment} />
      {closed.map((tally) => (
        <Tally key={`${tally.poll} ${tally.electorate}`} tally={tally} debate={debate} />
      ))}
    </div>
  );
}

function Counts({ moment, debate }: Pick<Props, "moment" | "debate">) {
  const looks = looksOf(debate.options);
  const rows = debate.options.filter(({ key }) => moment.counts[key]).map(({ key }) => ({ key, ...moment.counts[key]! }));
  return (
    <DataTable
      caption="Arguments so far"
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "option", header: "Option", cell: ({ key }) => <OptionChip {...looks(key).mark} label={looks(key).label} /> },
        { key: "support", header: "For", numeric: true, cell: ({ support }) => formatNumber(support) },
        { key: "attack", header: "Against", numeric: true, cell: ({ attack }) => formatNumber(attack) },
        { key: "replies", header: "Answers", numeric: true, cell: ({ replies }) => formatNumber(replies) },
      ]}
    />
  );
}

function Said({ moment: { claims, spotlight } }: Pick<Props, "moment">) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-serif text-lg leading-6 font-semibold">Said last</h3>
      {claims.length === 0 ? <p className="font-sans text-base text-muted">Nobody has said anything yet.</p> : null}
      <ol className="flex flex-col divide-y divide-line">
        {claims.map(({ claimId, text }) => (
          <li key={claimId} className="written py-2 wrap-anywhere first:pt-0">
            {text || <span className="font-sans text-base text-muted">Words that a moderator keeps out of sight</span>}
          </li>
        ))}
      </ol>
      {spotlight?.text ? (
        <p className="font-sans text-sm">
          <span className="font-semibold">Before everyone: </span>“{spotlight.text}”
        </p>
      ) : null}
    </div>
  );
}

function Released({ moment, view }: Pick<Props, "moment" | "view">) {
  if (moment.injects.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h3 className="font-serif text-lg leading-6 font-semibold">Injects so far</h3>
      <ol className="list-decimal pl-6 font-sans text-base">
        {moment.injects.map((id) => (
          <li key={id}>{injectLabel(view.injects, id)}</li>
        ))}
      </ol>
    </div>
  );
}

function Proposals({ moment: { proposals } }: Pick<Props, "moment">) {
  const rows = Object.entries(proposals).map(([number, proposal]) => ({ number, ...proposal }));
  if (rows.length === 0) return null;
  return (
    <DataTable
      caption="Proposals so far"
      rows={rows}
      rowKey={({ number }) => number}
      columns={[
        { key: "title", header: "Proposal", cell: ({ number, title }) => `${number}. ${title}` },
        { key: "status", header: "State", cell: ({ status }) => STATES[status] },
        { key: "sponsors", header: "Sponsors", numeric: true, cell: ({ sponsors }) => formatNumber(sponsors) },
      ]}
    />
  );
}

const STATES = { open: "open", withdrawn: "withdrawn", adopted: "became an option" } as const;

function Tally({ tally, debate }: { readonly tally: ReplayTally; readonly debate: DebateView }) {
  const looks = looksOf(debate.options);
  const who = tally.electorate === "delegations" ? "delegations" : "people";
  return (
    <div className="flex flex-col gap-2">
      <DataTable
        caption={`${tally.title}: ${plural(tally.ballots, "ballot")} of ${who}`}
        rows={tally.rows}
        rowKey={({ option }) => option}
        columns={[
          { key: "option", header: "Option", cell: ({ option }) => <OptionChip {...looks(option).mark} label={looks(option).label} /> },
          {
            key: "support",
            header: "Support",
            numeric: true,
            cell: ({ support }) => formatNumber(support, Number.isInteger(support) ? 0 : 2),
          },
        ]}
      />
      <p className="measure font-sans text-sm text-muted">{tally.says}</p>
    </div>
  );
}
