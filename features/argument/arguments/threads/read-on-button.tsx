"use client";

import { Button } from "@/components/ui/actions/button";
import type { ReadingOn } from "./use-reading-on";

type Props = {
  readonly reading: Pick<ReadingOn, "isReading" | "hasFailed">;
  /** "12 more replies". */
  readonly label: string;
  /** What it is about, for those who hear the button alone. */
  readonly about?: string;
  readonly variant?: "quiet" | "secondary";
  readonly onPress: () => void;
};

/** The way to what is not here yet; where it did not arrive, the way to try again. */
export function ReadOnButton({ reading: { isReading, hasFailed }, label, about, variant = "quiet", onPress }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" variant={variant} icon="chevron-down" busy={isReading} onClick={onPress}>
        {hasFailed ? "Try again" : label} {about ? <span className="sr-only">{about}</span> : null}
      </Button>
      <span role="status" className="font-sans text-sm text-muted empty:hidden">
        {hasFailed ? "It did not arrive. Check your connection." : null}
      </span>
    </div>
  );
}
