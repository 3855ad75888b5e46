import type { OptionOrder } from "@/domain/argumentation";
import { joinWords } from "@/lib/format";

/** "Pacts, then Neutrality and Accession alike, then Wait". */
export function orderInWords(order: OptionOrder, label: (key: string) => string): string {
  return order.map((tier) => joinWords(tier.map(label)) + (tier.length > 1 ? " alike" : "")).join(", then ");
}
