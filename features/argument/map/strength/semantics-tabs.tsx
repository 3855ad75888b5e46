import { TabLinks } from "@/components/ui/navigation/tab-links";
import { SEMANTICS, type Semantics } from "@/domain/argumentation";
import { SEMANTICS_LABELS } from "../words";

/** The same page by each way of computing; the first is the debate's own. */
export function SemanticsTabs({ page, semantics }: { readonly page: string; readonly semantics: Semantics }) {
  const at = (one: Semantics) => (one === SEMANTICS[0] ? page : `${page}?semantics=${one}`);
  return (
    <TabLinks
      label="Computed by"
      current={at(semantics)}
      items={SEMANTICS.map((one) => ({ href: at(one), label: SEMANTICS_LABELS[one] }))}
    />
  );
}
