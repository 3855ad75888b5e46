import { PlotFrame } from "@/components/charts/plot-frame";
import { MirrorRows } from "@/components/charts/plots/mirror-rows";
import { Section } from "@/components/layout/section";
import type { PanelRoundResults } from "@/contracts/panel/results";
import { formatFigure, formatPercent } from "@/lib/format";
import { opposingOver } from "./series";
import { facetLabel } from "./words";

const MOST = 12;

/** On what the panel is split the most: which camps stand at either end of the scale. */
export function OpposingSection({ rounds }: { readonly rounds: readonly PanelRoundResults[] }) {
  const judged = opposingOver(rounds);
  const rows = judged
    .filter(({ opposed }) => opposed > 0)
    .slice(0, MOST)
    .map((one) => ({
      ...one,
      label: one.asked.kind === "policy" ? `${facetLabel(one.asked, one.facet)}: ${one.asked.question}` : one.asked.question,
    }));
  const [first] = rows;
  if (judged.length === 0) return null;
  if (!first)
    return (
      <Section title="Opposing views" id="opposing">
        <p className="measure">On no item do some of the panel stand in the lower third of the scale and others in the upper.</p>
      </Section>
    );
  return (
    <Section title="Opposing views" id="opposing">
      <PlotFrame
        title={`Most split on “${first.label.replace(/\.$/, "")}”: ${formatPercent(first.low)} at the lower end, ${formatPercent(first.high)} at the upper`}
        fits
        subtitle="Shares of the panel in the lower and the upper third of each scale in the last round that asked, the most polarised first. Items without both are left out."
        name="panel-opposing"
        figure={(value, column) => (column >= 3 ? formatPercent(value, 1) : formatFigure(value))}
        table={{
          header: ["Item", "Answers", "Polarisation, 0 to 1", "Lower third", "Upper third"],
          rows: rows.map(({ label, n, degree, low, high }) => [label, n, degree, low, high]),
        }}
      >
        <MirrorRows
          rows={rows.map(({ item, facet, label, low, high }) => ({ key: `${item} ${facet}`, label, left: low, right: high }))}
          heads={["lower third", "upper third"]}
          figure={(share) => formatPercent(share)}
        />
      </PlotFrame>
    </Section>
  );
}
