"use client";

import { Monogram } from "@/components/ui/marks/monogram";
import { Time } from "@/components/ui/time/time";
import { useFloor } from "../floor/floor-context";

type Props = {
  readonly author: string | null;
  readonly delegation: string | null;
  readonly at: string;
  /** Who an imported thing is by, as its file says. */
  readonly byline?: string;
  readonly size?: "small" | "regular";
};

/** Who says it, for whom, and when. What came with the scenario has no author and no hour. */
export function Byline({ author, delegation: key, at, byline = "", size = "small" }: Props) {
  const { delegations, debate } = useFloor();
  const delegation = key === null ? undefined : delegations.get(key);
  const mine = key !== null && debate.seat?.delegation === key;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5 font-sans text-sm text-muted">
      {delegation ? <Monogram letters={delegation.monogram} size={size} filled={mine} /> : null}
      <span className="font-medium text-ink">{delegation?.name ?? author ?? (byline || "Prepared with the scenario")}</span>
      {delegation && author ? <span dir="auto">{author}</span> : null}
      {author ? <Time iso={at} now={debate.now} /> : null}
    </span>
  );
}
