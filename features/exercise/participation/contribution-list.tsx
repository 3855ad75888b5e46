import { TextLink } from "@/components/ui/text/text-link";
import { Time } from "@/components/ui/time/time";
import type { ContributionView } from "@/contracts/exercise/participation";
import { CONTRIBUTION_WORDS, contributionText, STATUS_WORDS } from "./words";

type Props = {
  readonly debate: string;
  readonly contributions: readonly ContributionView[];
  readonly isCut: boolean;
  readonly now: string;
};

/** What somebody put into the debate, oldest first, each leading to its place. */
export function ContributionList({ debate, contributions, isCut, now }: Props) {
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {contributions.map((one) => (
          <li key={`${one.kind} ${one.id} ${one.at} ${one.text}`} className="flex flex-col gap-1 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 font-sans text-sm text-muted">
              <span className="font-semibold text-ink">{CONTRIBUTION_WORDS[one.kind]}</span>
              <Time iso={one.at} now={now} />
              {STATUS_WORDS[one.status] ? <span>{STATUS_WORDS[one.status]}</span> : null}
            </p>
            <TextLink href={`/debates/${debate}${one.path}`} className="measure w-fit font-serif text-base wrap-anywhere">
              <span dir="auto" className="line-clamp-3">
                {contributionText(one)}
              </span>
            </TextLink>
          </li>
        ))}
      </ol>
      {isCut ? <p className="font-sans text-sm text-muted">The first {contributions.length} are listed.</p> : null}
    </>
  );
}
