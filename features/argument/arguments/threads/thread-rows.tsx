"use client";

import type { ReactNode } from "react";
import { VirtualRows } from "../late";
import type { Row } from "./use-reading-on";

export type RowsProps = {
  readonly rows: readonly Row[];
  /** How many there are in all, those not here yet included. */
  readonly count: number;
  readonly draw: (row: Row) => ReactNode;
};

/** Beyond this many, only those near the window are in the page. */
const MOST_IN_PAGE = 50;

/** Threads below each other. */
export function ThreadRows(props: RowsProps) {
  if (props.rows.length > MOST_IN_PAGE)
    return (
      <VirtualRows {...props}>
        <PlainRows {...props} />
      </VirtualRows>
    );
  return <PlainRows {...props} />;
}

function PlainRows({ rows, count, draw }: RowsProps) {
  const isPart = rows.length < count;
  return (
    <ul className="divide-y divide-line">
      {rows.map((row, index) => (
        <li key={row.thread.argument} className="py-3" {...(isPart ? { "aria-setsize": count, "aria-posinset": index + 1 } : {})}>
          {draw(row)}
        </li>
      ))}
    </ul>
  );
}
