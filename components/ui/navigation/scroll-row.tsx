"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "../class-names";

type Props = {
  /** Key of the current item: the row scrolls when it changes. */
  readonly current: string;
  /** For a row without links in it: makes it reachable, and scrollable, by keyboard. */
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A row that scrolls sideways where it must, and brings its `aria-current` item into view, without moving the page. */
export function ScrollRow({ current, label, className, children }: Props) {
  const element = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new current item is what calls for scrolling.
  useEffect(() => {
    const row = element.current;
    if (!row) return;
    // Also when the row becomes narrower: a phone that is turned.
    const observer = new ResizeObserver(() => bringCurrentIntoView(row));
    observer.observe(row);
    return () => observer.disconnect();
  }, [current]);
  return (
    <div
      ref={element}
      {...(label ? { role: "group", "aria-label": label, tabIndex: 0 } : {})}
      className={classNames("scroll-row", className)}
    >
      {children}
    </div>
  );
}

function bringCurrentIntoView(row: HTMLElement) {
  const item = row.querySelector("[aria-current]");
  if (!item) return;
  const [outer, inner] = [row.getBoundingClientRect(), item.getBoundingClientRect()];
  row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
}
