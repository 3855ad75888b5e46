"use client";

import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { TextLink } from "@/components/ui/text/text-link";
import type { ClaimEvidenceView } from "@/contracts/argument/evidence";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { Corroboration } from "../../../shell/evidence/corroboration";
import { RoomHeader } from "../../../shell/room-header";
import { CitationList } from "../citation/citation-list";
import { claimKey } from "./claim-pages";

/** One claim and everything that is cited for or against it. */
export function ClaimRoom({ debate, claimId }: { readonly debate: string; readonly claimId: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const place = { debate, claimId };
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const pages = useSuspenseInfiniteQuery({
    queryKey: claimKey(trpc.evidence.claim.pathKey(), place),
    queryFn: ({ pageParam, signal }) => client.evidence.claim.query({ ...place, from: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last: ClaimEvidenceView) => last.next,
  });
  const delegations = useMemo(() => new Map(view.delegations.map((one) => [one.key, one])), [view.delegations]);
  const claim = pages.data.pages[0]!;
  const citations = pages.data.pages.flatMap((page) => page.citations);
  return (
    <Stack gap={8}>
      <RoomHeader
        eyebrow={<TextLink href={`/debates/${debate}/evidence`}>Evidence</TextLink>}
        title={<span dir="auto">{claim.claim}</span>}
        actions={<LinkButton href={`/debates/${debate}?claim=${claim.claimId}`}>On the floor</LinkButton>}
        lead={claim.delegation === null ? "Nobody’s claim" : (delegations.get(claim.delegation)?.name ?? claim.delegation)}
      />
      <Section
        title="What is cited for and against it"
        lead={`${plural(claim.supports, "citation supports", "citations support")} it, ${plural(claim.disputes, "disputes", "dispute")} it. Credibility, 1 to 6, is of what is cited.`}
      >
        <Corroboration corroboration={claim.corroboration} />
        {citations.length === 0 ? (
          <EmptyState title="Nothing is cited for this claim yet" heading="h3">
            On the floor, open the menu of its argument and choose “Cite a source for this claim”.
          </EmptyState>
        ) : (
          <CitationList
            debate={debate}
            citations={citations}
            names="source"
            delegations={delegations}
            refusal={view.refusals["evidence:grade"] ?? null}
          />
        )}
        {pages.hasNextPage ? (
          <div>
            <Button icon="chevron-down" busy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
              More citations
            </Button>
          </div>
        ) : null}
      </Section>
    </Stack>
  );
}
