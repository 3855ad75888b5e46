"use client";

import type { ReactNode } from "react";
import type { Mark } from "../ui/marks/option-mark";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { arrowBetween, GRAPH, type GraphNode, inLines, onCircle, placeLabels } from "./graph-layout";

export type GraphLink = {
  readonly from: string;
  readonly to: string;
  /** Stands on the arrow. */
  readonly figure: string;
  /** 0 to 1: how thick. */
  readonly weight: number;
  readonly line: "full" | "dashed";
};

type Props = ChartWords & {
  readonly options: readonly { readonly key: string; readonly label: string; readonly mark: Mark }[];
  readonly links: readonly GraphLink[];
  readonly table: ReactNode;
};

const LETTERS = 11;
const LINE_HEIGHT = 15;

/**
 * Options on a circle with an arrow from each winner to each loser. Full lines are read first, so they are drawn last.
 * `<GraphDiagram title="Nothing beats Pacts" options={options} links={[{ from: "p", to: "n", figure: "7", weight: 1, line: "full" }]} table={…} />`
 */
export function GraphDiagram({ options, links, table, ...words }: Props) {
  const nodes = onCircle(options.map(({ key }) => key));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const arrows = [...links]
    .sort((a, b) => ORDER[a.line] - ORDER[b.line])
    .flatMap((link) => {
      const [from, to] = [byKey.get(link.from), byKey.get(link.to)];
      const width = Math.round((1 + 2.5 * link.weight) * 10) / 10;
      return from && to ? [{ link, width, arrow: arrowBetween(from, to, width) }] : [];
    });
  const labels = placeLabels(arrows.map(({ arrow }) => arrow));
  return (
    <ChartFrame {...words} table={table}>
      <svg
        role="presentation"
        aria-hidden="true"
        viewBox={`0 0 ${GRAPH.width} ${GRAPH.height}`}
        width="100%"
        className="block max-w-md overflow-visible"
      >
        {arrows.map(({ link, arrow, width }) => (
          <g key={`${link.from} ${link.to}`}>
            <path d={arrow.path} className="chart-line" data-line={link.line} strokeWidth={width} />
            <path d={arrow.tip} className="chart-tip" data-line={link.line} />
          </g>
        ))}
        {arrows.map(({ link }, index) => (
          <text key={`${link.from} ${link.to}`} {...labels[index]} textAnchor="middle" dominantBaseline="central" className="chart-text">
            <tspan fontWeight={link.line === "full" ? 600 : undefined}>{link.figure}</tspan>
          </text>
        ))}
        {options.map((option) => (
          <Node key={option.key} node={byKey.get(option.key)!} label={option.label} mark={option.mark} />
        ))}
      </svg>
    </ChartFrame>
  );
}

const ORDER = { dashed: 0, full: 1 } as const;

function Node({ node, label, mark }: { readonly node: GraphNode; readonly label: string; readonly mark: Mark }) {
  const side = Math.abs(node.x - GRAPH.width / 2) < 20 ? "middle" : node.x < GRAPH.width / 2 ? "end" : "start";
  const lines = inLines(label, side === "middle" ? LETTERS * 2 : LETTERS);
  const shift = GRAPH.node + 6;
  const x = side === "middle" ? node.x : side === "end" ? node.x - shift : node.x + shift;
  const isAbove = node.y < GRAPH.height / 2;
  const block = (lines.length - 1) * LINE_HEIGHT;
  const y = side === "middle" ? (isAbove ? node.y - shift - block - 2 : node.y + shift + 9) : node.y + 4 - block / 2;
  return (
    <g>
      <circle cx={node.x} cy={node.y} r={GRAPH.node} data-hue={mark.hue} className="hue-fill" />
      <text textAnchor={side} className="chart-text">
        {lines.map((line, index) => (
          <tspan key={line} x={x} y={y + index * LINE_HEIGHT}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
