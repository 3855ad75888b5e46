import type { PanelItemView } from "@/contracts/panel/shared";
import type { Answer } from "@/domain/elicitation";
import { csvText } from "../csv";
import { nameOf, type Variable, variablesOf } from "./variables";

/** What one panellist answered to one item in one round. `value` null: they cannot say. */
export type ExportedAnswer = {
  readonly round: number;
  /** Name or pseudonym. */
  readonly panellist: string;
  readonly group: string;
  readonly expertise: string;
  readonly item: string;
  readonly value: Answer | null;
  readonly reason: string;
};

type Cell = string | number;

/** One row a number, as `plenary panel` reads it: `value` is empty where somebody cannot say, and a reason stands beside the first number. */
export function answersLongCsv(items: readonly PanelItemView[], answers: readonly ExportedAnswer[]): string {
  const byItem = variablesByItem(items);
  const rows = answers.flatMap((answer) =>
    (byItem.get(answer.item) ?? []).map((variable, place): Cell[] => [
      ...[answer.round, answer.panellist, answer.group, answer.expertise, variable.name],
      numberOf(variable, answer),
      ...[variable.read ? "" : textOf(answer), place === 0 ? answer.reason : ""],
    ]),
  );
  return csvText([["round", "panellist", "group", "expertise", "item", "value", "text", "reason"], ...rows]);
}

/** One row a panellist and round, one column a number, then one a reason. */
export function answersWideCsv(items: readonly PanelItemView[], answers: readonly ExportedAnswer[]): string {
  const variables = variablesOf(items);
  const reasons = items.filter(({ key, kind }) => kind !== "reason" && answers.some(({ item, reason }) => item === key && reason !== ""));
  const sheets = new Map<string, ExportedAnswer[]>();
  for (const answer of answers) {
    const sheet = JSON.stringify([answer.round, answer.panellist]);
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), answer]);
  }
  const rows = [...sheets.values()].map((sheet): Cell[] => {
    const [{ round, panellist, group, expertise }] = sheet as [ExportedAnswer, ...ExportedAnswer[]];
    const of = (key: string) => sheet.find(({ item }) => item === key);
    const numbers = variables.map((variable): Cell => {
      const answer = of(variable.item.key);
      return answer ? (variable.read ? numberOf(variable, answer) : textOf(answer)) : "";
    });
    return [round, panellist, group, expertise, ...numbers, ...reasons.map(({ key }) => of(key)?.reason ?? "")];
  });
  const header = ["round", "panellist", "group", "expertise", ...variables.map(({ name }) => name)];
  return csvText([[...header, ...reasons.map(({ key }) => nameOf(key, "reason"))], ...rows]);
}

function variablesByItem(items: readonly PanelItemView[]): ReadonlyMap<string, readonly Variable[]> {
  const variables = variablesOf(items);
  return new Map(items.map(({ key }) => [key, variables.filter(({ item }) => item.key === key)]));
}

const numberOf = ({ read }: Variable, { value }: ExportedAnswer): Cell => (value === null || !read ? "" : read(value));
const textOf = ({ value }: ExportedAnswer): string => (typeof value === "string" ? value : "");
