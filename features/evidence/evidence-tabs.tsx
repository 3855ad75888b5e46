"use client";

import { TabLinks } from "@/components/ui/navigation/tab-links";

/** The parts of the evidence room. */
export function EvidenceTabs({ debate }: { readonly debate: string }) {
  const room = `/debates/${debate}/evidence`;
  return (
    <TabLinks
      label="Evidence"
      items={[
        { href: room, label: "Ledger" },
        { href: `${room}/matrix`, label: "Matrix" },
      ]}
    />
  );
}
