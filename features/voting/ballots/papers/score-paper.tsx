import { useId } from "react";
import { Button } from "@/components/ui/actions/button";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { Segmented } from "@/components/ui/forms/segmented";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { OptionLook } from "../../../shell/option-looks";
import { AmountStepper } from "./amount-stepper";
import { OptionHeading, OptionSummary } from "./option-heading";
import { type PaperProps, Question } from "./paper";

/** Up to here every score has a button of its own. */
const MOST_BUTTONS = 10;

/** A score for each option, or none. */
export function ScorePaper({ poll, looks, draft, onChoose }: PaperProps) {
  const scores = draft && "scores" in draft ? draft.scores : {};
  const most = poll.limits.maximumScore;
  const give = (option: string, score: number | null) => {
    const { [option]: _before, ...others } = scores;
    onChoose({ scores: score === null ? others : { ...others, [option]: score } });
  };
  return (
    <Fieldset
      className="max-w-2xl"
      legend={<Question>{poll.question}</Question>}
      hint={`Give each option a score from 0, the worst, to ${most}, the best. Two options may have the same. An option without a score counts as 0.`}
    >
      <div className="divide-y divide-line border-y border-line">
        {poll.optionKeys.map(looks).map((look) => (
          <ScoreRow key={look.key} look={look} most={most} score={scores[look.key] ?? null} onGive={(score) => give(look.key, score)} />
        ))}
      </div>
    </Fieldset>
  );
}

type RowProps = {
  readonly look: OptionLook;
  readonly most: number;
  readonly score: number | null;
  readonly onGive: (score: number | null) => void;
};

function ScoreRow({ look, most, score, onGive }: RowProps) {
  const id = useId();
  const takeBack =
    score === null ? null : (
      <Button variant="quiet" size="small" onClick={() => onGive(null)}>
        Clear<VisuallyHidden>{` the score of ${look.label}`}</VisuallyHidden>
      </Button>
    );
  return (
    <div className="flex flex-col gap-1 py-3">
      {most <= MOST_BUTTONS ? (
        <Segmented
          legend={<OptionHeading look={look} />}
          look="figures"
          describedBy={id}
          aside={takeBack}
          segments={Array.from({ length: most + 1 }, (_, value) => ({
            value: String(value),
            face: value,
            label: faceWords(value, most),
          }))}
          value={score === null ? null : String(score)}
          onChange={(value) => onGive(Number(value))}
        />
      ) : (
        <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3">
          <OptionHeading look={look} />
          <span className="flex items-center gap-1">
            {takeBack}
            <AmountStepper
              option={look.label}
              unit="point"
              value={score}
              most={most}
              describedBy={id}
              onWant={(wanted) => onGive(Math.min(wanted, most))}
            />
          </span>
        </div>
      )}
      <OptionSummary look={look} id={id} />
    </div>
  );
}

function faceWords(value: number, most: number): string {
  if (value === 0) return "0, the worst";
  return value === most ? `${most}, the best` : String(value);
}
