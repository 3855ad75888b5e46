"use client";

// On the client too: the server streams a large tree in parts, and a part of an SVG comes with a style that the content policy forbids.

import type { ReactNode } from "react";
import { formatNumber } from "@/lib/format";
import { classNames } from "../ui/class-names";
import { ScrollRegion } from "../ui/data/data-table";
import type { Mark } from "../ui/marks/option-mark";
import { ChartFrame, type ChartWords } from "./chart-frame";
import { widthFor } from "./column-widths";
import { ribbonPath } from "./flow-layout";
import { layOutRounds, type PlacedNode, type RoundBand, type RoundColumn, type RoundsLayout } from "./rounds-layout";

export type RoundsOption = { readonly key: string; readonly label: string; readonly mark: Mark };

type Props = ChartWords & {
  /** In the order to draw, which the rounds keep. */
  readonly options: readonly RoundsOption[];
  readonly rounds: readonly RoundColumn[];
  /** `bands[i]`: what goes from round i to round i + 1. */
  readonly bands: readonly (readonly RoundBand[])[];
  readonly table: ReactNode;
};

const NODE_WIDTH = 10;

/**
 * How holdings move from round to round. Marks and figures stand at every node, so it needs no legend; on a phone it scrolls sideways.
 * `<RoundsDiagram title="…" options={options} rounds={rounds} bands={bands} table={…} />`
 */
export function RoundsDiagram({ options, rounds, bands, table, title, ...words }: Props) {
  const keys = options.map(({ key }) => key);
  const room = Math.max(110, Math.min(240, keys.length * 36));
  const layout = layOutRounds(keys, rounds, bands, room);
  return (
    <ChartFrame title={title} {...words} table={table}>
      <ScrollRegion label={`Picture: ${typeof title === "string" ? title : "rounds"}`}>
        <div className={classNames("flex flex-col gap-1 pb-1", widthFor(rounds.length))}>
          <p aria-hidden="true" className="flex justify-between font-sans text-sm text-muted">
            {rounds.map(({ key, label }) => (
              <span key={key}>{label}</span>
            ))}
          </p>
          <Picture {...{ options, rounds, layout }} />
        </div>
      </ScrollRegion>
    </ChartFrame>
  );
}

type PictureProps = Pick<Props, "options" | "rounds"> & { readonly layout: RoundsLayout };

function Picture({ options, rounds, layout }: PictureProps) {
  const byKey = new Map(options.map((option) => [option.key, option]));
  const last = layout.columns.length - 1;
  return (
    <svg role="presentation" aria-hidden="true" width="100%" height={layout.height} className="block overflow-visible">
      <svg
        aria-hidden="true"
        width="100%"
        height={layout.height}
        viewBox={`0 0 ${Math.max(1, last) * 100} ${layout.height}`}
        preserveAspectRatio="none"
      >
        {layout.bands.map((band) => (
          <path
            key={`${band.column} ${band.from} ${band.to}`}
            d={ribbonPath(band)}
            transform={band.column > 0 ? `translate(${band.column * 100} 0)` : undefined}
            data-hue={byKey.get(band.from)?.mark.hue}
            className="ribbon"
            vectorEffect="non-scaling-stroke"
            strokeWidth="0.75"
          />
        ))}
      </svg>
      {layout.columns.map((nodes, column) =>
        nodes.map((node) => (
          <Node
            key={`${rounds[column]!.key} ${node.key}`}
            node={node}
            option={byKey.get(node.key)}
            at={column === 0 ? "first" : column === last ? "last" : "between"}
            x={last === 0 ? "0" : `${Math.round((column / last) * 10_000) / 100}%`}
            {...wordsOf(rounds[column]!, node)}
          />
        )),
      )}
    </svg>
  );
}

function wordsOf({ nodes }: RoundColumn, { key, value }: PlacedNode): { readonly figure: string; readonly word?: string } {
  const { figure = formatNumber(value), word } = nodes.find((node) => node.key === key) ?? {};
  return word === undefined ? { figure } : { figure, word };
}

type NodeProps = {
  readonly node: PlacedNode;
  readonly option: RoundsOption | undefined;
  readonly at: "first" | "between" | "last";
  readonly x: string;
  readonly figure: string;
  readonly word?: string;
};

function Node({ node, option, at, x, figure, word }: NodeProps) {
  return (
    <g>
      <text x={x} y={node.top - 6} textAnchor={ANCHORS[at]} className="chart-text">
        {at === "between" && !word ? null : `${option?.label ?? node.key} `}
        <tspan fontWeight="600">{figure}</tspan>
        {word ? ` ${word}` : null}
      </text>
      <rect
        x={x}
        y={node.top}
        width={NODE_WIDTH}
        height={Math.max(2, node.height)}
        transform={SHIFTS[at]}
        data-hue={option?.mark.hue}
        className="hue-fill"
      />
    </g>
  );
}

const ANCHORS = { first: "start", between: "middle", last: "end" } as const;
const SHIFTS = { first: undefined, between: `translate(-${NODE_WIDTH / 2} 0)`, last: `translate(-${NODE_WIDTH} 0)` } as const;
