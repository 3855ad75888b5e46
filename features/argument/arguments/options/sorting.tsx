"use client";

import { useId } from "react";
import type { FloorOrder } from "@/contracts/argument/floor";

const ORDERS = [
  ["oldest", "Oldest first"],
  ["newest", "Newest first"],
  ["strongest", "Strongest first (computed)"],
  ["most-rated", "Most rated first"],
] as const satisfies readonly (readonly [FloorOrder, string])[];

type Props = { readonly order: FloorOrder; readonly isBusy: boolean; readonly onSort: (order: FloorOrder) => void };

/** In which order the arguments stand, replies among themselves included. */
export function Sorting({ order, isBusy, onSort }: Props) {
  const id = useId();
  return (
    <p className="flex items-center gap-2 font-sans text-sm" aria-busy={isBusy || undefined}>
      <label htmlFor={id} className="text-muted">
        Sorted
      </label>
      <select
        id={id}
        value={order}
        onChange={({ target }) => onSort(target.value as FloorOrder)}
        className="min-h-9 min-w-0 rounded-md border border-edge bg-paper px-2 pointer-coarse:min-h-11"
      >
        {ORDERS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}
