"use client";

// On the client too: the server streams a large tree in parts, and a part of an SVG comes with a style that the content policy forbids.

import { ChartFrame } from "@/components/charts/chart-frame";
import { DataTable } from "@/components/ui/data/data-table";
import { Time } from "@/components/ui/time/time";
import type { ActivitySpan } from "@/domain/replay";
import { formatNumber, plural } from "@/lib/format";
import { formatDuration } from "@/lib/format-time";

type Props = { readonly spans: readonly ActivitySpan[]; readonly at: string | null };

const HEIGHT = 72;

/** How much happened when: all acts, and the arguments among them, with a line at the moment shown. */
export function ActivityChart({ spans, at }: Props) {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return null;
  const most = Math.max(1, ...spans.map(({ acts }) => acts));
  const busiest = spans.find(({ acts }) => acts === most)!;
  const [begin, end] = [Date.parse(first.from), Date.parse(last.to)];
  const cursor = at === null || end === begin ? null : ((Date.parse(at) - begin) / (end - begin)) * spans.length;
  const total = spans.reduce((sum, { acts }) => sum + acts, 0);
  return (
    <ChartFrame
      title={`${plural(most, "act")} in the busiest ${formatDuration(Date.parse(busiest.to) - Date.parse(busiest.from))}`}
      subtitle={`All ${plural(total, "act")} of the record over time; the dark part is arguments.`}
      table={
        <DataTable
          caption="Acts and arguments over time"
          captionHidden
          rows={spans}
          rowKey={({ from }) => from}
          columns={[
            { key: "from", header: "From", cell: ({ from }) => <Time iso={from} show="instant" /> },
            { key: "acts", header: "Acts", numeric: true, cell: ({ acts }) => formatNumber(acts) },
            { key: "arguments", header: "Arguments", numeric: true, cell: ({ arguments: made }) => formatNumber(made) },
          ]}
        />
      }
    >
      <svg
        role="presentation"
        aria-hidden="true"
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 ${spans.length} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        {spans.map(({ from, acts, arguments: made }, nth) => (
          <g key={from}>
            <Column x={nth} amount={acts} most={most} className="fill-edge" />
            <Column x={nth} amount={made} most={most} className="fill-ink" />
          </g>
        ))}
        {cursor === null ? null : (
          <line x1={cursor} x2={cursor} y1="0" y2={HEIGHT} className="stroke-accent" strokeWidth="2" vectorEffect="non-scaling-stroke" />
        )}
      </svg>
    </ChartFrame>
  );
}

function Column({
  x,
  amount,
  most,
  className,
}: {
  readonly x: number;
  readonly amount: number;
  readonly most: number;
  readonly className: string;
}) {
  const height = (amount / most) * HEIGHT;
  return <rect x={x + 0.08} width="0.84" y={HEIGHT - height} height={height} className={className} />;
}
