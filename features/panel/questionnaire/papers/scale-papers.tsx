import { Segmented } from "@/components/ui/forms/segmented";
import { RATING_SCALE } from "@/domain/elicitation";
import { POLICY_WORDS } from "../../../shell/panel/policy-words";
import { type PaperProps, partsOf } from "./paper";

export function RatingPaper({ value, onSay }: PaperProps<"rating">) {
  return <Steps legend="Your rating" ends={["the worst", "the best"]} {...RATING_SCALE} value={value} onSay={onSay} />;
}

export function AgreementPaper({ item, value, onSay }: PaperProps<"agreement">) {
  return <Steps legend="How far you agree" ends={["not at all", "fully"]} {...item.settings} value={value} onSay={onSay} />;
}

/** Desirability, feasibility, importance, confidence: each in four words. */
export function PolicyPaper({ item, value, onSay }: PaperProps<"policy">) {
  const parts = partsOf<number>(value);
  return (
    <div className="flex flex-col gap-3">
      {item.settings.asks.map((scale) => (
        <Segmented
          key={scale}
          look="long-words"
          legend={POLICY_WORDS[scale].title}
          segments={POLICY_WORDS[scale].steps.map((face, index) => ({ value: String(index + 1), face }))}
          value={parts[scale] === undefined ? null : String(parts[scale])}
          onChange={(step) => onSay({ ...parts, [scale]: Number(step) })}
        />
      ))}
    </div>
  );
}

type StepsProps = {
  readonly legend: string;
  readonly ends: readonly [string, string];
  readonly least: number;
  readonly most: number;
  readonly value: unknown;
  readonly onSay: (value: number) => void;
};

function Steps({ legend, ends, least, most, value, onSay }: StepsProps) {
  const words = (step: number) => (step === least ? `${step}, ${ends[0]}` : step === most ? `${step}, ${ends[1]}` : String(step));
  return (
    <div className="flex flex-col gap-1">
      <Segmented
        look="scale"
        legend={legend}
        segments={Array.from({ length: most - least + 1 }, (_, index) => ({
          value: String(least + index),
          face: least + index,
          label: words(least + index),
        }))}
        value={typeof value === "number" ? String(value) : null}
        onChange={(step) => onSay(Number(step))}
      />
      <p aria-hidden="true" className="flex justify-between font-sans text-sm text-muted">
        <span>{words(least)}</span>
        <span>{words(most)}</span>
      </p>
    </div>
  );
}
