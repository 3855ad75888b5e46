import { GoalBars } from "@/components/charts/goal-bars";
import { RoundsDiagram } from "@/components/charts/rounds-diagram";
import type { RoundColumn } from "@/components/charts/rounds-layout";
import { DataTable } from "@/components/ui/data/data-table";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { EliminationStep, StagesStep } from "@/domain/tally";
import { formatNumber } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { amountWords, shortAmount, votesWords } from "../findings/amounts";
import { drawnAs, type PictureProps } from "./picture-props";
import { EXHAUSTED, eliminationPicture, stagesPicture } from "./pictures/rounds";

const EXHAUSTED_LOOK = { key: EXHAUSTED, label: "Exhausted", mark: { hue: 0 } };

const withExhausted = (looks: OptionLooks) => (key: string) => (key === EXHAUSTED ? EXHAUSTED_LOOK : drawnAs(looks)(key));

/** The rounds as flows, and as a table. */
export function EliminationPicture({ step, looks, ...words }: PictureProps<EliminationStep>) {
  const { keys, rounds, bands } = eliminationPicture(step);
  return (
    <RoundsDiagram
      {...words}
      subtitle="Votes by round; who leaves hands its votes to the next option on each ballot"
      options={keys.map(withExhausted(looks))}
      rounds={withWords(rounds, (index, key) => {
        const { rows, exhausted, eliminated } = step.rounds[index]!;
        const votes = key === EXHAUSTED ? exhausted : rows.find(({ option }) => option === key)!.votes;
        return { figure: shortAmount(votes), ...(eliminated.includes(key) ? { word: "out" } : {}) };
      })}
      bands={bands}
      table={<EliminationTable step={step} keys={keys} looks={looks} />}
    />
  );
}

/** Says over every node what stands there. */
function withWords(
  rounds: readonly RoundColumn[],
  wordsOf: (round: number, key: string) => { readonly figure: string; readonly word?: string },
): readonly RoundColumn[] {
  return rounds.map((round, index) => ({ ...round, nodes: round.nodes.map((node) => ({ ...node, ...wordsOf(index, node.key) })) }));
}

type TableProps<Step> = { readonly step: Step; readonly keys: readonly string[]; readonly looks: OptionLooks };

function EliminationTable({ step, keys, looks }: TableProps<EliminationStep>) {
  const lookOf = withExhausted(looks);
  return (
    <DataTable
      caption="Votes by option and round"
      captionHidden
      rows={keys.map(lookOf)}
      rowKey={({ key }) => key}
      columns={[
        { key: "option", header: "Option", cell: ({ label, mark }) => <OptionChip {...mark} label={label} /> },
        ...step.rounds.map(({ number, rows, exhausted, eliminated }) => ({
          key: `${number}`,
          header: `Round ${number}`,
          numeric: true,
          cell: ({ key }: { readonly key: string }) => {
            const votes = key === EXHAUSTED ? exhausted : rows.find(({ option }) => option === key)?.votes;
            if (!votes) return "–";
            return eliminated.includes(key) ? `${amountWords(votes)}, out` : amountWords(votes);
          },
        })),
      ]}
    />
  );
}

/** What happened in each round, in words. */
export function EliminationWords({ step }: { readonly step: EliminationStep }) {
  return <Says lines={step.rounds.map(({ number, says }) => ({ head: `Round ${number}.`, says }))} />;
}

/** Where votes went from stage to stage. */
export function StagesFlow({ step, looks, ...words }: PictureProps<StagesStep>) {
  const { keys, rounds, bands } = stagesPicture(step);
  return (
    <RoundsDiagram
      {...words}
      subtitle="Votes by stage; surpluses and the votes of excluded options move on"
      options={keys.map(withExhausted(looks))}
      rounds={withWords(rounds, (index, key) => {
        const { rows, exhausted, elected } = step.stages[index]!;
        const votes = key === EXHAUSTED ? exhausted : rows.find(({ option }) => option === key)!.votes;
        return { figure: shortDecimal(votes), ...(elected.includes(key) ? { word: "in" } : {}) };
      })}
      bands={bands}
      table={<StagesTable step={step} keys={keys} looks={looks} />}
    />
  );
}

