import { DataTable } from "@/components/ui/data/data-table";
import { Gauge } from "@/components/ui/marks/gauge";
import { Disclosure } from "@/components/ui/overlays/disclosure";
import { TextLink } from "@/components/ui/text/text-link";
import type { CruxesView, CruxView } from "@/contracts/argument/strength";
import { formatNumber } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { orderInWords } from "../strength/order";
import { changeInPoints } from "../strength/what-if";
import { figureOf, floorOf, workingOf } from "../words";

type Props = { readonly debate: string; readonly cruxes: CruxesView; readonly looks: OptionLooks };

/** The claims whose fall would change most, each with what would become of the options. */
export function GraphCruxes({ debate, cruxes, looks }: Props) {
  return (
    <>
      <ol className="flex flex-col divide-y divide-line">
        {cruxes.graph.map((crux) => (
          <li key={crux.claim.id} className="flex flex-col gap-1.5 py-4">
            <p dir="auto" className="measure font-serif text-lg">
              {crux.claim.text}
            </p>
            <p className="measure font-sans text-sm">{effectInWords(crux, cruxes, looks)}</p>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-sans text-sm text-muted">
              <span className="inline-flex items-center gap-1.5">
                <Gauge value={crux.strength} />
                <span className="figures text-ink">{figureOf(crux.strength)}</span> computed strength now
              </span>
              <TextLink href={workingOf(debate, crux.claim)}>Working</TextLink>
              <TextLink href={floorOf(debate, crux.claim)}>On the floor</TextLink>
            </p>
          </li>
        ))}
      </ol>
      <Disclosure summary="Show as table">
        <DataTable
          caption="Computed strength of the options if a claim fell"
          columns={[
            { key: "claim", header: "Claim", cell: ({ claim }) => claim.text, className: "font-serif min-w-56" },
            ...Object.keys(cruxes.strengths).map((key) => ({
              key,
              header: `${looks(key).label}, now ${figureOf(cruxes.strengths[key]!)}`,
              numeric: true,
              cell: (crux: CruxView) => figureOf(crux.afterByOption[key]!),
            })),
            {
              key: "pairs",
              header: "Pairs of options swapped",
              numeric: true,
              cell: (crux: CruxView) => formatNumber(crux.pairsSwapped, 1).replace(/\.0$/, ""),
            },
          ]}
          rows={cruxes.graph}
          rowKey={({ claim }) => claim.id}
        />
      </Disclosure>
    </>
  );
}

/** "If it fell, the order would become …: Pacts 57 → 66 (+9)." */
function effectInWords(crux: CruxView, { strengths }: CruxesView, looks: OptionLooks): string {
  const moved = Object.entries(crux.afterByOption)
    .map(([key, after]) => ({ key, after, before: strengths[key]! }))
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
  const changes = moved
    .slice(0, 3)
    .map(({ key, before, after }) => `${looks(key).label} ${figureOf(before)} → ${figureOf(after)} (${changeInPoints(before, after)})`);
  const label = (key: string) => looks(key).label;
  const lead = crux.pairsSwapped > 0 ? `If it fell, the order would become ${orderInWords(crux.orderAfter, label)}:` : "If it fell:";
  return `${lead} ${changes.join("; ")}.`;
}
