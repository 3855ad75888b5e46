import { Notice } from "@/components/ui/feedback/notice";
import { type PollTally, tallyMethods } from "@/domain/tally";
import { joinWords } from "@/lib/format";
import type { OptionLooks } from "../../shell/option-looks";

type Props = { readonly tally: PollTally; readonly looks: OptionLooks; readonly decides: boolean };

/** Says that the methods name different winners, and why. */
export function DisagreementNotice({ tally, looks, decides }: Props) {
  const { disagreement, results } = tally;
  if (!disagreement) return null;
  return (
    <Notice tone="warning" title="The methods disagree">
      <ul className="mb-2 list-disc pl-5">
        {byWinners(disagreement.winners).map(({ winners, methods }) => (
          <li key={winners.join(" ")}>
            {winners.length > 0 ? joinWords(winners.map((key) => looks(key).label)) : "Nobody"}:{" "}
            {joinWords(methods.map((method) => tallyMethods[method].label))}
          </li>
        ))}
      </ul>
      {disagreement.says} {decides ? `${tallyMethods[results[0]!.method].label} was chosen before voting began, so it decides.` : null}
    </Notice>
  );
}

type Winners = NonNullable<PollTally["disagreement"]>["winners"];

/** Methods that name the same winners stand together, in the order in which they come. */
function byWinners(winners: Winners) {
  const groups = new Map<string, { winners: Winners[number]["winners"]; methods: Winners[number]["method"][] }>();
  for (const { method, winners: chosen } of winners) {
    const key = [...chosen].sort().join(" ");
    const group = groups.get(key) ?? { winners: chosen, methods: [] };
    group.methods.push(method);
    groups.set(key, group);
  }
  return [...groups.values()];
}
