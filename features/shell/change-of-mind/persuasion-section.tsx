import { ChartFrame } from "@/components/charts/chart-frame";
import { Section } from "@/components/layout/section";
import { DataTable } from "@/components/ui/data/data-table";
import { Bar } from "@/components/ui/marks/bar";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import type { DelegationView } from "@/contracts/debates/debates";
import type { PersuasionRowView, PersuasionView } from "@/contracts/voting/polls";
import { formatNumber, joinWords, plural } from "@/lib/format";
import { CsvLink } from "./csv-link";
import { persuasionFinding, persuasionSentence } from "./words";

type Props = {
  readonly debate: { readonly slug: string; readonly delegations: readonly DelegationView[] };
  readonly view: PersuasionView;
  readonly level?: 2 | 3;
  /** Only the first so many; the rest stands on the board's own page. */
  readonly atMost?: number;
};

/** The arguments that moved voters, those named most first, with who named them and from which side. */
export function PersuasionSection({ debate, view, level = 2, atMost }: Props) {
  const title = "What persuaded";
  if (view.refusal !== null || view.answered === 0)
    return (
      <Section title={title} level={level}>
        <p className="measure font-sans text-base text-muted">{view.refusal ?? "Nobody said at a final ballot what moved them."}</p>
      </Section>
    );
  const shown = view.rows.slice(0, atMost);
  const names = new Map(debate.delegations.map(({ key, name }) => [key, name]));
  const most = Math.max(1, ...view.rows.map(({ credits }) => credits));
  return (
    <Section
      title={title}
      level={level}
      lead={persuasionSentence(view)}
      actions={<CsvLink href={`/debates/${debate.slug}/export/persuasion.csv`} of="what persuaded" />}
    >
      {view.rows.length === 0 ? null : (
        <ChartFrame
          title={persuasionFinding(view)}
          subtitle="Final ballots that named the argument; hatched: from its other side, by the voter’s opening ballot or their delegation’s position"
          table={<Table rows={shown} names={names} />}
        >
          <ol className="divide-y divide-line border-y border-line">
            {shown.map((row) => (
              <Named key={row.argument.id} {...{ row, names, most }} debate={debate.slug} />
            ))}
          </ol>
        </ChartFrame>
      )}
      {shown.length < view.rows.length ? (
        <p>
          <TextLink href={`/debates/${debate.slug}/change-of-mind`} className="inline-flex min-h-11 items-center font-sans text-base">
            All {plural(view.rows.length, "argument")} that persuaded
          </TextLink>
        </p>
      ) : null}
    </Section>
  );
}

type NamedProps = {
  readonly row: PersuasionRowView;
  readonly names: ReadonlyMap<string, string>;
  readonly most: number;
  readonly debate: string;
};

function Named({ row: { argument, credits, across, delegations, by }, names, most, debate }: NamedProps) {
  const from = argument.delegation ? names.get(argument.delegation) : null;
  return (
    <li className="flex flex-col gap-2 py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-6 font-sans text-sm">
        <span className="text-muted">
          {argument.what}
          {from ? ` · ${from}` : ""}
        </span>
        <span className="figures">
          <span className="font-semibold">{plural(credits, "ballot")}</span>
          {across === null ? "" : `, ${across === 0 ? "none" : across} from the other side`}
        </span>
      </p>
      <TextLink href={`/debates/${debate}?argument=${argument.id}`} className="measure font-serif text-lg">
        <span dir="auto">{argument.text}</span>
      </TextLink>
      <span className="flex border-l border-edge">
        <Bar fraction={(across ?? 0) / most} fill="hatched" height={12} />
        <Bar fraction={(credits - (across ?? 0)) / most} height={12} />
      </span>
      {by ? (
        <Disclosure summary={`Who named it: ${plural(by.length, "ballot")} from ${plural(delegations.length, "delegation")}`}>
          <ul className="flex flex-col gap-1 font-sans text-sm">
            {by.map(({ name, delegation, capacity, poll, isAcross }) => (
              <li key={`${poll} ${capacity} ${name} ${delegation}`}>
                {name}
                {capacity === "delegation" ? ", as a delegation" : delegation ? `, ${names.get(delegation) ?? delegation}` : ""}
                {isAcross ? " · from the other side" : ""}
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </li>
  );
}

function Table({ rows, names }: { readonly rows: readonly PersuasionRowView[]; readonly names: ReadonlyMap<string, string> }) {
  return (
    <DataTable
      caption="Arguments that moved voters"
      captionHidden
      rows={rows}
      rowKey={({ argument }) => argument.id}
      columns={[
        { key: "argument", header: "Argument", className: "whitespace-normal! min-w-60", cell: ({ argument }) => argument.text },
        { key: "does", header: "What it does", cell: ({ argument }) => argument.what },
        { key: "credits", header: "Ballots", numeric: true, cell: ({ credits }) => formatNumber(credits) },
        { key: "across", header: "From the other side", numeric: true, cell: ({ across }) => formatNumber(across) },
        {
          key: "from",
          header: "Delegations",
          cell: ({ delegations }) => joinWords(delegations.map((key) => names.get(key) ?? key)) || "–",
        },
      ]}
    />
  );
}
