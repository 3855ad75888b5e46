import { Section } from "@/components/layout/section";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DebateView } from "@/contracts/debates/debates";
import type { ProposalView } from "@/contracts/exercise/proposals";
import { sponsoredEarlier, sponsorsSay } from "../standing";
import { nameOf } from "../text/part-words";
import type { useProposalActs } from "../use-proposal-acts";

type Props = { readonly proposal: ProposalView; readonly debate: DebateView; readonly acts: ReturnType<typeof useProposalActs> };

/** The delegations that stand behind it, which wording each has read, and one's own word. */
export function SponsorsSection({ proposal, debate, acts }: Props) {
  const { sponsors } = proposal;
  const own = debate.seat?.delegation ?? null;
  return (
    <Section title="Sponsors" lead={sponsorsSay(proposal)}>
      <ul className="flex flex-col gap-2">
        {sponsors.map(({ delegation, revision }) => (
          <li key={delegation} className="flex items-start gap-2 font-sans text-base">
            <Monogram
              letters={debate.delegations.find(({ key }) => key === delegation)?.monogram ?? ""}
              size="small"
              filled={delegation === own}
            />
            <span className="flex min-w-0 flex-col">
              <span>
                {nameOf(delegation, debate.delegations)}
                {delegation === proposal.delegation ? <span className="text-muted">, whose proposal it is</span> : null}
              </span>
              {sponsoredEarlier(proposal, revision) ? (
                <span className="text-sm text-muted">{sponsoredEarlier(proposal, revision)}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {proposal.status === "open" ? <OwnWord {...{ proposal, debate, acts, own }} /> : null}
    </Section>
  );
}

function OwnWord({ proposal, debate, acts: { sponsoring, stopping }, own }: Props & { readonly own: string | null }) {
  if (own === null) return null;
  const mine = proposal.sponsors.find(({ delegation }) => delegation === own);
  const phase = debate.refusals["proposal:sponsor"];
  const isCurrent = mine?.revision === proposal.revision;
  return (
    <>
      <Cluster gap={2} className="items-start">
        {isCurrent ? null : (
          <Button
            variant="primary"
            busy={sponsoring.isBusy}
            refusal={phase ?? proposal.refusals.sponsor ?? null}
            onClick={() => sponsoring.act({ revision: proposal.revision })}
          >
            {mine ? `Sponsor revision ${proposal.revision}` : "Sponsor it"}
          </Button>
        )}
        {mine && own !== proposal.delegation && !phase && !proposal.refusals.stopSponsoring ? (
          <Button variant="quiet" busy={stopping.isBusy} onClick={() => stopping.act({})}>
            Stop sponsoring
          </Button>
        ) : null}
      </Cluster>
      <FormError title="Not done" message={sponsoring.problem ?? stopping.problem} />
    </>
  );
}
