import { FlowDiagram } from "@/components/charts/flow-diagram";
import { SwingBars } from "@/components/charts/swing-bars";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import type { DelegationView } from "@/contracts/debates/debates";
import type { PollView } from "@/contracts/voting/polls";
import type { ElectorateCount } from "@/contracts/voting/results";
import { type FirstChoice, type Flow, refusalToCompare } from "@/domain/change-of-mind";
import { formatPercent, joinWords, plural } from "@/lib/format";
import type { OptionLooks } from "../../shell/option-looks";
import { DelegationName } from "./delegations-table";
import type { Place } from "./electorate-sections";
import { flowFinding, flowMatrix, swingFinding } from "./findings/change";
import { drawnAs } from "./working/picture-props";

type Change = NonNullable<ElectorateCount["change"]>;

type Props = {
  readonly poll: PollView;
  readonly change: ElectorateCount["change"];
  readonly delegations: readonly DelegationView[];
  readonly looks: OptionLooks;
  readonly place: Place;
};

/** Who changed their mind between the opening and the final ballot, or why that cannot be told. */
export function ChangeSection({ poll, change, ...rest }: Props) {
  if (change?.flow) return <ChangedMinds change={{ ...change, flow: change.flow }} {...rest} />;
  if (change) return <SwingApart swing={change.swing} {...rest} />;
  if (poll.role !== "final" || poll.status !== "closed") return null;
  return (
    <Section title={`Changed minds${rest.place.of}`} level={rest.place.level}>
      <p className="measure font-sans text-base text-muted">
        {refusalToCompare(poll.ballotType, poll.ballotType)?.message ??
          "Swing needs an opening ballot over the same options, by the same kind of electors, whose ballots name a first choice. This debate has none."}
      </p>
    </Section>
  );
}

const NO_CHOICE = "no-single-first-choice";

type ChangedProps = Omit<Props, "poll" | "change"> & { readonly change: Change & { readonly flow: Flow } };

/** Where one of the two ballots was secret: how the whole moved, and why nobody can say who did. */
function SwingApart({ swing, looks, place }: Pick<ChangedProps, "looks" | "place"> & { readonly swing: Change["swing"] }) {
  const name = (choice: FirstChoice) => (choice === null ? "No first choice" : drawnAs(looks)(choice).label);
  const rows = swing.rows.filter(({ option, opening, final }) => option !== null || opening.value + final.value > 0);
  return (
    <Section
      title={`How the whole moved${place.of}`}
      level={place.level}
      lead="One of the two ballots was secret, so nobody can tell who changed their mind: the shares are of all ballots of each vote. They also differ where other people voted."
    >
      <SwingBars
        title={swingFinding(swing, name)}
        subtitle="Swing: the share of all final ballots minus the share of all opening ballots"
        rows={rows.map(({ option, openingShare, finalShare }) => ({
          ...(option === null ? { key: NO_CHOICE, label: name(null), mark: { hue: 0 } } : drawnAs(looks)(option)),
          opening: openingShare.value,
          final: finalShare.value,
        }))}
      />
    </Section>
  );
}

function ChangedMinds({ change: { flow, swing }, delegations, looks, place }: ChangedProps) {
  const look = (choice: FirstChoice) =>
    choice === null ? { key: NO_CHOICE, label: "No first choice", mark: { hue: 0 } } : drawnAs(looks)(choice);
  const name = (choice: FirstChoice) => look(choice).label;
  // A row that nobody is in says nothing.
  const drawn = flow.choices.filter((choice) => choice !== null || flow.cells.some(({ from, to }) => from === null || to === null));
  const matrix = flowMatrix({ ...flow, choices: drawn });
  const { later = [] } = flow;
  // An option that nobody could choose before has a share, and no swing.
  const shared = { ...swing, rows: swing.rows.filter(({ option }) => option === null || !later.includes(option)) };
  return (
    <Section title={`Changed minds${place.of}`} level={place.level} lead={[summaryOf(flow), laterIn(swing, later, name)].join(" ").trim()}>
      {flow.both === 0 ? null : (
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
          <FlowDiagram
            title={flowFinding(flow, name)}
            subtitle={`First choices of the ${plural(flow.both, "elector")} who voted in both ballots`}
            options={drawn.map(look)}
            counts={matrix}
          />
          <SwingBars
            title={swingFinding(shared, name)}
            subtitle={`Swing: the share in the final ballot minus the share in the opening one${later.length > 0 ? ", of the options that both had" : ""}`}
            rows={shared.rows
              .filter(({ option }) => drawn.includes(option))
              .map(({ option, openingShare, finalShare }) => ({ ...look(option), opening: openingShare.value, final: finalShare.value }))}
          />
        </div>
      )}
      <DataTable
        className="max-w-4xl"
        caption="Movers and stayers by delegation"
        rows={inOrder(flow.byDelegation, delegations)}
        rowKey={({ delegation }) => delegation ?? ""}
        columns={[
          {
            key: "delegation",
            header: "Delegation",
            cell: (row) => <DelegationName delegation={delegations.find(({ key }) => key === row.delegation)} />,
          },
          { key: "stayed", header: "Stayed", numeric: true, cell: ({ stayed }) => stayed },
          { key: "moved", header: "Moved", numeric: true, cell: ({ moved }) => moved },
          { key: "undecided", header: "No first choice", numeric: true, className: NARROW, cell: ({ undecided }) => undecided },
          {
            key: "once",
            header: "Voted once only",
            numeric: true,
            className: NARROW,
            cell: ({ openingOnly, finalOnly }) => openingOnly + finalOnly,
          },
        ]}
        footer={["All", flow.stayed, flow.moved, flow.undecided, flow.openingOnly + flow.finalOnly]}
      />
    </Section>
  );
}

/** What the opening ballot could not ask about, so that nothing is compared there. */
function laterIn({ rows }: Change["swing"], later: readonly string[], name: (choice: FirstChoice) => string): string {
  const each = rows.filter(({ option }) => option !== null && later.includes(option));
  const shares = each.map(({ option, finalShare }) => `${name(option)} (${formatPercent(finalShare.value)} of the final ballot)`);
  if (shares.length === 0) return "";
  return `${joinWords(shares)} came after the opening ballot, so it has no swing: nobody could choose it then.`;
}

/** In the debate's order of delegations, those without one last. */
function inOrder<Row extends { readonly delegation: string | null }>(
  rows: readonly Row[],
  delegations: readonly DelegationView[],
): readonly Row[] {
  const place = ({ delegation }: Row) => delegations.findIndex(({ key }) => key === delegation) + 1 || Number.MAX_SAFE_INTEGER;
  return [...rows].sort((a, b) => place(a) - place(b));
}

const NARROW = "whitespace-normal!";

function summaryOf({ both, openingOnly, finalOnly }: Flow): string {
  const once = [
    openingOnly > 0 ? `${plural(openingOnly, "elector")} voted in the opening ballot only` : "",
    finalOnly > 0 ? `${plural(finalOnly, "elector")} in the final one only` : "",
  ].filter(Boolean);
  const whom =
    both === 0
      ? "Nobody voted in both ballots, so nobody can be said to have moved."
      : "Only those who voted in both ballots can be said to have moved.";
  return once.length > 0 ? `${whom} ${joinWords(once)}.` : whom;
}
