"use client";

import { buttonClass } from "@/components/ui/actions/button";
import { Icon } from "@/components/ui/marks/icon";
import type { ArgumentView } from "@/contracts/argument/floor";
import { formatNumber, plural } from "@/lib/format";
import { useFloor } from "../floor/floor-context";
import { RelevanceScale } from "../late";
import { isOpen } from "./status";

/** How relevant the step is to its target, 0 to 4: the mean, and for those who may rate the way to their own. */
export function Relevance({ argument }: { readonly argument: ArgumentView }) {
  const { refusals } = useFloor();
  const { mean, count } = argument.relevance;
  const label = mean === null ? "Relevance" : `Relevance ${formatNumber(mean, 1)}`;
  if (refusals.rate === null && isOpen(argument))
    return (
      <RelevanceScale argument={argument} label={label}>
        {(want) => (
          <button type="button" className={buttonClass("quiet", "small")} onClick={want}>
            {label}
            <Icon name="chevron-down" width="16" height="16" />
          </button>
        )}
      </RelevanceScale>
    );
  if (mean === null) return null;
  return (
    <p className="figures px-3 font-sans text-sm text-muted">
      {label} of 4, {plural(count, "rating")}
    </p>
  );
}
