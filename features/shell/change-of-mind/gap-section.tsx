import { SwingBars } from "@/components/charts/swing-bars";
import { Section } from "@/components/layout/section";
import { type Column, DataTable } from "@/components/ui/data/data-table";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { TextLink } from "@/components/ui/text/text-link";
import type { DelegationView } from "@/contracts/debates/debates";
import type { GapView } from "@/contracts/exercise/gap";
import { formatNumber, formatPercent, formatPoints, joinWords, plural } from "@/lib/format";
import type { OptionLooks } from "../option-looks";
import { CsvLink } from "./csv-link";
import { gapFinding, gapSentence } from "./words";

type Props = {
  readonly debate: { readonly slug: string; readonly delegations: readonly DelegationView[] };
  readonly view: GapView;
  readonly looks: OptionLooks;
  readonly level?: 2 | 3;
};

type Gap = NonNullable<GapView["gap"]>;
type Row = Gap["rows"][number];

/** Voting in role beside voting in person: the sentence, the picture, and the figures of the room and of each delegation. */
export function GapSection({ debate, view, looks, level = 2 }: Props) {
  const { gap } = view;
  const title = "In role and in person";
  if (!gap)
    return (
      <Section title={title} level={level}>
        <p className="measure font-sans text-base text-muted">{view.refusal}</p>
      </Section>
    );
  const name = (option: string) => looks(option).label;
  return (
    <Section
      title={title}
      level={level}
      lead={leadOf(view)}
      actions={<CsvLink href={`/debates/${debate.slug}/export/gap.csv`} of="in role and in person" />}
    >
      <p className="measure font-serif text-xl">{gapSentence(gap, name)}</p>
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <SwingBars
          title={gapFinding(gap, name)}
          subtitle="Shares of the vote in role and in person; bars to the right are stronger in person"
          openingLabel="In role"
          finalLabel="In person"
          changeLabel="Gap"
          rows={gap.rows.map(({ option, inRole, inPerson }) => ({
            key: option,
            label: name(option),
            mark: looks(option).mark,
            opening: inRole?.share.value ?? null,
            final: inPerson?.share.value ?? null,
          }))}
        />
        <DataTable caption="Shares and places of each option" rows={gap.rows} rowKey={({ option }) => option} columns={columnsFor(looks)} />
      </div>
      <ByDelegation debate={debate} gap={gap} looks={looks} />
      {view.hidden > 0 ? (
        <p className="measure font-sans text-sm text-muted">
          {plural(view.hidden, "delegation")} with too few voters to show without names, or one that these would follow from, left out.
        </p>
      ) : null}
      {view.change && view.inPerson ? (
        <p>
          <TextLink
            href={`/debates/${debate.slug}/results/${view.inPerson.key}`}
            className="inline-flex min-h-11 items-center font-sans text-base"
          >
            {view.change.flow
              ? `How ${plural(view.change.flow.moved, "voter")} moved in person since the opening ballot`
              : "How the vote in person moved since the opening ballot"}
          </TextLink>
        </p>
      ) : null}
    </Section>
  );
}

function leadOf({ inRole, inPerson }: GapView): string {
  return inRole?.key === inPerson?.key
    ? `${inRole?.title}: the delegations’ ballots beside the same people’s own.`
    : `${inRole?.title}, cast by the delegations, beside ${inPerson?.title}, cast by the same people for themselves.`;
}

function columnsFor(looks: OptionLooks): readonly Column<Row>[] {
  const place = (rank: number | undefined) => (rank === undefined ? "–" : `${formatNumber(rank)}.`);
  return [
    { key: "option", header: "Option", cell: ({ option }) => <OptionChip {...looks(option).mark} label={looks(option).label} /> },
    { key: "role", header: "In role", numeric: true, cell: ({ inRole }) => formatPercent(inRole?.share.value) },
    { key: "role-place", header: "Place", numeric: true, cell: ({ inRole }) => place(inRole?.rank) },
    { key: "person", header: "In person", numeric: true, cell: ({ inPerson }) => formatPercent(inPerson?.share.value) },
    { key: "person-place", header: "Place", numeric: true, cell: ({ inPerson }) => place(inPerson?.rank) },
    { key: "gap", header: "Gap", numeric: true, cell: ({ points }) => formatPoints(points && points.value / 100) },
  ];
}

function ByDelegation({ debate, gap, looks }: Pick<Props, "debate" | "looks"> & { readonly gap: Gap }) {
  const name = (key: string) => debate.delegations.find((one) => one.key === key)?.name ?? key;
  const options = (keys: readonly string[]) => (keys.length === 0 ? "No ballot" : joinWords(keys.map((key) => looks(key).label)));
  return (
    <DataTable
      className="max-w-5xl"
      caption="Each delegation and its members"
      rows={gap.byDelegation}
      rowKey={({ delegation }) => delegation}
      columns={[
        { key: "delegation", header: "Delegation", cell: ({ delegation }) => name(delegation) },
        { key: "role", header: "First in role", className: "whitespace-normal!", cell: ({ inRole }) => options(inRole) },
        {
          key: "person",
          header: "First in person",
          className: "whitespace-normal!",
          cell: ({ inPerson }) => {
            const most = Math.max(0, ...inPerson.map(({ total }) => total.value));
            return most === 0 ? "Nobody voted" : options(inPerson.filter(({ total }) => total.value === most).map(({ option }) => option));
          },
        },
        { key: "voted", header: "Voted in person", numeric: true, cell: ({ voted }) => formatNumber(voted) },
        { key: "with", header: "With their delegation", numeric: true, cell: ({ withIt }) => formatPercent(withIt?.value) },
      ]}
    />
  );
}
