import { useId, useState } from "react";
import { BarList } from "@/components/charts/bar-list";
import { Button } from "@/components/ui/actions/button";
import { DataTable } from "@/components/ui/data/data-table";
import { type CriterionSensitivity, type HeatMap, sensitivityOf, weighted } from "@/domain/elicitation";
import { formatPercent, joinWords } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { weightsFinding } from "../findings";

type Words = (key: string) => string;
type Props = {
  readonly heatMap: HeatMap;
  readonly words: Words;
  readonly looks: OptionLooks;
  /** Points by criterion to begin with. */
  readonly start: Readonly<Record<string, number>>;
};

/** Weights for the criteria to play with. Nothing is sent: what they make of the medians is computed here. */
export function Weights({ heatMap, words, looks, start }: Props) {
  const [points, setPoints] = useState(start);
  const { table, leftOut } = weighted(heatMap, new Map(Object.entries(points)), "median");
  const sensitivity = sensitivityOf(table);
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[20rem_1fr]">
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-2 font-serif text-lg leading-6 font-semibold">Weights of the criteria</legend>
        {heatMap.criteria.map((key) => (
          <Slider
            key={key}
            label={words(key)}
            points={points[key] ?? 0}
            share={sensitivity?.criteria.find(({ criterion }) => criterion === key)?.weight ?? 0}
            onChange={(value) => setPoints((earlier) => ({ ...earlier, [key]: value }))}
          />
        ))}
        <span>
          <Button size="small" onClick={() => setPoints(start)}>
            As at first
          </Button>
        </span>
        <p className="font-sans text-sm text-muted">These weights are yours alone, and kept nowhere.</p>
      </fieldset>
      {sensitivity ? (
        <div className="flex min-w-0 flex-col gap-6">
          <div aria-live="polite">
            <BarList
              title={weightsFinding(sensitivity, words)}
              subtitle="Weighted mean of the median ratings, 1 to 9."
              rows={sensitivity.scores
                .toSorted((a, b) => b.score - a.score)
                .map(({ option, score }) => ({ key: option, label: words(option), mark: looks(option).mark, value: score }))}
              valueLabel="Score"
              max={9}
              places={2}
            />
          </div>
          <Turns criteria={sensitivity.criteria} words={words} />
          {leftOut.length > 0 ? (
            <p className="font-sans text-sm text-muted">Not rated by every criterion that has weight: {joinWords(leftOut.map(words))}.</p>
          ) : null}
        </div>
      ) : (
        <p className="font-sans text-muted">Give at least one criterion some weight.</p>
      )}
    </div>
  );
}

type SliderProps = {
  readonly label: string;
  readonly points: number;
  readonly share: number;
  readonly onChange: (points: number) => void;
};

function Slider({ label, points, share, onChange }: SliderProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1 font-sans">
      <label htmlFor={id} className="flex items-baseline justify-between gap-3 text-sm">
        <span className="font-medium">{label}</span>
        <span className="figures">{formatPercent(share)}</span>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={1}
        value={points}
        aria-valuetext={`${points} points, ${formatPercent(share)} of all weight`}
        onChange={(event) => onChange(Number(event.target.value))}
        className="min-h-11 w-full"
      />
    </div>
  );
}

/** Which change of one weight would change the first option. */
function Turns({ criteria, words }: { readonly criteria: readonly CriterionSensitivity[]; readonly words: Words }) {
  const turn = (one: CriterionSensitivity["below"]) => (one ? `${formatPercent(one.weight, 1)}: ${words(one.option)}` : "–");
  return (
    <DataTable
      caption="What change of one weight would change the first option"
      rows={criteria}
      rowKey={({ criterion }) => criterion}
      columns={[
        { key: "criterion", header: "Criterion", cell: ({ criterion }) => words(criterion) },
        { key: "now", header: "Weight", numeric: true, cell: ({ weight }) => formatPercent(weight, 1) },
        { key: "below", header: "If it falls to", cell: ({ below }) => turn(below) },
        { key: "above", header: "If it rises to", cell: ({ above }) => turn(above) },
      ]}
    />
  );
}
