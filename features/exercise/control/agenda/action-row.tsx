import type { ReactNode } from "react";

/** Buttons, and beside them what a press does. */
export function ActionRow({ says, children }: { readonly says: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col gap-x-6 gap-y-1 py-2 sm:flex-row sm:items-center sm:justify-between">
      <p className="min-w-0 font-sans text-sm text-muted sm:order-last sm:flex-1">{says}</p>
      <span className="flex shrink-0 flex-wrap gap-2 sm:w-72">{children}</span>
    </div>
  );
}
