import { Monogram } from "@/components/ui/marks/monogram";
import { OptionChip } from "@/components/ui/marks/option-chip";
import type { DebateView } from "@/contracts/debates/debates";
import { linesOf, type ProposalText, partsOf } from "@/domain/negotiation";
import { looksOf } from "../../../shell/option-looks";
import { nameOf } from "./part-words";

type Props = { readonly text: ProposalText; readonly debate: Pick<DebateView, "options" | "delegations">; readonly level?: 2 | 3 };

/** What a proposal combines, on which conditions, and who commits to what. */
export function ProposalWords({ text, debate, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  const looks = looksOf(debate.options);
  const committed = partsOf(text).filter((part) => part.startsWith("commitments:"));
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <div className="flex flex-col gap-1">
        <Heading className="font-sans text-sm font-semibold">Options it combines</Heading>
        {text.options.length === 0 ? <p className="font-sans text-sm text-muted">None: it stands on its own.</p> : null}
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {text.options.map((key) => (
            <li key={key}>
              <OptionChip {...looks(key).mark} label={looks(key).label} />
            </li>
          ))}
        </ul>
      </div>
      {text.conditions.length > 0 ? (
        <div className="flex flex-col gap-1">
          <Heading className="font-sans text-sm font-semibold">Conditions</Heading>
          <ol className="measure list-decimal pl-6">
            {text.conditions.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two conditions may read the same, and they never change place alone.
              <li key={`${index} ${line}`} dir="auto" className="written wrap-anywhere">
                {line}
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {committed.length > 0 ? (
        <div className="flex flex-col gap-2">
          <Heading className="font-sans text-sm font-semibold">Commitments</Heading>
          <ul className="flex flex-col gap-2">
            {committed.map((part) => (
              <Commitments key={part} delegation={part.slice("commitments:".length)} lines={linesOf(text, part)} debate={debate} />
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

type CommitmentsProps = {
  readonly delegation: string;
  readonly lines: readonly string[];
  readonly debate: Pick<DebateView, "delegations">;
};

function Commitments({ delegation, lines, debate: { delegations } }: CommitmentsProps) {
  const monogram = delegations.find(({ key }) => key === delegation)?.monogram;
  return (
    <li className="flex items-start gap-2">
      {monogram ? <Monogram letters={monogram} size="small" /> : null}
      <div className="min-w-0">
        <p className="font-sans text-sm font-medium">{nameOf(delegation, delegations)}</p>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two commitments may read the same, and they never change place alone.
          <p key={`${index} ${line}`} dir="auto" className="written measure wrap-anywhere">
            {line}
          </p>
        ))}
      </div>
    </li>
  );
}
