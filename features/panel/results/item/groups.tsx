import { DataTable } from "@/components/ui/data/data-table";
import type { BreakdownName, PartsBreakdown, ShownBreakdown } from "@/contracts/panel/results";
import type { ItemChoice } from "@/contracts/panel/shared";
import { WITHHELD } from "@/domain/disclosure";
import { formatFigure, joinWords } from "@/lib/format";

type Props = { readonly breakdown: ShownBreakdown | PartsBreakdown; readonly what: string; readonly parts?: readonly ItemChoice[] };

const BY = { group: "By stakeholder group", expertise: "By expertise" } as const satisfies Record<BreakdownName, string>;

/** An item's answers by group, as far as groups are large enough; else the sentence that says why not. */
export function GroupsTable({ breakdown, what, parts = [] }: Props) {
  const caption = `${BY[breakdown.name]}: ${what}`;
  if (breakdown.kind === "withheld")
    return (
      <p className="measure font-sans text-sm text-muted">
        {caption}. {WITHHELD[breakdown.why]}
      </p>
    );
  if (breakdown.kind === "banded") {
    const rows = [...breakdown.groups, { ...breakdown.others, group: joinWords(breakdown.others.groups.map(nameOf)) }];
    const bands = [...new Set(rows.flatMap((row) => row.bands.map(({ band }) => band)))].sort();
    return (
      <div className="flex flex-col gap-2">
        <DataTable
          caption={caption}
          rows={rows}
          rowKey={({ group }) => group}
          columns={[
            { key: "group", header: "Group", cell: ({ group }) => nameOf(group) },
            { key: "n", header: "Answers", numeric: true, cell: ({ respondents }) => respondents },
            ...bands.map((band) => ({
              key: band,
              header: parts.find(({ key }) => key === band)?.label ?? band,
              numeric: true,
              className: "whitespace-nowrap",
              cell: (row: (typeof rows)[number]) => row.bands.find((one) => one.band === band)?.count ?? 0,
            })),
          ]}
        />
        <p className="measure font-sans text-sm text-muted">
          Groups of fewer than five are counted with others, so that nobody’s answer can be worked out.
        </p>
      </div>
    );
  }
  const rows = breakdown.groups.map((group) => ({
    group: group.group,
    cells:
      "means" in group
        ? [group.respondents, ...group.means]
        : [group.summary.n, group.summary.median, group.summary.mean, group.summary.q1, group.summary.q3],
  }));
  const heads = parts.length > 0 ? ["Answers", ...parts.map(({ label }) => label)] : ["Answers", "Median", "Mean", "Q1", "Q3"];
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={({ group }) => group}
      columns={[
        { key: "group", header: "Group", cell: ({ group }) => nameOf(group) },
        ...heads.map((header, place) => ({
          key: header,
          header,
          numeric: true,
          cell: ({ cells }: (typeof rows)[number]) => formatFigure(cells[place] ?? null),
        })),
      ]}
    />
  );
}

const nameOf = (group: string): string => group || "without a group";
