import { useId } from "react";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { OptionMark } from "@/components/ui/marks/option-mark";
import { plural } from "@/lib/format";
import { type PaperProps, Question } from "./paper";

/** Options ticked, up to as many as the poll allows; at the limit the others rest until one is unticked. */
export function ApprovalPaper({ poll, looks, draft, onChoose }: PaperProps) {
  const id = useId();
  const approved = draft && "approved" in draft ? draft.approved : [];
  const most = poll.limits.maximumChoices;
  const isFull = most !== null && approved.length >= most;
  const hint = `Tick ${most === null ? "every option you could accept" : `at most ${plural(most, "option")} you could accept`}. Each tick counts the same.`;
  return (
    <Fieldset legend={<Question>{poll.question}</Question>} hint={hint}>
      <div className="divide-y divide-line border-y border-line">
        {poll.optionKeys.map(looks).map(({ key, label, summary, mark }) => {
          const isTicked = approved.includes(key);
          return (
            <Checkbox
              key={key}
              label={label}
              hint={summary}
              mark={<OptionMark {...mark} />}
              checked={isTicked}
              disabled={isFull && !isTicked}
              {...(isFull && !isTicked ? { "aria-describedby": `${id}-full` } : {})}
              onChange={({ target }) =>
                // In the poll's order, whatever the order of the ticks.
                onChoose({ approved: poll.optionKeys.filter((option) => (option === key ? target.checked : approved.includes(option))) })
              }
            />
          );
        })}
      </div>
      {most === null ? null : (
        <p id={`${id}-full`} role="status" className="figures pt-2 font-sans text-sm">
          <span className="font-semibold">
            {approved.length} of {most} ticked.
          </span>{" "}
          {isFull ? "To tick another, untick one first." : ""}
        </p>
      )}
    </Fieldset>
  );
}
