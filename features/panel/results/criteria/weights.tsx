import { useId, useState } from "react";
import { PlotFrame } from "@/components/charts/plot-frame";
import { RangeRows } from "@/components/charts/plots/range-rows";
import { Button } from "@/components/ui/actions/button";
import { type CriterionSensitivity, type HeatMap, type Sensitivity, sensitivityOf, weighted } from "@/domain/elicitation";
import { formatNumber, formatPercent, joinWords } from "@/lib/format";
import type { OptionLooks } from "../../../shell/option-looks";
import { turnsFinding, weightsFinding } from "../findings";

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
          <Scores sensitivity={sensitivity} words={words} looks={looks} />
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

type ScoresProps = Pick<Props, "words" | "looks"> & { readonly sensitivity: Sensitivity };

function Scores({ sensitivity, words, looks }: ScoresProps) {
  const scores = sensitivity.scores.toSorted((a, b) => b.score - a.score);
  const title = weightsFinding(sensitivity, words);
  return (
    <>
      <p role="status" className="sr-only">
        {title}
      </p>
      <PlotFrame
        fits
        title={title}
        subtitle="Weighted mean of the median ratings, from 1 to 9."
        name="panel-weighted"
        figure={(value) => formatNumber(value, 2)}
        table={{ header: ["Option", "Score"], rows: scores.map(({ option, score }) => [words(option), score]) }}
      >
        <RangeRows
          rows={scores.map(({ option, score }) => ({
            key: option,
            label: words(option),
            marks: [{ kind: "bar", from: 1, to: score, hue: looks(option).mark.hue }],
            figure: formatNumber(score, 2),
          }))}
          axis={{ from: 1, to: 9 }}
          ticks={[1, 3, 5, 7, 9]}
          tick={String}
          unit="weighted mean of the medians"
        />
      </PlotFrame>
    </>
  );
}

/** Between which weights the first option stays first, one criterion at a time. */
function Turns({ criteria, words }: { readonly criteria: readonly CriterionSensitivity[]; readonly words: Words }) {
  return (
    <PlotFrame
      fits
      title={turnsFinding(criteria, words)}
      subtitle="The bar is how far one weight may go, the others kept in proportion, before another option comes first; the dot is where it is now."
      name="panel-sensitivity"
      figure={(value) => formatPercent(value, 1)}
      table={{
        header: ["Criterion", "Weight", "If it falls to", "Then first", "If it rises to", "Then first too"],
        rows: criteria.map(({ criterion, weight, below, above }) => [
          words(criterion),
          weight,
          below?.weight ?? null,
          below ? words(below.option) : null,
          above?.weight ?? null,
          above ? words(above.option) : null,
        ]),
      }}
    >
      <RangeRows
        rows={criteria.map(({ criterion, weight, below, above }) => ({
          key: criterion,
          label: words(criterion),
          marks: [
            { kind: "band", from: below?.weight ?? 0, to: above?.weight ?? 1 },
            { kind: "dot", at: weight },
          ],
          figure: `now ${formatPercent(weight)}`,
        }))}
        axis={{ from: 0, to: 1 }}
        tick={(value) => formatPercent(value)}
        unit="weight of the criterion"
      />
    </PlotFrame>
  );
}
