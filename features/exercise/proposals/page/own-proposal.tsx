import { useState } from "react";
import { Section } from "@/components/layout/section";
import { Cluster } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import type { DebateView } from "@/contracts/debates/debates";
import type { ProposalView } from "@/contracts/exercise/proposals";
import { useTRPCClient } from "@/lib/trpc/client";
import { draftOf } from "../form/draft";
import { ProposalForm } from "../form/proposal-form";
import { placeOf, useHasDraft } from "../form/use-kept-draft";
import { wordingOf } from "../form/wording-of";
import { type useProposalActs, useRefreshProposals } from "../use-proposal-acts";

type Props = { readonly proposal: ProposalView; readonly debate: DebateView; readonly acts: ReturnType<typeof useProposalActs> };

/** For its author and the head of its delegation: reword it, or take it back. */
export function OwnProposal({ proposal, debate, acts: { withdrawing } }: Props) {
  const client = useTRPCClient();
  const refresh = useRefreshProposals();
  const place = placeOf(debate.slug, debate.seat?.participantId ?? "", `reword-${proposal.number}`);
  const hasDraft = useHasDraft(place);
  const [choice, setChoice] = useState<"open" | "closed" | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  if (proposal.refusals.handle) return null;
  const refusal = debate.refusals["proposal:write"] ?? null;
  if (choice === "open" || (hasDraft && choice === null))
    return (
      <Section title="Reword it" lead="Sponsors stay, and see that the text has changed since they read it.">
        <ProposalForm
          debate={debate}
          place={place}
          original={draftOf(proposal.text, proposal.revision)}
          current={proposal.revision}
          submit="Put these words in its place"
          refusal={refusal}
          send={({ text, base }, keyed) =>
            client.proposals.reword.mutate({ debate: debate.slug, number: proposal.number, text: wordingOf(text), over: base, ...keyed })
          }
          onSent={async () => {
            await refresh();
            setChoice("closed");
          }}
          onCancel={() => setChoice("closed")}
        />
      </Section>
    );
  return (
    <Cluster className="items-start">
      <Button refusal={refusal} onClick={() => setChoice("open")}>
        Reword it
      </Button>
      {refusal ? null : (
        <Button variant="quiet" onClick={() => setIsAsking(true)}>
          Withdraw it
        </Button>
      )}
      <Dialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Withdraw proposal ${proposal.number}?`}
        description="It stays readable, and its number is not given again. It cannot be taken up again: make another one instead."
        actions={
          <>
            <Button
              variant="danger"
              busy={withdrawing.isBusy}
              onClick={() => {
                withdrawing.act({});
                setIsAsking(false);
              }}
            >
              Withdraw it
            </Button>
            <Button variant="quiet" onClick={() => setIsAsking(false)}>
              Keep it
            </Button>
          </>
        }
      />
      <FormError title="Not withdrawn" message={withdrawing.problem} />
    </Cluster>
  );
}
