import type { ReactNode } from "react";
import { Button } from "@/components/ui/actions/button";

type Props = { readonly label: string; readonly isBusy: boolean; readonly onTakeAway: () => void; readonly children: ReactNode };

/** What stands before everyone at this moment. */
export function StandingNow({ label, isBusy, onTakeAway, children }: Props) {
  return (
    <div className="flex w-full flex-wrap items-center justify-between gap-x-6 gap-y-2 border-l-4 border-accent bg-accent-wash px-3 py-2 font-sans">
      <p className="min-w-0 flex-1 basis-60 wrap-anywhere">
        <span className="block text-sm text-muted">{label}</span>
        {children}
      </p>
      <Button size="small" busy={isBusy} onClick={onTakeAway}>
        Take it away
      </Button>
    </div>
  );
}
