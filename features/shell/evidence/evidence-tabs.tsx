import { TabLinks } from "@/components/ui/navigation/tab-links";

/** The parts of the room of evidence, and what is missing from it. */
export function EvidenceTabs({ debate }: { readonly debate: string }) {
  const at = (place: string) => `/debates/${debate}${place}`;
  return (
    <TabLinks
      label="Evidence"
      items={[
        { href: at("/evidence"), label: "Ledger" },
        { href: at("/evidence/matrix"), label: "Options by evidence" },
        { href: at("/control/gaps"), label: "What is missing" },
        { href: at("/files"), label: "Take it away" },
      ]}
    />
  );
}
