"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "../class-names";

/** A row that scrolls sideways where it must, and brings its `aria-current` item into view, without moving the page. */
export function ScrollRow({
  current,
  className,
  children,
}: {
  readonly current: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const element = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new current item is what calls for scrolling.
  useEffect(() => {
    const row = element.current;
    const item = row?.querySelector("[aria-current]");
    if (!row || !item) return;
    const [outer, inner] = [row.getBoundingClientRect(), item.getBoundingClientRect()];
    row.scrollLeft += inner.left + inner.width / 2 - (outer.left + outer.width / 2);
  }, [current]);
  return (
    <div ref={element} className={classNames("scroll-row", className)}>
      {children}
    </div>
  );
}
