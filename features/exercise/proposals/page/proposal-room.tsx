"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Sidebar } from "@/components/layout/columns";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Notice } from "@/components/ui/feedback/notice";
import { Badge } from "@/components/ui/marks/badge";
import { TextLink } from "@/components/ui/text/text-link";
import { Time } from "@/components/ui/time/time";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../../shell/option-looks";
import { RoomHeader } from "../../../shell/room-header";
import { statusWord } from "../standing";
import { nameOf } from "../text/part-words";
import { ProposalWords } from "../text/proposal-words";
import { useProposalActs } from "../use-proposal-acts";
import { AmendmentsSection } from "./amendments-section";
import { CheckSection } from "./check-section";
import { HistorySection } from "./history-section";
import { ObjectionsSection } from "./objections-section";
import { OwnProposal } from "./own-proposal";
import { SponsorsSection } from "./sponsors-section";

type Props = { readonly debate: string; readonly number: number };

/** One proposal: its words, who stands behind it, what others would change, and how it came to read like this. */
export function ProposalRoom({ debate: slug, number }: Props) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: proposal } = useSuspenseQuery(trpc.proposals.get.queryOptions({ debate: slug, number }));
  const { data: all } = useSuspenseQuery(trpc.proposals.list.queryOptions({ debate: slug }));
  const acts = useProposalActs(slug, number);
  const other = all.find((one) => one.number !== number && one.status !== "withdrawn");
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        eyebrow={
          <>
            <TextLink href={`/debates/${slug}/proposals`}>Proposals</TextLink>
            <span className="figures">Proposal {number}</span>
            <Badge tone={proposal.status === "open" ? "accent" : "strong"}>{statusWord(proposal)}</Badge>
          </>
        }
        title={proposal.text.title}
        lead={
          <>
            {nameOf(proposal.delegation, debate.delegations)}, {proposal.author}, <Time iso={proposal.at} now={debate.now} />
            {proposal.revision > 1 ? `, revision ${proposal.revision}` : ""}
          </>
        }
        actions={
          other ? (
            <LinkButton href={`/debates/${slug}/proposals/compare?a=${number}&b=${other.number}`}>Compare with another</LinkButton>
          ) : null
        }
      />
      {proposal.option ? (
        <Notice title={`It is an option of this debate: ${looksOf(debate.options)(proposal.option).label}`}>
          Its words stand as they are. Argue for it or against it on the <TextLink href={`/debates/${slug}`}>Floor</TextLink>.
        </Notice>
      ) : null}
      <Sidebar
        sideLabel="Who stands where"
        side={
          <div className="flex flex-col gap-8">
            <CheckSection {...{ proposal, debate, acts }} />
            <SponsorsSection {...{ proposal, debate, acts }} />
            <ObjectionsSection {...{ proposal, debate, acts }} />
          </div>
        }
      >
        <div className="flex flex-col gap-10">
          <ProposalWords text={proposal.text} debate={debate} level={2} />
          <OwnProposal {...{ proposal, debate, acts }} />
          <AmendmentsSection {...{ proposal, debate }} />
          <HistorySection {...{ proposal, debate }} />
        </div>
      </Sidebar>
    </div>
  );
}
