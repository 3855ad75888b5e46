import type { Stability } from "@/domain/elicitation";
import { printable } from "@/formats/ballots";
import { harmless } from "./json";
import type { PanelConventions, PanelFigures, RoundFigures } from "./panel-figures";
import { type Cell, tableLines } from "./table";

/** The result as docs/command-line.md describes it: one object, on one line. */
export function panelToJson({ rounds, between }: PanelFigures, { scale, agreement, consensus }: PanelConventions): string {
  const result = {
    scale: { least: scale.least, most: scale.most },
    agreement,
    consensus,
    rounds,
    between: between.map(({ overall, items, ...rest }) => ({
      ...rest,
      ...stabilityToJson(overall),
      items: items.map(({ item, ...stability }) => ({ item, ...stabilityToJson(stability) })),
    })),
  };
  return `${harmless(JSON.stringify(result))}\n`;
}

const stabilityToJson = ({ n, stayed, moved, kappa }: Stability) => ({
  n,
  stability: stayed,
  moved,
  kappa: kappa.linear,
  kappaQuadratic: kappa.quadratic,
});

/** The same for people: a table for each round, and one for each pair of rounds. */
export function panelReport(file: string, { rounds, between }: PanelFigures, agreementInWords: string, consensusInWords: string): string {
  const lines = [
    file === "-" ? "standard input" : file,
    `Agreement: ${agreementInWords}.`,
    `Consensus: ${consensusInWords}.`,
    ...rounds.flatMap(roundLines),
    ...between.flatMap(({ from, to, panellists, lost, joined, overall, items }) => [
      "",
      `From round ${from} to round ${to}: ${panellists} in both, ${lost} lost, ${joined} joined`,
      ...tableLines(
        {
          head: ["Item", "Pairs", "Stayed", "Moved", "Kappa, linear", "Kappa, quadratic"],
          rows: [
            ...items.map(({ item, ...stability }) => [item, ...stabilityCells(stability)]),
            ["All together", ...stabilityCells(overall)],
          ],
        },
        MOST_ROWS,
      ),
    ]),
  ];
  return `${lines.map((line) => printable(line).trimEnd()).join("\n")}\n`;
}

function roundLines({ round, panellists, complete, kendallW, chiSquare, p, items }: RoundFigures): readonly string[] {
  const ofAll = `${complete} of ${panellists} ${panellists === 1 ? "panellist" : "panellists"} answered everything`;
  return [
    "",
    `Round ${round}: ${ofAll}`,
    ...tableLines(
      {
        head: ["Item", "n", "Median", "Q1", "Q3", "IQR", "Agreement", "Low", "High", "Consensus"],
        rows: items.map(({ item, n, median, q1, q3, iqr, agreement, low, high, consensus }) => [
          ...[item, n, ...[median, q1, q3, iqr].map(number)],
          ...[percent(agreement), percent(low), percent(high), consensus ?? NONE],
        ]),
      },
      MOST_ROWS,
    ),
    kendallW === null
      ? "Kendall’s W needs two items and two panellists who answered everything and do not tie everything."
      : `Kendall’s W = ${kendallW.toFixed(4)} (chi-square ${chiSquare!.toFixed(3)} with ${items.length - 1} ${items.length === 2 ? "degree" : "degrees"} of freedom, p = ${small(p!)})`,
  ];
}

const MOST_ROWS = 1_000;
const NONE = "-";

const stabilityCells = ({ n, stayed, moved, kappa }: Stability): readonly Cell[] => [
  n,
  percent(stayed),
  percent(moved),
  decimals(kappa.linear),
  decimals(kappa.quadratic),
];

const percent = (share: number | null): string => (share === null ? NONE : `${(share * 100).toFixed(1)}%`);
const decimals = (figure: number | null): string => (figure === null ? NONE : figure.toFixed(3));
const number = (figure: number): string => String(Number(figure.toPrecision(6)));
const small = (p: number): string => (p < 0.0001 ? p.toExponential(1) : p.toFixed(4));
