import { Button } from "@/components/ui/actions/button";
import { plural } from "@/lib/format";
import { formatDuration } from "@/lib/format-time";
import type { Choices, NewDebate } from "./choices";

type Props = {
  readonly choices: Choices;
  readonly debate: NewDebate;
  readonly rooms: string;
  readonly refusal: string | null;
  readonly isBusy: boolean;
};

/** What one press creates, and the button. */
export function CreateSummary({ choices, debate, rooms, refusal, isBusy }: Props) {
  const set = choices.optionSets.find(({ key }) => key === debate.optionSet);
  const agenda = choices.agendas.find(({ key }) => key === debate.agenda);
  return (
    <>
      <p className="eyebrow">You are about to create</p>
      <p className="font-serif text-lg font-semibold text-balance">{choices.question}</p>
      <ul className="flex flex-col gap-1 font-sans text-base">
        {rooms === "1" ? null : <li>{plural(Number(rooms) || 0, "room")}, each with</li>}
        <li>{plural(set?.options.length ?? 0, "option")}</li>
        <li>{plural(debate.delegations.length, "delegation")}</li>
        <li>
          {plural(agenda?.phases.length ?? 0, "phase")}, {formatDuration((agenda?.minutes ?? 0) * 60_000)}
        </li>
      </ul>
      <Button type="submit" variant="primary" wide busy={isBusy} refusal={refusal}>
        {rooms === "1" ? "Create the debate" : "Create the rooms"}
      </Button>
      <p className="font-sans text-sm text-muted">Nobody but those who run the workspace sees it until you open its room.</p>
    </>
  );
}
