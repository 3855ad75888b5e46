"use client";

import { classNames } from "../class-names";
import type { Mark } from "./option-mark";

type Props = {
  /** 0 to 1, of the width of the parent. */
  readonly fraction: number;
  /** An option's mark, or one of the fills that stand for no option. */
  readonly mark?: Mark;
  readonly fill?: "ink" | "hatched" | "quiet" | "accent";
  readonly height?: number;
  readonly className?: string;
};

/**
 * One bar, as long as its attribute says (the content policy forbids style attributes). Decorative: its figure stands beside it.
 * `<Bar fraction={0.4} mark={{ hue: 2 }} />`
 */
export function Bar({ fraction, mark, fill = "ink", height = 16, className }: Props) {
  const width = `${Math.round(Math.min(1, Math.max(0, fraction)) * 10_000) / 100}%`;
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      data-hue={mark?.hue}
      data-pattern={mark?.pattern}
      className={classNames("bar", mark ? "swatch" : `fill-${fill}`, fraction > 0 ? "min-w-0.5" : "invisible border-0", className)}
    />
  );
}