/** Each option against the quota, stage by stage. */
export function QuotaPicture({ step, looks, ...words }: PictureProps<StagesStep>) {
  const { keys } = stagesPicture(step);
  const options = keys.filter((key) => key !== EXHAUSTED);
  return (
    <GoalBars
      {...words}
      subtitle="Votes of each option after each stage"
      goal={{ value: step.quota.value, label: `the quota, ${votesWords(step.quota)}` }}
      columns={step.stages.map(({ number }) => ({ key: `${number}`, label: `Stage ${number}` }))}
      rows={options.map((key) => ({
        key,
        label: looks(key).label,
        mark: looks(key).mark,
        note: noteOf(step, key),
        cells: step.stages.map(({ rows }) => {
          const row = rows.find(({ option }) => option === key);
          return row && (row.status !== "excluded" || row.votes.value > 0)
            ? { value: row.votes.value, figure: shortDecimal(row.votes) }
            : null;
        }),
      }))}
      table={<StagesTable step={step} keys={keys} looks={looks} />}
    />
  );
}

function noteOf({ stages }: StagesStep, key: string): string {
  const elected = stages.find((stage) => stage.elected.includes(key));
  if (elected) return `elected in stage ${elected.number}`;
  const excluded = stages.find((stage) => stage.excluded.includes(key));
  return excluded ? `excluded in stage ${excluded.number}` : "not elected";
}

function StagesTable({ step, keys, looks }: TableProps<StagesStep>) {
  const lookOf = withExhausted(looks);
  return (
    <DataTable
      caption="Votes by option and stage, with the change"
      captionHidden
      rows={keys.map(lookOf)}
      rowKey={({ key }) => key}
      columns={[
        { key: "option", header: "Option", cell: ({ label, mark }) => <OptionChip {...mark} label={label} /> },
        ...step.stages.map(({ number, rows, exhausted, elected, excluded }) => ({
          key: `${number}`,
          header: `Stage ${number}`,
          numeric: true,
          cell: ({ key }: { readonly key: string }) => {
            if (key === EXHAUSTED) return decimal(exhausted);
            const row = rows.find(({ option }) => option === key);
            if (!row) return "–";
            const change = row.change.value === 0 ? "" : ` (${row.change.value > 0 ? "+" : "−"}${decimal(absolute(row.change))})`;
            return `${decimal(row.votes)}${change}${elected.includes(key) ? ", elected" : excluded.includes(key) ? ", excluded" : ""}`;
          },
        })),
      ]}
    />
  );
}

/** What happened in each stage, in words. */
export function StagesWords({ step }: { readonly step: StagesStep }) {
  return <Says lines={step.stages.map(({ number, says }) => ({ head: `Stage ${number}.`, says }))} />;
}

/** Transfer values are cut off after five decimals, so votes have at most five. */
const decimal = ({ exact, value }: { readonly exact: string; readonly value: number }): string =>
  exact.includes("/") ? value.toFixed(5).replace(/0+$/, "").replace(/\.$/, "") : exact;

/** For a picture, whose table has the whole. */
const shortDecimal = ({ value }: { readonly value: number }): string => formatNumber(value, Number.isInteger(value) ? 0 : 2);

const absolute = ({ exact, value }: { readonly exact: string; readonly value: number }) => ({
  exact: exact.replace(/^-/, ""),
  value: Math.abs(value),
});

function Says({ lines }: { readonly lines: readonly { readonly head: string; readonly says: string }[] }) {
  return (
    <ol className="measure flex flex-col gap-1 font-serif text-base">
      {lines.map(({ head, says }) => (
        <li key={head}>
          <span className="font-semibold">{head}</span> {says}
        </li>
      ))}
    </ol>
  );
}
