"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import type { LayoutAnswer, Point } from "@/components/charts/map/layout";
import { useLayout } from "@/components/charts/map/use-layout";
import { useZoom, type Zoom } from "@/components/charts/map/use-zoom";
import { Button } from "@/components/ui/actions/button";
import { IconButton } from "@/components/ui/actions/icon-button";
import { ProgressBar } from "@/components/ui/data/meter";
import { Notice } from "@/components/ui/feedback/notice";
import type { OptionLooks } from "../../../shell/option-looks";
import { pictureOf, requestOf } from "../model/picture";
import type { MapTree, NodeName } from "../model/tree";
import { PrintSheets } from "./print-sheets";
import { Scene } from "./scene";

type Props = {
  readonly tree: MapTree;
  readonly looks: OptionLooks;
  /** Another choice of what to see: it is shown whole. New data for the same choice leaves the reader where they are. */
  readonly choice: string;
  readonly isWide: boolean;
  readonly selected: NodeName | null;
  readonly collapsed: ReadonlySet<NodeName>;
  readonly onSelect: (name: NodeName) => void;
  readonly onCollapse: (name: NodeName) => void;
  readonly onUnfold: (name: NodeName) => void;
};

/** Width over height of the frame, about. */
const ASPECTS = { wide: 1.8, narrow: 0.62 } as const;
const NOTHING: LayoutAnswer = { size: { width: 1, height: 1 }, boxes: {}, lines: {}, clusters: {} };

/** The graph as a picture: pan, zoom, select, fold. All it has is in the list, too, so that it is hidden from screen readers. */
export function MapPicture({ tree, looks, choice, isWide, selected, collapsed, onSelect, onCollapse, onUnfold }: Props) {
  const picture = useMemo(() => pictureOf(tree, collapsed), [tree, collapsed]);
  const request = useMemo(() => requestOf(picture, isWide ? ASPECTS.wide : ASPECTS.narrow), [picture, isWide]);
  const { answer, isWorking, hasFailed } = useLayout(request);
  const svg = useRef<SVGSVGElement>(null);
  const zoom = useZoom(svg, answer?.size ?? NOTHING.size, (scale) => enlargeNames(svg.current, scale));
  useSteadyView(zoom, answer, choice, selected);

  const press = (event: MouseEvent) => {
    const found = (event.target as Element).closest("[data-fold], [data-unfold], [data-node]");
    if (!(found instanceof SVGElement)) return;
    const { fold, unfold, node } = found.dataset;
    if (fold) onCollapse(fold);
    else if (unfold) onUnfold(unfold);
    else if (node) {
      onSelect(node);
      const at = answer?.boxes[node];
      if (at) zoom.approach(at);
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="map-frame" data-print="hide">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds controls. */}
        <div
          role="group"
          aria-label="Picture of the map. Arrow keys move it, plus and minus zoom, zero shows all. The list has the same in words."
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved by keys must be reachable by them.
          tabIndex={0}
          onKeyDown={(event) => moveByKey(event, zoom)}
          className="h-full"
        >
          <svg ref={svg} aria-hidden="true" className="map-picture" data-zoom="near" onClick={press}>
            <g>
              {answer ? (
                <Scene tree={tree} picture={picture} answer={answer} looks={looks} selected={selected} collapsed={collapsed} />
              ) : null}
            </g>
          </svg>
        </div>
        <Controls zoom={zoom} />
        {isWorking ? (
          <div className="absolute inset-x-4 bottom-3 max-w-60 bg-paper p-2">
            <ProgressBar label={answer ? "Drawing the map anew" : "Drawing the map"} />
          </div>
        ) : null}
        {hasFailed ? (
          <div className="absolute inset-x-4 bottom-3 bg-paper">
            <Notice tone="warning">The picture could not be drawn. The list has everything that would be in it.</Notice>
          </div>
        ) : null}
      </div>
      <p data-print="hide" className="font-sans text-sm text-muted">
        Drag to move; Ctrl and the wheel, or two fingers, zoom. Press a box to read it, a round mark to fold what is behind it.
      </p>
      {answer ? <PrintSheets tree={tree} picture={picture} answer={answer} looks={looks} collapsed={collapsed} /> : null}
    </div>
  );
}

function Controls({ zoom }: { readonly zoom: Zoom }) {
  return (
    <div className="absolute top-2 left-2 flex flex-col border border-edge bg-paper">
      <IconButton icon="plus" label="Zoom in" onClick={() => zoom.scaleBy(1.4)} />
      <IconButton icon="minus" label="Zoom out" onClick={() => zoom.scaleBy(1 / 1.4)} />
      <Button variant="quiet" size="small" className="min-h-11" onClick={zoom.fit} title="Show the whole map">
        Fit
      </Button>
    </div>
  );
}

/** Shows all of a new choice. When the same one is laid out anew, what was selected or in the middle stays where it is. */
function useSteadyView(zoom: Zoom, answer: LayoutAnswer | null, choice: string, selected: NodeName | null): void {
  const shown = useRef<{ readonly answer: LayoutAnswer; readonly choice: string } | null>(null);
  const anchor = useRef(selected);
  useEffect(() => {
    anchor.current = selected;
  });
  useEffect(() => {
    const before = shown.current;
    if (!answer || before?.answer === answer) return;
    shown.current = { answer, choice };
    if (before?.choice !== choice) return zoom.fit();
    const kept = anchor.current && before.answer.boxes[anchor.current] ? anchor.current : nearest(before.answer, zoom.middle());
    const [from, to] = kept ? [before.answer.boxes[kept], answer.boxes[kept]] : [];
    if (from && to) zoom.keep(from, to);
  }, [zoom, answer, choice]);
}

function nearest({ boxes }: LayoutAnswer, { x, y }: Point): NodeName | null {
  let best: { readonly name: NodeName; readonly away: number } | null = null;
  for (const [name, at] of Object.entries(boxes)) {
    const away = Math.hypot(at.x - x, at.y - y);
    if (!best || away < best.away) best = { name, away };
  }
  return best?.name ?? null;
}

/** From afar the names of options keep their size on the screen. */
function enlargeNames(svg: SVGSVGElement | null, scale: number): void {
  for (const name of svg?.querySelectorAll("[data-far]") ?? []) {
    name.setAttribute("font-size", String(Math.round((15 / scale) * 10) / 10));
    name.setAttribute("stroke-width", String(Math.round((5 / scale) * 10) / 10));
  }
}

const STEP = 60;
const MOVES: Readonly<Record<string, (zoom: Zoom) => void>> = {
  ArrowLeft: (zoom) => zoom.panBy(STEP, 0),
  ArrowRight: (zoom) => zoom.panBy(-STEP, 0),
  ArrowUp: (zoom) => zoom.panBy(0, STEP),
  ArrowDown: (zoom) => zoom.panBy(0, -STEP),
  "+": (zoom) => zoom.scaleBy(1.25),
  "=": (zoom) => zoom.scaleBy(1.25),
  "-": (zoom) => zoom.scaleBy(0.8),
  "0": (zoom) => zoom.fit(),
};

function moveByKey(event: KeyboardEvent, zoom: Zoom): void {
  const move = event.ctrlKey || event.metaKey || event.altKey ? undefined : MOVES[event.key];
  if (!move) return;
  event.preventDefault();
  move(zoom);
}
