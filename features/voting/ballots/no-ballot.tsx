import { Notice } from "@/components/ui/feedback/notice";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { DebateView } from "@/contracts/debates/debates";
import type { MyPollView } from "@/contracts/voting/polls";
import type { OptionLooks } from "../../shell/option-looks";
import { wayToASeat } from "../../shell/way-to-a-seat";

type Props = { readonly debate: DebateView; readonly poll: MyPollView; readonly looks: OptionLooks };

/** For those who only watch an open poll: why, what would change it, and what is on the ballot. */
export function NoBallot({ debate, poll, looks }: Props) {
  return (
    <div className="flex flex-col gap-4">
      <p className="measure font-serif text-lg">{poll.question}</p>
      <Notice tone="refusal" title="You have no ballot in this vote" actions={wayToASeat(debate)}>
        {whyNoBallot(debate, poll)}
      </Notice>
      <ul aria-label="On the ballot" className="divide-y divide-line border-y border-line">
        {poll.optionKeys.map(looks).map(({ key, title, summary, mark }) => (
          <li key={key} className="flex flex-col gap-0.5 py-2.5">
            <OptionChip {...mark} label={title} />
            <span className="measure pl-5.5 font-sans text-sm text-muted">{summary}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Those who may vote and still have no ballot came after the electorate was frozen, or sit where nobody votes. */
function whyNoBallot({ refusals, seat, delegations }: DebateView, poll: MyPollView): string {
  const delegation = delegations.find(({ key }) => key === seat?.delegation);
  if (delegation && delegation.kind !== "voting") return `${delegation.name} argues, but does not vote.`;
  if (delegation && poll.electorate !== "delegations")
    return "Those who vote were fixed when the vote opened, and you took your seat after that. You will have a ballot in the next one.";
  return refusals["ballot:cast"] ?? "Those who vote were fixed when the vote opened.";
}
