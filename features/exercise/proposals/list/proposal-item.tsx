import { RuledItem } from "@/components/ui/data/ruled-list";
import { Badge } from "@/components/ui/marks/badge";
import { Monogram } from "@/components/ui/marks/monogram";
import { OptionChip } from "@/components/ui/marks/option-chip";
import { TextLink } from "@/components/ui/text/text-link";
import { Time } from "@/components/ui/time/time";
import type { DebateView } from "@/contracts/debates/debates";
import type { ProposalCard } from "@/contracts/exercise/proposals";
import { plural } from "@/lib/format";
import { looksOf } from "../../../shell/option-looks";
import { sponsorsSay, statusWord } from "../standing";
import { nameOf } from "../text/part-words";

type Props = { readonly proposal: ProposalCard; readonly debate: DebateView };

/** One proposal in the list: what it is, whose it is, and how it stands. */
export function ProposalItem({ proposal, debate }: Props) {
  const { number, text, delegation, author, at, objections, openAmendments, status, check } = proposal;
  const looks = looksOf(debate.options);
  const monogram = debate.delegations.find(({ key }) => key === delegation)?.monogram ?? "";
  const facts = [
    sponsorsSay(proposal),
    objections.length > 0 ? `${objections.map((one) => nameOf(one.delegation, debate.delegations)).join(", ")} objected.` : "",
    status === "open" && openAmendments > 0 ? `${plural(openAmendments, "amendment")} to decide on.` : "",
  ].filter(Boolean);
  return (
    <RuledItem className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="figures font-sans text-sm text-muted">Proposal {number}</span>
        <Badge tone={status === "open" ? "accent" : status === "withdrawn" ? "neutral" : "strong"}>{statusWord(proposal)}</Badge>
      </div>
      <h2 className="font-serif text-lg font-semibold">
        <TextLink href={`/debates/${debate.slug}/proposals/${number}`}>{text.title}</TextLink>
      </h2>
      {text.options.length > 0 ? (
        <ul aria-label="Options it combines" className="flex flex-wrap gap-x-4 gap-y-1">
          {text.options.map((key) => (
            <li key={key}>
              <OptionChip {...looks(key).mark} label={looks(key).label} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-sans text-sm text-muted">
        <Monogram letters={monogram} size="small" filled={debate.seat?.delegation === delegation} />
        <span className="text-ink">{nameOf(delegation, debate.delegations)}</span>
        <span>
          {author}, <Time iso={at} now={debate.now} />
        </span>
      </p>
      <p className="measure font-sans text-sm">{facts.join(" ")}</p>
      {check?.says ? <p className="measure font-sans text-sm font-medium">{check.says}</p> : null}
    </RuledItem>
  );
}
