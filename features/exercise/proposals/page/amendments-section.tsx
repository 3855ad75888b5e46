import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { RuledList } from "@/components/ui/data/ruled-list";
import { useToast } from "@/components/ui/feedback/toast";
import type { DebateView } from "@/contracts/debates/debates";
import type { ProposalView } from "@/contracts/exercise/proposals";
import { useTRPCClient } from "@/lib/trpc/client";
import { draftOf } from "../form/draft";
import { ProposalForm } from "../form/proposal-form";
import { placeOf, useHasDraft } from "../form/use-kept-draft";
import { wordingOf } from "../form/wording-of";
import { useRefreshProposals } from "../use-proposal-acts";
import { AmendmentItem } from "./amendment-item";

type Props = { readonly proposal: ProposalView; readonly debate: DebateView };

/** The amendments that were offered, and the way to offer one. */
export function AmendmentsSection({ proposal, debate }: Props) {
  const { amendments, status, refusals } = proposal;
  const mayAmend = status === "open" && debate.seat?.delegation != null && !refusals.amend;
  if (amendments.length === 0 && !mayAmend) return null;
  return (
    <Section title="Amendments" lead="Another wording, with a reason. Whoever made the proposal accepts or declines it.">
      {amendments.length === 0 ? null : (
        <RuledList aria-label="Amendments" className="border-t-0">
          {amendments.map((amendment) => (
            <AmendmentItem key={amendment.id} {...{ amendment, proposal, debate }} />
          ))}
        </RuledList>
      )}
      {mayAmend ? <OfferOne proposal={proposal} debate={debate} /> : null}
    </Section>
  );
}

function OfferOne({ proposal, debate }: Props) {
  const client = useTRPCClient();
  const refresh = useRefreshProposals();
  const toast = useToast();
  const place = placeOf(debate.slug, debate.seat?.participantId ?? "", `amend-${proposal.number}`);
  const hasDraft = useHasDraft(place);
  const [choice, setChoice] = useState<"open" | "closed" | null>(null);
  const refusal = debate.refusals["proposal:write"] ?? null;
  if (!(choice === "open" || (hasDraft && choice === null)))
    return (
      <div>
        <Button refusal={refusal} onClick={() => setChoice("open")}>
          Offer an amendment
        </Button>
      </div>
    );
  return (
    <Section level={3} title="Your amendment" lead="Change what should read differently; the rest stays.">
      <ProposalForm
        debate={debate}
        place={place}
        original={draftOf(proposal.text, proposal.revision)}
        needsReason
        submit="Offer this amendment"
        refusal={refusal}
        send={({ text, reason, base }, keyed) =>
          client.proposals.amend.mutate({ debate: debate.slug, number: proposal.number, text: wordingOf(text), base, reason, ...keyed })
        }
        onSent={async () => {
          await refresh();
          toast({ message: "The amendment is offered." });
          setChoice("closed");
        }}
        onCancel={() => setChoice("closed")}
      />
    </Section>
  );
}
