"use client";

import type { ReactNode } from "react";
import { type Mark, OptionMark } from "../ui/marks/option-mark";
import { ChartFrame, type ChartWords } from "./chart-frame";

export type BarPart = {
  readonly key: string;
  readonly value: number;
  /** Stands inside the part where it has the room: one or two letters. */
  readonly label?: string;
  /** An option's mark, a step from paper to ink, or a pattern that stands for no option. */
  readonly look: { readonly mark: Mark } | { readonly shade: 0 | 1 | 2 | 3 | 4 | 5 } | { readonly fill: "hatched" | "quiet" };
};

export type StackedRow = {
  readonly key: string;
  readonly label: string;
  readonly mark?: Mark;
  readonly note?: string;
  /** What stands at the end of the line. */
  readonly figure?: string;
  readonly parts: readonly BarPart[];
};

type Props = ChartWords & {
  readonly rows: readonly StackedRow[];
  /** The full width; by default each row's own sum. */
  readonly total?: number;
  /** A line through every bar, from 0 to 1: where the half is. */
  readonly line?: number;
  readonly table: ReactNode;
};

const HEIGHT = 24;

/**
 * Bars made of parts, one bar a row. The parts carry their labels.
 * `<StackedBars title="Pacts has the highest median" line={0.5} rows={[{ key: "p", label: "Pacts", parts: [{ key: "5", value: 3, label: "5", look: { shade: 5 } }] }]} table={…} />`
 */
export function StackedBars({ rows, total, line, table, ...words }: Props) {
  return (
    <ChartFrame {...words} table={table}>
      <ul className="flex flex-col gap-3 font-sans text-sm">
        {rows.map((row) => (
          <li key={row.key} className="flex flex-col gap-1">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="flex min-w-0 items-baseline gap-2">
                {row.mark ? <OptionMark {...row.mark} className="size-3.5 translate-y-0.5" /> : null}
                <span className="font-medium">{row.label}</span>
                {row.note ? <span className="text-muted">{row.note}</span> : null}
              </span>
              {row.figure ? <span className="figures ml-auto">{row.figure}</span> : null}
            </span>
            <span aria-hidden="true" className="relative flex overflow-hidden">
              <Parts parts={row.parts} total={total ?? row.parts.reduce((sum, { value }) => sum + value, 0)} />
              {line === undefined ? null : <Line at={line} />}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}

/** A label needs this share of the width for its letters. */
const LEAST_FOR_LABEL = 0.07;

function Parts({ parts, total }: { readonly parts: readonly BarPart[]; readonly total: number }) {
  return parts.map(({ key, value, label, look }) => {
    const share = total > 0 ? value / total : 0;
    if (share === 0) return null;
    return (
      <svg
        key={key}
        aria-hidden="true"
        width={`${Math.round(share * 100_000) / 1000}%`}
        height={HEIGHT}
        {...("mark" in look ? { "data-hue": look.mark.hue, "data-pattern": look.mark.pattern } : {})}
        {...("shade" in look ? { "data-shade": look.shade } : {})}
        className={"mark" in look ? "swatch flex-none" : "shade" in look ? "shaded bar-part" : `fill-${look.fill} flex-none`}
      >
        {label !== undefined && "shade" in look && share >= LEAST_FOR_LABEL ? (
          <text x="7" y="50%">
            {label}
          </text>
        ) : null}
      </svg>
    );
  });
}

function Line({ at }: { readonly at: number }) {
  const x = `${at * 100}%`;
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true" className="absolute inset-0">
      <line x1={x} x2={x} y1="0" y2={HEIGHT} className="chart-line" data-line="halo" />
      <line x1={x} x2={x} y1="0" y2={HEIGHT} className="chart-line" data-line="goal" />
    </svg>
  );
}
