"use client";

import { select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useCallback, useEffect, useMemo, useRef } from "react";
import type { Point, Size } from "./layout";

export type Zoom = {
  readonly fit: () => void;
  /** Larger above 1, smaller below it, around the middle of what is seen. */
  readonly scaleBy: (factor: number) => void;
  /** In pixels. */
  readonly panBy: (x: number, y: number) => void;
  /** Where texts are too small to read, brings a point of the picture to the middle and makes it legible. */
  readonly approach: (point: Point) => void;
  /** Moves what is seen along with a point that has moved in the picture, so that it stays where it was on the screen. */
  readonly keep: (before: Point, after: Point) => void;
  /** The point of the picture in the middle of what is seen. */
  readonly middle: () => Point;
};

/** Below this scale texts are too small to read and are left out. */
const LEGIBLE = 0.55;
const READABLE = 0.9;
const [SMALLEST, LARGEST] = [0.03, 2.5];
const MARGIN = 0.94;

/**
 * Pans and zooms the first `g` of an SVG by mouse, wheel with Ctrl, touch and these functions. The SVG says in `data-zoom` whether
 * texts are legible, and hears of every change.
 */
export function useZoom(svg: RefObject<SVGSVGElement | null>, size: Size, onScale: (scale: number) => void): Zoom {
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  const transform = useRef<ZoomTransform>(zoomIdentity);
  const sizeNow = useRef(size);
  const onScaleNow = useRef(onScale);
  useEffect(() => {
    sizeNow.current = size;
    onScaleNow.current = onScale;
  });
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    const scene = element.querySelector("g");
    const own = zoom<SVGSVGElement, unknown>()
      .scaleExtent([SMALLEST, LARGEST])
      .filter((event: Event) => !(event instanceof WheelEvent) || event.ctrlKey || event.metaKey)
      .on("zoom", ({ transform: now }: { transform: ZoomTransform }) => {
        transform.current = now;
        scene?.setAttribute("transform", now.toString());
        element.dataset.zoom = now.k < LEGIBLE ? "far" : "near";
        onScaleNow.current(now.k);
      });
    select(element).call(own).on("dblclick.zoom", null);
    behaviour.current = own;
    return () => void select(element).on(".zoom", null);
  }, [svg]);
  const to = useCallback(
    (next: ZoomTransform) => {
      if (svg.current && behaviour.current) select(svg.current).call(behaviour.current.transform, next);
    },
    [svg],
  );
  return useMemo(() => controls(svg, sizeNow, transform, to), [svg, to]);
}

function controls(
  svg: RefObject<SVGSVGElement | null>,
  size: RefObject<Size>,
  transform: RefObject<ZoomTransform>,
  to: (next: ZoomTransform) => void,
): Zoom {
  const seen = () => ({ width: svg.current?.clientWidth || 1, height: svg.current?.clientHeight || 1 });
  const around = (scale: number, { x, y }: Point) =>
    zoomIdentity
      .translate(seen().width / 2, seen().height / 2)
      .scale(scale)
      .translate(-x, -y);
  const middle = () => {
    const [x, y] = transform.current.invert([seen().width / 2, seen().height / 2]);
    return { x, y };
  };
  const within = (scale: number) => Math.min(LARGEST, Math.max(SMALLEST, scale));
  return {
    fit: () => {
      const scale = within(Math.min(seen().width / size.current.width, seen().height / size.current.height, 1) * MARGIN);
      to(around(scale, { x: size.current.width / 2, y: size.current.height / 2 }));
    },
    scaleBy: (factor) => to(around(within(transform.current.k * factor), middle())),
    panBy: (x, y) => to(transform.current.translate(x / transform.current.k, y / transform.current.k)),
    approach: (point) => {
      if (transform.current.k < LEGIBLE) to(around(READABLE, point));
    },
    keep: (before, after) => to(transform.current.translate(before.x - after.x, before.y - after.y)),
    middle,
  };
}
