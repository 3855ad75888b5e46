"use client";

import { useFloor } from "../floor/floor-context";

/** The criteria a claim speaks to, as small words. */
export function CriteriaTags({ criteria }: { readonly criteria: readonly string[] }) {
  const { debate } = useFloor();
  const labels = debate.criteria.filter(({ key }) => criteria.includes(key));
  if (labels.length === 0) return null;
  return (
    <ul aria-label="Criteria" className="flex flex-wrap gap-x-2 gap-y-0.5 font-sans text-xs text-muted">
      {labels.map(({ key, label }) => (
        <li key={key} className="rounded-sm border border-line px-1.5 leading-5">
          {label}
        </li>
      ))}
    </ul>
  );
}
