import { Monogram } from "@/components/ui/marks/monogram";
import { Time } from "@/components/ui/time/time";
import type { DelegationView } from "@/contracts/debates/debates";
import type { InjectResponseView } from "@/contracts/exercise/injects";

type Props = {
  readonly responses: readonly InjectResponseView[];
  readonly delegations: readonly DelegationView[];
  readonly own: string | null;
  readonly now: string;
};

/** The answers that this reader may read. */
export function ResponseList({ responses, delegations, own, now }: Props) {
  if (responses.length === 0) return null;
  const byKey = new Map(delegations.map((delegation) => [delegation.key, delegation]));
  return (
    <ul aria-label="Answers" className="flex flex-col divide-y divide-line">
      {responses.map(({ delegation, text, by, at }) => (
        <li key={delegation} className="flex gap-3 py-3">
          <Monogram letters={byKey.get(delegation)?.monogram ?? "?"} size="small" filled={delegation === own} />
          <div className="flex min-w-0 flex-col gap-0.5">
            <p className="font-sans text-sm text-muted">
              <span className="font-semibold text-ink">{byKey.get(delegation)?.name ?? delegation}</span> by {by},{" "}
              <Time iso={at} now={now} />
            </p>
            <p className="written measure whitespace-pre-line wrap-anywhere">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
