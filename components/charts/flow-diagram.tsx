"use client";

import { formatNumber, formatSigned } from "@/lib/format";
import { DataTable } from "../ui/data/data-table";
import type { Mark } from "../ui/marks/option-mark";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { type FlowLayout, type FlowNode, layOutFlow, ribbonPath } from "./flow-layout";

export type FlowOption = { readonly key: string; readonly label: string; readonly shortLabel?: string; readonly mark: Mark };

type Props = ChartWords & {
  /** In the order to draw; add one with hue 0 for "did not vote" where people came or went. */
  readonly options: readonly FlowOption[];
  /** `counts[i][j]`: voters who chose option i in the opening ballot and j in the final one. */
  readonly counts: readonly (readonly number[])[];
  readonly openingLabel?: string;
  readonly finalLabel?: string;
};

const NODE_WIDTH = 10;

/**
 * Who moved from where to where between two ballots. Marks and figures stand at both ends, so it needs no legend.
 * `<FlowDiagram title="Two voters left Assistance only for Pacts" options={options} counts={[[3, 1], [0, 4]]} />`
 */
export function FlowDiagram({ options, counts, openingLabel = "Opening", finalLabel = "Final", ...words }: Props) {
  const room = Math.max(120, Math.min(240, options.length * 48));
  const keys = options.map((option) => option.key);
  const flow = layOutFlow(keys, counts, room);
  const byKey = new Map(options.map((option) => [option.key, option]));
  return (
    <ChartFrame {...words} table={<FlowTable {...{ options, counts, openingLabel, finalLabel }} />}>
      <div className="flex flex-col gap-1">
        <p aria-hidden="true" className="flex justify-between font-sans text-sm text-muted">
          <span>{openingLabel}</span>
          <span>{finalLabel}</span>
        </p>
        <svg role="presentation" aria-hidden="true" width="100%" height={flow.height} className="block overflow-visible">
          <svg aria-hidden="true" width="100%" height={flow.height} viewBox={`0 0 100 ${flow.height}`} preserveAspectRatio="none">
            <Ribbons flow={flow} byKey={byKey} />
          </svg>
          <Nodes nodes={flow.left} byKey={byKey} side="left" />
          <Nodes nodes={flow.right} byKey={byKey} side="right" before={flow.left} />
        </svg>
      </div>
    </ChartFrame>
  );
}

type Lookup = ReadonlyMap<string, FlowOption>;

function Ribbons({ flow, byKey }: { readonly flow: FlowLayout; readonly byKey: Lookup }) {
  return flow.bands.map((band) => (
    <path
      key={`${band.from} ${band.to}`}
      d={ribbonPath(band)}
      data-hue={byKey.get(band.from)?.mark.hue}
      className="ribbon"
      vectorEffect="non-scaling-stroke"
      strokeWidth="0.75"
    />
  ));
}

type NodesProps = {
  readonly nodes: readonly FlowNode[];
  readonly byKey: Lookup;
  readonly side: "left" | "right";
  readonly before?: readonly FlowNode[];
};

function Nodes({ nodes, byKey, side, before }: NodesProps) {
  return nodes.map((node, index) => {
    const option = byKey.get(node.key);
    const change = before ? node.total - (before[index]?.total ?? 0) : 0;
    const figure = `${formatNumber(node.total)}${change === 0 ? "" : ` (${formatSigned(change)})`}`;
    return (
      <g key={node.key}>
        <text x={side === "left" ? "0" : "100%"} y={node.top - 6} textAnchor={side === "left" ? "start" : "end"} className="chart-text">
          {option?.shortLabel ?? option?.label} <tspan fontWeight="600">{figure}</tspan>
        </text>
        <rect
          x={side === "left" ? "0" : "100%"}
          y={node.top}
          width={NODE_WIDTH}
          height={Math.max(2, node.height)}
          transform={side === "left" ? undefined : `translate(-${NODE_WIDTH} 0)`}
          data-hue={option?.mark.hue}
          className="hue-fill"
        />
      </g>
    );
  });
}

function FlowTable({
  options,
  counts,
  openingLabel,
  finalLabel,
}: Required<Pick<Props, "options" | "counts" | "openingLabel" | "finalLabel">>) {
  const rows = options.map((option, index) => ({ option, counts: counts[index] ?? [] }));
  return (
    <DataTable
      caption={`Voters by ${openingLabel.toLowerCase()} choice (rows) and ${finalLabel.toLowerCase()} choice (columns)`}
      rows={rows}
      rowKey={(row) => row.option.key}
      columns={[
        { key: "from", header: openingLabel, cell: (row) => row.option.label },
        ...options.map((option, index) => ({
          key: option.key,
          header: option.shortLabel ?? option.label,
          numeric: true,
          cell: (row: (typeof rows)[number]) => formatNumber(row.counts[index] ?? 0),
        })),
        { key: "total", header: "All", numeric: true, cell: (row) => formatNumber(row.counts.reduce((sum, count) => sum + count, 0)) },
      ]}
    />
  );
}
