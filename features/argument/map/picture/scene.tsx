"use client";

import { memo } from "react";
import type { Area, LayoutAnswer, Point } from "@/components/charts/map/layout";
import type { Line } from "@/components/charts/map/lines";
import type { OptionLooks } from "../../../shell/option-looks";
import { type Picture, type PictureLine, SIZES } from "../model/picture";
import { idOf, type MapNode, type MapTree, type NodeName } from "../model/tree";
import { ArgumentFace, ClaimFace, OptionFace } from "./faces";
import { Fold } from "./fold";

type Props = {
  readonly tree: MapTree;
  readonly picture: Picture;
  readonly answer: LayoutAnswer;
  readonly looks: OptionLooks;
  readonly selected: NodeName | null;
  readonly collapsed: ReadonlySet<NodeName>;
  /** Only what stands in this part of it, for a printed sheet. */
  readonly area?: Area;
};

/** Everything that is drawn, in the picture's own coordinates: lines, then nodes, then what folds them. */
export function Scene({ tree, picture, answer, looks, selected, collapsed, area }: Props) {
  const boxes = picture.boxes.flatMap(({ id, side }) => {
    const [at, node] = [answer.boxes[id], tree.nodes.get(id)];
    return at && node && (!area || meets(area, at, SIZES[node.kind])) ? [{ node, at, side }] : [];
  });
  return (
    <>
      {picture.lines.map((line) => {
        const drawn = answer.lines[line.id];
        return drawn ? <Connection key={line.id} kind={line.kind} line={drawn} /> : null;
      })}
      {boxes.map(({ node, at }) => (
        <Node key={node.name} node={node} x={at.x} y={at.y} looks={looks} isSelected={node.name === selected} />
      ))}
      {boxes.map(({ node, at, side }) => (
        <Fold
          key={node.name}
          node={node}
          at={at}
          side={side}
          hasMore={(tree.under.get(node.name)?.length ?? 0) > 0}
          isCollapsed={collapsed.has(node.name)}
          hidden={picture.hidden.get(node.name) ?? 0}
        />
      ))}
      {Object.entries(answer.clusters).map(([cluster, { y }]) => (
        <text key={cluster} className="map-far" data-far="" textAnchor="middle" x={answer.boxes[cluster]?.x ?? 0} y={y - 6}>
          {looks(idOf(cluster)).label}
        </text>
      ))}
    </>
  );
}

function meets(area: Area, { x, y }: Point, { width, height }: { readonly width: number; readonly height: number }): boolean {
  return x + width / 2 > area.x && x - width / 2 < area.x + area.width && y + height / 2 > area.y && y - height / 2 < area.y + area.height;
}

const Connection = memo(function Connection({ kind, line }: { readonly kind: PictureLine["kind"]; readonly line: Line }) {
  const { path, tip, angle } = line;
  const degrees = Math.round((angle * 180) / Math.PI);
  return (
    <>
      <path d={path} className="map-line" data-kind={kind} />
      {kind === "premise" ? null : (
        <path
          d={kind === "support" ? "M0 0l-8 -4.5v9z" : "M-3 -7v14"}
          transform={`translate(${tip.x} ${tip.y}) rotate(${degrees})`}
          className="map-tip"
          data-kind={kind}
        />
      )}
    </>
  );
});

type NodeProps = {
  readonly node: MapNode;
  readonly x: number;
  readonly y: number;
  readonly looks: OptionLooks;
  readonly isSelected: boolean;
};

const Node = memo(function Node({ node, x, y, looks, isSelected }: NodeProps) {
  return (
    <g
      className="map-node"
      transform={`translate(${x} ${y})`}
      data-node={node.name}
      data-kind={node.kind}
      data-relation={node.kind === "argument" ? node.relation : undefined}
      data-way={node.kind === "argument" && node.argument.isWay ? "" : undefined}
      data-selected={isSelected ? "" : undefined}
    >
      {node.kind === "option" ? (
        <OptionFace option={node.option} look={looks(node.option.key)} />
      ) : node.kind === "claim" ? (
        <ClaimFace claim={node.claim} />
      ) : (
        <ArgumentFace argument={node.argument} relation={node.relation} />
      )}
    </g>
  );
});
