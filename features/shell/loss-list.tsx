import type { LossView } from "@/contracts/argument/exchange";
import { formatNumber } from "@/lib/format";

type Props = { readonly lost: readonly LossView[]; readonly nothing: string };

/** What does not come along, and why. */
export function LossList({ lost, nothing }: Props) {
  if (lost.length === 0) return <p className="font-sans text-sm text-muted">{nothing}</p>;
  return (
    <ul className="measure list-disc pl-5 font-sans text-sm">
      {lost.map(({ what, count, why }) => (
        <li key={`${what} ${why}`}>
          <span className="font-semibold">
            {formatNumber(count)} {what}
          </span>
          : {why}
        </li>
      ))}
    </ul>
  );
}
