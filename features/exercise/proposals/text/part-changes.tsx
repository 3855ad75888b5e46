import { WordChanges } from "@/components/ui/text/word-changes";
import type { DelegationView } from "@/contracts/debates/debates";
import type { PartChange } from "@/contracts/exercise/proposals";
import { partLabel } from "./part-words";

type Props = { readonly changes: readonly PartChange[]; readonly delegations: readonly DelegationView[] };

/** What became of each part that reads differently, word by word. */
export function PartChanges({ changes, delegations }: Props) {
  return (
    <dl className="flex flex-col gap-3">
      {changes.map(({ part, words }) => (
        <div key={part}>
          <dt className="font-sans text-sm font-semibold">{partLabel(part, delegations)}</dt>
          <dd dir="auto" className="written measure whitespace-pre-line wrap-anywhere">
            <WordChanges parts={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
