import type { BoxToPlace, Point } from "@/components/charts/map/layout";
import { formatNumber } from "@/lib/format";
import { SIZES } from "../model/picture";
import type { MapNode } from "../model/tree";

type Props = {
  readonly node: MapNode;
  readonly at: Point;
  readonly side: BoxToPlace["side"];
  readonly hasMore: boolean;
  readonly isCollapsed: boolean;
  /** How many nodes it keeps out of the picture while collapsed. */
  readonly hidden: number;
};

/** What opens and closes a node, at its far side, and what fetches arguments on it that are not here yet, under it. */
export function Fold({ node, at, side, hasMore, isCollapsed, hidden }: Props) {
  const { width, height } = SIZES[node.kind];
  const folded = node.kind === "option" ? node.option.folded : node.kind === "claim" ? node.claim.folded : node.argument.folded;
  const x = side === "root" ? 0 : (side === "left" ? -1 : 1) * (width / 2);
  const y = side === "root" ? -height / 2 : 0;
  return (
    <>
      {hasMore ? (
        <g className="map-fold" data-fold={node.name} transform={`translate(${at.x + x} ${at.y + y})`}>
          {isCollapsed ? <Pill text={`+${formatNumber(hidden)}`} /> : <circle r="7.5" />}
          {isCollapsed ? null : <path d="M-3.5 0h7" stroke="currentColor" strokeWidth="1.5" />}
        </g>
      ) : null}
      {folded > 0 ? (
        <g className="map-fold" data-unfold={node.name} transform={`translate(${at.x} ${at.y + height / 2})`}>
          <Pill text={`${formatNumber(folded)} more`} />
        </g>
      ) : null}
    </>
  );
}

function Pill({ text }: { readonly text: string }) {
  const width = 14 + text.length * 6.6;
  return (
    <>
      <rect x={-width / 2} y="-9" width={width} height="18" rx="9" />
      <text className="map-text" data-role="note" textAnchor="middle" y="4">
        {text}
      </text>
    </>
  );
}
