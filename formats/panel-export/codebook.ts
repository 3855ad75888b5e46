import type { PanelItemView } from "@/contracts/panel/shared";
import { csvText } from "../csv";
import { variablesOf } from "./variables";

/** One row a variable of the tables of answers: what it is, from where to where it goes, and what was asked. */
export function codebookCsv(items: readonly PanelItemView[]): string {
  const rows = variablesOf(items).map(({ name, item, facet, least, most, unit, meaning, read }) => [
    ...[name, item.key, facet, item.kind, read ? "number" : "text", least ?? "", most ?? "", unit, meaning],
    ...[item.section, item.question, item.option ?? "", item.criterion ?? ""],
  ]);
  return csvText([
    ["variable", "item", "facet", "kind", "type", "least", "most", "unit", "meaning", "section", "question", "option", "criterion"],
    ...rows,
  ]);
}
