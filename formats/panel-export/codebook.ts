import type { PanelItemView } from "@/contracts/panel/shared";
import { csvText } from "../csv";
import { nameOf, variablesOf } from "./variables";

/**
 * One row a variable of the tables of answers: what it is, from where to where it goes, and what was asked; then the reasons, which the wide
 * table has in columns of their own where there are any, and what stands beside every answer.
 */
export function codebookCsv(items: readonly PanelItemView[]): string {
  const asked = ({ section, question, option, criterion }: PanelItemView) => [section, question, option ?? "", criterion ?? ""];
  const numbers = variablesOf(items).map(({ name, item, facet, least, most, unit, meaning, read }) => [
    ...[name, item.key, facet, item.kind, read ? "number" : "text", least ?? "", most ?? "", unit, meaning],
    ...asked(item),
  ]);
  const reasons = items
    .filter(({ kind }) => kind !== "reason")
    .map((item) => [
      nameOf(item.key, "reason"),
      item.key,
      "reason",
      item.kind,
      "text",
      "",
      "",
      "",
      "reason for the answer",
      ...asked(item),
    ]);
  return csvText([
    ["variable", "item", "facet", "kind", "type", "least", "most", "unit", "meaning", "section", "question", "option", "criterion"],
    ...numbers,
    ...reasons,
    ...BESIDE.map(([name, type, meaning]) => [name, "", "", "", type, "", "", "", meaning, "", "", "", ""]),
  ]);
}

const BESIDE = [
  ["round", "number", "number of the round"],
  ["panellist", "text", "name or pseudonym, as the panel’s level of anonymity allows"],
  ["group", "text", "stakeholder group, where it may be told"],
  ["expertise", "text", "expertise, where it may be told"],
] as const;
