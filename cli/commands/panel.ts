import { CONSENSUS_RULES, type Scale } from "@/domain/elicitation";
import { readPanelAnswers } from "@/formats/panel-answers";
import { type Flags, parseFlags } from "../flags";
import { helpOf } from "../help";
import { agreementInWords, consensusInWords, conventionsOf } from "../panel-conventions";
import { panelReport, panelToJson } from "../report/panel";
import { itemsOffScale, panelFigures } from "../report/panel-figures";
import { refuse } from "../saying";
import type { Command } from "../terminal";
import { UsageProblem } from "../usage-problem";

const FLAGS = {
  scale: { value: "LEAST-MOST", says: "what may be answered (1-9)" },
  agreement: { value: "thirds|FROM-TO|within:D|mode", says: "whom percent agreement counts (thirds)" },
  consensus: { value: CONSENSUS_RULES.join("|"), says: `when an item is in or out (${CONSENSUS_RULES[0]})` },
  "at-least": { value: "PERCENT", says: "shares: who must be in one outer third (70)" },
  under: { value: "PERCENT", says: "shares: fewer than these may be in the other (15)" },
  "largest-iqr": { value: "N", says: "median-iqr: the widest interquartile range (2)" },
  json: { says: "the result as JSON" },
  help: { says: "this page" },
} as const satisfies Flags;

export const panel: Command = {
  says: "computes agreement, consensus and stability of a panel's rounds",
  usage: helpOf(
    "plenary panel FILE.csv",
    [
      "FILE.csv has a row for each answer and the columns round, panellist, group, item, value, in any order;",
      "- is standard input. Values are numbers, rounds whole numbers. group may be missing and enters no figure.",
      "A row whose value is empty or NA is no answer. Of rows for the same round, panellist and item the last counts.",
      "",
      "rounds, one for each round, by number:",
      "  panellists             who answered anything in it; complete: who answered all its items",
      "  kendallW, chiSquare, p Kendall's W with correction for ties, each complete panellist ranking the items by",
      "                         value, with Friedman's statistic and its p; null where it cannot be computed",
      "  items, by name:        n answers; median, q1, q3 by linear interpolation (Hyndman and Fan 7); iqr = q3 - q1",
      "    agreement            a share, 0 to 1. thirds: of the fullest third of the scale (1-3, 4-6, 7-9 of 1-9; 1-2, 3,",
      "                         4-5 of 1-5); FROM-TO: of the answers in it; within:D: of those at most D from the",
      "                         median; mode: of the most frequent value",
      "    low, high            shares in the lower and the upper third",
      "    consensus            in, out or none. shares: in when at least 70% are in the upper third and under 15% in",
      "                         the lower, out the other way round; median-iqr: by the third in which the median lies,",
      "                         when iqr is at most 2; rand-ucla: the same, when the disagreement index is at most 1",
      "  agreement by thirds, low, high and consensus are null where an answer is off the scale.",
      "between, from each round to the next:",
      "  panellists, lost, joined  who is in both rounds, in the first only, in the second only",
      "  n                      pairs of answers; on top those of all items together, in items those of the item",
      "  stability, moved       shares of pairs whose answers are equal, and differ",
      "  kappa, kappaQuadratic  weighted kappa of the pairs with linear and quadratic weights; null where all pairs are",
      "                         of one value. items: those of both rounds, by name",
    ],
    FLAGS,
    [
      "plenary panel answers.csv --json",
      "plenary panel answers.csv --scale 1-5 --agreement 4-5",
      "plenary panel answers.csv --consensus median-iqr --largest-iqr 1",
    ],
  ),
  async run(args, terminal) {
    const given = parseFlags(args, FLAGS);
    if (given.values.has("help")) return terminal.out(panel.usage);
    const [file, ...others] = given.words;
    if (file === undefined || others.length > 0)
      throw new UsageProblem(
        file === undefined ? "panel needs a file, or - for standard input: see plenary panel --help." : "panel takes one file.",
      );
    const conventions = conventionsOf(given);
    const read = readPanelAnswers(await terminal.read(file));
    if ("problems" in read) return refuse(file, read.problems, terminal);
    for (const note of read.notes) terminal.note(`${file}: ${note}`);
    sayOffScale(file, itemsOffScale(read.answers, conventions.scale), conventions.scale, terminal.note);
    const figures = panelFigures(read.answers, conventions);
    if (given.values.has("json")) terminal.out(panelToJson(figures, conventions));
    else terminal.out(panelReport(file, figures, agreementInWords(conventions), consensusInWords(conventions)));
  },
};

function sayOffScale(file: string, items: readonly string[], { least, most }: Scale, note: (line: string) => void): void {
  if (items.length === 0) return;
  const more = items.length > 3 ? ` and ${items.length - 3} more` : "";
  note(
    `${file}: There are answers outside ${least}-${most} to ${items.slice(0, 3).join(", ")}${more}: consensus and agreement by thirds are left out there. Give their scale with --scale.`,
  );
}
