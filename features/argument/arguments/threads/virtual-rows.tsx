"use client";

import { defaultRangeExtractor, useWindowVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { RowsProps } from "./thread-rows";

const USUAL_HEIGHT = 280;

/** Many threads below each other, of which those near the window and the one in use are in the page. Drawn in the browser only. */
export function VirtualRows({ rows, count, draw }: RowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  const [inUse, setInUse] = useState<number | null>(null);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => rows[index]!.thread.argument,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return inUse === null || inUse >= rows.length || inSight.includes(inUse) ? inSight : [...inSight, inUse].sort((a, b) => a - b);
    },
  });
  // What stands above the list grows and shrinks as it is read.
  useLayoutEffect(() => {
    const now = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(now - top) > 1) setTop(now);
  });
  return (
    <ul ref={list} className="relative" style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          onFocus={() => setInUse(index)}
          className="absolute inset-x-0 top-0 border-b border-line py-3"
          style={{ transform: `translateY(${start - top}px)` }}
        >
          {draw(rows[index]!)}
        </li>
      ))}
    </ul>
  );
}
