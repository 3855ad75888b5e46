import { FIGURES, type FigureId, type OptionFigures, tallyMethod } from "@/domain/tally";
import { type BallotSet, printable } from "@/formats/ballots";
import type { Counted } from "../tallying";
import { placed, showStep } from "./steps";
import { percentOf, shown, tableLines } from "./table";

/** A count as a person reads it in a terminal: the result, then the working step by step. */
export function report(file: string, set: BallotSet, counted: readonly Counted[]): string {
  const lines = [...heading(file, set), ...(counted.length > 1 ? summary(counted) : []), ...counted.flatMap(oneMethod)];
  return `${lines.map((line) => printable(line).trimEnd()).join("\n")}\n`;
}

function heading(file: string, { title, profile }: BallotSet): readonly string[] {
  const { counted, blank, ballotType, optionKeys } = profile;
  const ballots = counted.ballots + blank.ballots;
  const weight = counted.weight + blank.weight;
  const facts = [
    `${ballots} ${ballotType} ${ballots === 1 ? "ballot" : "ballots"}`,
    ...(weight === ballots ? [] : [`weighing ${weight}`]),
    ...(blank.ballots > 0 ? [`${blank.ballots} of them blank`] : []),
    `${optionKeys.length} ${optionKeys.length === 1 ? "option" : "options"}`,
  ];
  const source = file === "-" ? "standard input" : file;
  return [title === null ? source : `${title} (${source})`, facts.join(", ")];
}

const indented = (lines: readonly string[], by: number): readonly string[] => lines.map((line) => " ".repeat(by) + line);

function summary(counted: readonly Counted[]): readonly string[] {
  const rows = counted.map(({ method, winners }) => [method, winners.join(", ") || "nobody"]);
  return ["", ...tableLines({ head: ["Method", "First place"], rows })];
}

function oneMethod({ method, winners, ranking, figures, steps, tie }: Counted): readonly string[] {
  const { label } = tallyMethod(method);
  return [
    "",
    label,
    "=".repeat(label.length),
    `${headOf(winners, steps)}: ${winners.join(", ") || "nobody: no ballot was counted"}`,
    ...(tie ? [tie.says] : []),
    "",
    ...result(ranking, figures),
    ...steps
      .filter(({ kind }) => kind !== "ranking")
      .flatMap((step, index) => {
        const { says, parts } = showStep(step);
        return [
          "",
          `${index + 1}. ${says}`,
          ...parts.flatMap(({ title, table }) => indented([...(title ? ["", title] : []), ...tableLines(table)], 3)),
        ];
      }),
  ];
}

function headOf(winners: Counted["winners"], steps: Counted["steps"]): string {
  const stages = steps.find((step) => step.kind === "stages");
  if (stages && stages.seats > 1)
    return winners.length > stages.seats ? `Elected, with ties for the last of ${stages.seats} seats` : "Elected";
  return winners.length > 1 ? "First place" : "Winner";
}

/** Every option with its place and its figures, best first. */
function result(ranking: Counted["ranking"], figures: readonly OptionFigures[]): readonly string[] {
  const ids = (Object.keys(FIGURES) as FigureId[]).filter((id) => figures.some(({ amounts }) => amounts[id]));
  const byOption = new Map(figures.map((figure) => [figure.option, figure]));
  const rows = placed(ranking).flatMap(([place], tier) =>
    ranking[tier]!.map((option) => [place, option, ...ids.map((id) => cell(byOption.get(option), id))]),
  );
  return tableLines({ head: ["Place", "Option", ...ids.map((id) => FIGURES[id].label)], rows }, 250);
}

function cell(figures: OptionFigures | undefined, id: FigureId): string {
  const amount = figures?.amounts[id];
  if (!amount) return "";
  return id === "share" ? percentOf(amount) : shown(amount);
}
