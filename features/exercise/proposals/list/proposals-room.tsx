"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { RuledList } from "@/components/ui/data/ruled-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { useToast } from "@/components/ui/feedback/toast";
import type { DebateView } from "@/contracts/debates/debates";
import type { ProposalCard } from "@/contracts/exercise/proposals";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { RoomHeader } from "../../../shell/room-header";
import { draftOf, EMPTY } from "../form/draft";
import { ProposalForm } from "../form/proposal-form";
import { placeOf, useHasDraft } from "../form/use-kept-draft";
import { wordingOf } from "../form/wording-of";
import { ProposalItem } from "./proposal-item";

/** Every proposal of the debate, and the way to make one. */
export function ProposalsRoom({ debate: slug }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: proposals } = useSuspenseQuery(trpc.proposals.list.queryOptions({ debate: slug }));
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        title="Proposals"
        lead="Combine options, conditions and commitments. What enough delegations sponsor becomes an option of the next ballot."
        actions={
          proposals.length > 1 ? (
            <LinkButton href={`/debates/${slug}/proposals/compare?${pairOf(proposals)}`}>Compare two</LinkButton>
          ) : null
        }
      />
      <MakeOne debate={debate} />
      {proposals.length === 0 ? (
        <EmptyState title="Nobody has made a proposal yet">
          A delegate of any delegation can make the first one while the agenda allows it; the others sponsor it, amend it or object.
        </EmptyState>
      ) : (
        <RuledList aria-label="Proposals">
          {[...proposals].reverse().map((proposal) => (
            <ProposalItem key={proposal.number} proposal={proposal} debate={debate} />
          ))}
        </RuledList>
      )}
    </div>
  );
}

/** The two newest that still stand, to begin with. */
function pairOf(proposals: readonly ProposalCard[]): string {
  const standing = proposals.filter(({ status }) => status !== "withdrawn");
  const [b, a] = (standing.length > 1 ? standing : proposals).map(({ number }) => number).reverse();
  return `a=${a}&b=${b}`;
}

/** For somebody who sits in a delegation: a proposal of theirs, or why they cannot make one now. */
function MakeOne({ debate }: { readonly debate: DebateView }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const router = useRouter();
  const toast = useToast();
  const place = placeOf(debate.slug, debate.seat?.participantId ?? "", "new");
  const hasDraft = useHasDraft(place);
  const [choice, setChoice] = useState<"open" | "closed" | null>(null);
  const button = useRef<HTMLDivElement>(null);
  const delegation = debate.delegations.find(({ key }) => key === debate.seat?.delegation);
  if (!delegation) return null;
  const refusal = debate.refusals["proposal:write"] ?? null;
  const isOpen = choice === "open" || (hasDraft && choice === null);
  const close = () => {
    setChoice("closed");
    // The form that had the focus is gone.
    requestAnimationFrame(() => button.current?.querySelector("button")?.focus());
  };
  if (!isOpen)
    return (
      <div ref={button}>
        <Button variant="primary" refusal={refusal} onClick={() => setChoice("open")}>
          Make a proposal
        </Button>
      </div>
    );
  return (
    <Section title={`A proposal of ${delegation.name}`} lead="Everybody reads it. Where your delegation votes, it is the first sponsor.">
      <ProposalForm
        debate={debate}
        place={place}
        original={draftOf(EMPTY, 0)}
        submit="Make this proposal"
        refusal={refusal}
        send={({ text }, keyed) => client.proposals.make.mutate({ debate: debate.slug, text: wordingOf(text), ...keyed })}
        onSent={async ({ number, became }) => {
          await queryClient.invalidateQueries({ queryKey: trpc.proposals.pathKey() });
          toast({ message: became ? `Proposal ${number} is made, and is an option at once.` : `Proposal ${number} is made.` });
          router.push(`/debates/${debate.slug}/proposals/${number}`);
        }}
        onCancel={close}
      />
    </Section>
  );
}
