import type { BreakdownName, ShownBreakdown } from "@/contracts/panel/results";
import { formatFigure, joinWords, plural } from "@/lib/format";

/** `of`: which number of an item that asks for several. */
type Props = { readonly breakdown: ShownBreakdown; readonly of: string };

const BY = { group: "By stakeholder group", expertise: "By expertise" } as const satisfies Record<BreakdownName, string>;

/** How groups answered, as far as they are large enough to be told. */
export function Groups({ breakdown, of }: Props) {
  if (breakdown.kind === "withheld") return null;
  const lines =
    breakdown.kind === "full"
      ? breakdown.groups.map(
          ({ group, summary }) => `${named(group)}: median ${formatFigure(summary.median)}, ${plural(summary.n, "answer")}`,
        )
      : [
          ...breakdown.groups.map(({ group, bands }) => `${named(group)}: ${inBands(bands)}`),
          `${joinWords(breakdown.others.groups.map(named))} together: ${inBands(breakdown.others.bands)}`,
        ];
  const title = of === "" ? BY[breakdown.name] : `${BY[breakdown.name]}: ${of}`;
  return (
    <div className="flex flex-col gap-1">
      <h4 className="font-sans text-sm font-semibold">{title}</h4>
      <ul aria-label={title} className="figures flex flex-col gap-1 font-sans text-sm">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const named = (group: string): string => group || "Without a group";
const inBands = (bands: readonly { readonly band: string; readonly count: number }[]): string =>
  bands.map(({ band, count }) => `${count} at ${band}`).join(", ");
