import type { PollTally, TallyResult } from "@/domain/tally";
import type { OptionLooks } from "../../../shell/option-looks";
import { StepView } from "./step-view";

type Props = { readonly result: TallyResult; readonly tally: PollTally; readonly looks: OptionLooks };

/** Every step of one count, in the order in which a person would do it by hand. */
export function MethodWorking({ result, tally, looks }: Props) {
  return (
    <ol className="flex max-w-5xl flex-col gap-12">
      {result.steps.map((step, index) => (
        <li key={step.kind} className="flex min-w-0 flex-col gap-5">
          <h2 className="measure border-b border-edge pb-2 font-serif text-lg font-normal">
            <span className="font-semibold">Step {index + 1}.</span> {step.says}
          </h2>
          <StepView step={step} result={result} tally={tally} looks={looks} />
        </li>
      ))}
    </ol>
  );
}
