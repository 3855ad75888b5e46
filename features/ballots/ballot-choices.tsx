"use client";

import { useId } from "react";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { Fieldset } from "@/components/ui/forms/fieldset";
import { RadioGroup } from "@/components/ui/forms/radio-group";
import { OptionMark } from "@/components/ui/marks/option-mark";
import type { BallotContent, PollView } from "@/contracts/polls";
import type { OptionLooks } from "../shell/option-looks";
import { RankedBallot } from "./ranked-ballot";

type Props = {
  readonly poll: PollView;
  readonly looks: OptionLooks;
  /** What is chosen so far; null when nothing was ever chosen. */
  readonly draft: BallotContent | null;
  readonly onChoose: (ballot: BallotContent) => void;
};

/** No option has an empty key. */
const BLANK = "";

/** The paper itself: one of three forms, by the type of ballot. */
export function BallotChoices({ poll, looks, draft, onChoose }: Props) {
  if (poll.ballotType === "ranked")
    return (
      <RankedBallot
        legend={<Question>{poll.question}</Question>}
        optionKeys={poll.optionKeys}
        looks={looks}
        ranking={draft && "tiers" in draft ? draft.tiers : []}
        onChange={(tiers) => onChoose({ tiers })}
      />
    );
  if (poll.ballotType === "approval") return <ApprovalChoices {...{ poll, looks, draft, onChoose }} />;
  return <PluralityChoices {...{ poll, looks, draft, onChoose }} />;
}

function Question({ children }: { readonly children: string }) {
  return <span className="measure block font-serif text-lg font-normal">{children}</span>;
}

function PluralityChoices({ poll, looks, draft, onChoose }: Props) {
  const name = useId();
  const options = poll.optionKeys.map(looks).map(({ key, label, summary, mark }) => ({
    value: key,
    label,
    hint: summary,
    mark: <OptionMark {...mark} />,
  }));
  const blank = { value: BLANK, label: "Blank ballot", hint: "You take part, and choose none of them.", mark: <OptionMark hue={0} /> };
  return (
    <RadioGroup
      legend={<Question>{poll.question}</Question>}
      name={name}
      options={[...options, blank]}
      value={draft && "choice" in draft ? (draft.choice ?? BLANK) : null}
      onChange={({ target }) => onChoose({ choice: target.value === BLANK ? null : target.value })}
    />
  );
}

function ApprovalChoices({ poll, looks, draft, onChoose }: Props) {
  const approved = draft && "approved" in draft ? draft.approved : [];
  return (
    <Fieldset legend={<Question>{poll.question}</Question>} hint="Tick every option you could accept. Each tick counts the same.">
      <div className="divide-y divide-line border-y border-line">
        {poll.optionKeys.map(looks).map(({ key, label, summary, mark }) => (
          <Checkbox
            key={key}
            label={label}
            hint={summary}
            mark={<OptionMark {...mark} />}
            checked={approved.includes(key)}
            onChange={({ target }) =>
              // In the poll's order, whatever the order of the ticks.
              onChoose({ approved: poll.optionKeys.filter((option) => (option === key ? target.checked : approved.includes(option))) })
            }
          />
        ))}
      </div>
    </Fieldset>
  );
}
