import { type BarPart, StackedBars } from "@/components/charts/stacked-bars";
import { DataTable } from "@/components/ui/data/data-table";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { AnswersStep, GradesStep, RunoffStep } from "@/domain/tally";
import { formatNumber, joinWords, plural } from "@/lib/format";
import type { PictureProps } from "./picture-props";

/** The finalists against one another: who is scored higher on how many ballots. */
export function RunoffPicture({ step, looks, ...words }: PictureProps<RunoffStep>) {
  return (
    <StackedBars
      {...words}
      subtitle="Votes that score one of the finalists higher; the pale part scores them the same"
      rows={step.contests.map(({ pair, prefer, equal }) => ({
        key: pair.join(" "),
        label: `${looks(pair[0]).label} against ${looks(pair[1]).label}`,
        figure: `${formatNumber(prefer[0])} to ${formatNumber(prefer[1])}, ${formatNumber(equal)} the same`,
        parts: [
          { key: pair[0], value: prefer[0], look: { mark: looks(pair[0]).mark } },
          { key: "equal", value: equal, look: { shade: 1 } },
          { key: pair[1], value: prefer[1], look: { mark: looks(pair[1]).mark } },
        ],
      }))}
      note={step.ties.length > 0 ? step.ties.join(" ") : undefined}
      table={
        <DataTable
          caption="Runoff"
          captionHidden
          rows={step.contests}
          rowKey={({ pair }) => pair.join(" ")}
          columns={[
            { key: "pair", header: "Finalists", cell: ({ pair }) => `${looks(pair[0]).label} and ${looks(pair[1]).label}` },
            { key: "first", header: "Prefer the first", numeric: true, cell: ({ prefer }) => formatNumber(prefer[0]) },
            { key: "second", header: "Prefer the second", numeric: true, cell: ({ prefer }) => formatNumber(prefer[1]) },
            { key: "equal", header: "Neither", numeric: true, cell: ({ equal }) => formatNumber(equal) },
            { key: "winner", header: "Winner", cell: ({ winner }) => (winner ? looks(winner).label : "tied") },
          ]}
        />
      }
    />
  );
}

/** Every option's grades from the best to the worst, with the middle marked. */
export function GradesPicture({ step, looks, order, ...words }: PictureProps<GradesStep> & { readonly order: readonly string[] }) {
  const rows = inOrder(step.rows, order);
  const highest = Math.max(0, ...rows.map(({ counts }) => counts.length - 1));
  const grades = Array.from({ length: highest + 1 }, (_, index) => highest - index);
  return (
    <StackedBars
      {...words}
      subtitle={`Votes by grade, from ${highest} on the left to 0 on the right; the grade on the line in the middle is the median, or the one right of it where the line falls between two`}
      line={0.5}
      rows={rows.map(({ option, counts, median }) => ({
        key: option,
        label: looks(option).label,
        mark: looks(option).mark,
        figure: `median ${median}`,
        parts: grades.map(
          (grade): BarPart => ({
            key: `${grade}`,
            value: counts[grade] ?? 0,
            label: `${grade}`,
            look: { shade: shadeOf(grade, highest) },
          }),
        ),
      }))}
      table={
        <DataTable
          caption="Votes by option and grade"
          captionHidden
          rows={rows}
          rowKey={({ option }) => option}
          columns={[
            { key: "option", header: "Option", cell: ({ option }) => <OptionChip {...looks(option).mark} label={looks(option).label} /> },
            ...grades.map((grade) => ({
              key: `${grade}`,
              header: `${grade}`,
              numeric: true,
              cell: ({ counts }: (typeof rows)[number]) => formatNumber(counts[grade] ?? 0),
            })),
            { key: "median", header: "Median", numeric: true, cell: ({ median }) => median },
            { key: "then", header: "Then, as medians are taken away", className: "min-w-48", cell: ({ removed }) => removedWords(removed) },
          ]}
        />
      }
    />
  );
}

/** Grades run from paper to ink; with more than six, neighbours share a step and are told apart by their label. */
const shadeOf = (grade: number, highest: number) => (highest === 0 ? 5 : Math.round((grade / highest) * 5)) as 0 | 1 | 2 | 3 | 4 | 5;

function removedWords(removed: GradesStep["rows"][number]["removed"]): string {
  if (removed.length === 0) return "not needed";
  return joinWords(
    removed.map(({ grade, votes }) => `${grade} (${plural(votes, "vote")})`),
    "then",
  );
}

/** What the ballots answer about each option. */
export function AnswersPicture({ step, looks, order, ...words }: PictureProps<AnswersStep> & { readonly order: readonly string[] }) {
  const rows = inOrder(step.rows, order);
  return (
    <StackedBars
      {...words}
      subtitle="Votes by answer: support in ink, abstentions and no answer pale, objections grey, blocks hatched"
      rows={rows.map((row) => ({
        key: row.option,
        label: looks(row.option).label,
        mark: looks(row.option).mark,
        figure: answerWords(row),
        parts: [
          { key: "support", value: row.support, label: `${row.support}`, look: { shade: 5 } },
          { key: "abstain", value: row.abstain + row.unanswered, label: `${row.abstain + row.unanswered}`, look: { shade: 0 } },
          { key: "object", value: row.object, label: `${row.object}`, look: { shade: 3 } },
          { key: "block", value: row.block, look: { fill: "hatched" } },
        ],
      }))}
      table={
        <DataTable
          caption="Answers by option"
          captionHidden
          rows={rows}
          rowKey={({ option }) => option}
          columns={[
            { key: "option", header: "Option", cell: ({ option }) => <OptionChip {...looks(option).mark} label={looks(option).label} /> },
            ...ANSWERS.map((answer) => ({
              key: answer,
              header: HEADERS[answer],
              numeric: true,
              cell: (row: (typeof rows)[number]) => formatNumber(row[answer]),
            })),
          ]}
        />
      }
    />
  );
}

const ANSWERS = ["support", "abstain", "object", "block", "unanswered"] as const;
const HEADERS = { support: "Support", abstain: "Abstain", object: "Object", block: "Block", unanswered: "No answer" } as const;

const answerWords = ({ support, object, block }: AnswersStep["rows"][number]): string =>
  `${formatNumber(support)} support, ${formatNumber(object)} object, ${formatNumber(block)} block`;

/** The best option first, as the ranking has it. */
function inOrder<Row extends { readonly option: string }>(rows: readonly Row[], order: readonly string[]): readonly Row[] {
  return [...rows].sort((a, b) => order.indexOf(a.option) - order.indexOf(b.option));
}
