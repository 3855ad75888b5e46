import type { ReactNode } from "react";

/** Words for those who listen, where the page shows the same by its look. `<VisuallyHidden>beats</VisuallyHidden>` */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
