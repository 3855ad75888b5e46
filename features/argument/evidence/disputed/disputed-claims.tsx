"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { RuledItem, RuledList } from "@/components/ui/data/ruled-list";
import { TextLink } from "@/components/ui/text/text-link";
import type { CitationSummary, DisputedView } from "@/contracts/argument/evidence";
import type { DelegationView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { Corroboration } from "../../../shell/evidence/corroboration";
import { gradeWords } from "../../../shell/evidence/grades";
import { disputedKey } from "./disputed-pages";

type Props = { readonly debate: string; readonly delegations: ReadonlyMap<string, DelegationView> };

/** Claims that sources both support and dispute, or whose cited items people grade far apart. */
export function DisputedClaims({ debate, delegations }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const disputed = useInfiniteQuery({
    queryKey: disputedKey(trpc.evidence.disputed.pathKey(), debate),
    queryFn: ({ pageParam, signal }) => client.evidence.disputed.query({ debate, from: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  const items = disputed.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <Section
      title="Disputed claims"
      lead="Claims that one source supports and another disputes, or whose cited items are graded two steps apart or more."
    >
      <RuledList>
        {items.map((item) => (
          <RuledItem key={item.claimId} className="grid gap-x-10 gap-y-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,1.5fr)_minmax(0,1.5fr)]">
            <Item debate={debate} item={item} delegations={delegations} />
          </RuledItem>
        ))}
      </RuledList>
      {disputed.hasNextPage ? (
        <div>
          <Button icon="chevron-down" busy={disputed.isFetchingNextPage} onClick={() => disputed.fetchNextPage()}>
            More disputed claims
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

type ItemProps = { readonly debate: string; readonly item: DisputedView["items"][number]; readonly delegations: Props["delegations"] };

function Item({ debate, item, delegations }: ItemProps) {
  const of = (bearing: CitationSummary["bearing"]) => item.citations.filter((citation) => citation.bearing === bearing);
  return (
    <>
      <div className="flex flex-col gap-1">
        <p dir="auto" className="measure font-serif text-lg leading-7 wrap-anywhere">
          <TextLink href={`/debates/${debate}/evidence/claims/${item.claimId}`}>{item.claim}</TextLink>
        </p>
        <p className="font-sans text-sm text-muted">
          {item.delegation === null ? "Nobody’s claim" : (delegations.get(item.delegation)?.name ?? item.delegation)}
        </p>
        <Corroboration corroboration={item.corroboration} />
      </div>
      <Passages title="Supported by" citations={of("supports")} total={item.supports} />
      <Passages title="Disputed by" citations={of("disputes")} total={item.disputes} />
    </>
  );
}

type PassagesProps = { readonly title: string; readonly citations: readonly CitationSummary[]; readonly total: number };

function Passages({ title, citations, total }: PassagesProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1 font-sans text-sm">
      <h3 className="font-sans text-sm font-semibold">{title}</h3>
      {total === 0 ? <p className="text-muted">No source.</p> : null}
      <ul className="flex flex-col gap-1.5">
        {citations.map((citation) => (
          <li key={citation.id} className="wrap-anywhere">
            {[citation.sourceTitle, citation.locator].filter(Boolean).join(", ")}
            <Credibility citation={citation} />
            {citation.paraphrase && citation.bearing === "disputes" ? (
              <span className="block text-muted">{citation.paraphrase}</span>
            ) : null}
          </li>
        ))}
      </ul>
      {total > citations.length ? <p className="text-muted">And {plural(total - citations.length, "more citation")}.</p> : null}
    </div>
  );
}

function Credibility({ citation: { grades } }: { readonly citation: CitationSummary }) {
  const said = grades.author ? `author: ${gradeWords(grades.author.value)}` : null;
  const others = grades.participants.map(({ value, count }) => `${gradeWords(value)} ×${count}`).join(", ");
  const words = [said, others && `participants: ${others}`].filter(Boolean).join("; ");
  return words ? <span className="text-muted"> ({words})</span> : null;
}
