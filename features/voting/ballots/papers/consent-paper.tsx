import { useId } from "react";
import { Button } from "@/components/ui/actions/button";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { Segmented } from "@/components/ui/forms/segmented";
import { VisuallyHidden } from "@/components/ui/text/visually-hidden";
import type { ConsentAnswer } from "@/domain/tally";
import type { OptionLook } from "../../../shell/option-looks";
import { OptionHeading, OptionSummary } from "./option-heading";
import { type PaperProps, Question } from "./paper";

/** One of four answers to each option. */
export function ConsentPaper({ poll, looks, draft, onChoose }: PaperProps) {
  const answers = draft && "answers" in draft ? draft.answers : {};
  const give = (option: string, answer: ConsentAnswer | null) => {
    const { [option]: _before, ...others } = answers;
    onChoose({ answers: answer === null ? others : { ...others, [option]: answer } });
  };
  return (
    <Fieldset
      className="max-w-2xl"
      legend={<Question>{poll.question}</Question>}
      hint="Answer for each option by itself. An option that you leave out hears nothing from you."
    >
      <Meanings />
      <div className="divide-y divide-line border-b border-line">
        {poll.optionKeys.map(looks).map((look) => (
          <AnswerRow key={look.key} look={look} answer={answers[look.key] ?? null} onGive={(answer) => give(look.key, answer)} />
        ))}
      </div>
    </Fieldset>
  );
}

function Meanings() {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-y border-line py-3 font-sans text-sm">
      {ANSWERS.map(({ value, face, means }) => (
        <div key={value} className="contents">
          <dt className="font-semibold">{face}</dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  );
}

type RowProps = {
  readonly look: OptionLook;
  readonly answer: ConsentAnswer | null;
  readonly onGive: (answer: ConsentAnswer | null) => void;
};

function AnswerRow({ look, answer, onGive }: RowProps) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1 py-3">
      <Segmented
        legend={<OptionHeading look={look} />}
        look="words"
        describedBy={id}
        segments={ANSWERS}
        value={answer}
        onChange={onGive}
        aside={
          answer === null ? null : (
            <Button variant="quiet" size="small" onClick={() => onGive(null)}>
              Clear<VisuallyHidden>{` the answer to ${look.label}`}</VisuallyHidden>
            </Button>
          )
        }
      />
      <OptionSummary look={look} id={id} />
    </div>
  );
}

const ANSWERS = [
  { value: "support", face: "Support", means: "I want this." },
  { value: "abstain", face: "Abstain", means: "I stand aside, and accept what the others decide." },
  { value: "object", face: "Object", means: "I am against it and have a reason, but I could live with it." },
  { value: "block", face: "Block", means: "I cannot accept it at all." },
] as const satisfies readonly { readonly value: ConsentAnswer; readonly face: string; readonly means: string }[];
