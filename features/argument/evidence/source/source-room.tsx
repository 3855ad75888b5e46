"use client";

import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Section } from "@/components/layout/section";
import { Stack } from "@/components/layout/stack";
import { Button } from "@/components/ui/actions/button";
import { CopyButton } from "@/components/ui/actions/copy-button";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { ExternalLink } from "@/components/ui/text/external-link";
import { TextLink } from "@/components/ui/text/text-link";
import type { SourcePageView } from "@/contracts/argument/evidence";
import { plural } from "@/lib/format";
import { useTRPC, useTRPCClient } from "@/lib/trpc/client";
import { looksOf } from "../../../shell/option-looks";
import { RoomHeader } from "../../../shell/room-header";
import { CitationList } from "../citation/citation-list";
import { OptionList, Remarks } from "../ledger/source-parts";
import { BothSides } from "./both-sides";
import { OriginSection } from "./origin-section";
import { ReliabilitySection } from "./reliability-section";
import { sourceKey } from "./source-pages";
import { TextSection } from "./text-section";

type Props = { readonly debate: string; readonly sourceId: string; readonly line: number | undefined };

/** One source: how reliable it is held to be, its text, where it comes from, and who cites it where. */
export function SourceRoom({ debate, sourceId, line }: Props) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const place = { debate, sourceId };
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const pages = useSuspenseInfiniteQuery({
    queryKey: sourceKey(trpc.evidence.source.pathKey(), place),
    queryFn: ({ pageParam, signal }) => client.evidence.source.query({ ...place, from: pageParam }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last: SourcePageView) => last.next,
  });
  const source = pages.data.pages[0]!;
  const citations = pages.data.pages.flatMap((page) => page.citations);
  const looks = useMemo(() => looksOf(view.options), [view.options]);
  const delegations = useMemo(() => new Map(view.delegations.map((one) => [one.key, one])), [view.delegations]);
  const refusals = { write: view.refusals["floor:write"] ?? null, grade: view.refusals["evidence:grade"] ?? null };
  return (
    <Stack gap={8}>
      <RoomHeader
        eyebrow={<TextLink href={`/debates/${debate}/evidence`}>Evidence</TextLink>}
        title={source.title}
        lead={source.reference}
        actions={<CopyButton text={source.reference} label="Copy the reference" />}
      />
      <div className="flex flex-col gap-3">
        <Remarks source={source} />
        <BothSides source={source} looks={looks} />
        <KeyValueList items={factsOf(source)} className="max-w-3xl" />
        {source.options.length > 0 ? (
          <div className="flex flex-col gap-1 font-sans text-sm">
            <p className="text-muted">Bears on, through the arguments</p>
            <OptionList options={source.options} looks={looks} />
          </div>
        ) : null}
      </div>
      <ReliabilitySection debate={debate} source={source} refusal={refusals.grade} />
      <TextSection debate={debate} source={source} line={line} refusal={refusals.write} />
      <Section
        title="Who cites it"
        lead={
          source.uses === 0
            ? undefined
            : `${plural(source.uses, "citation")} of claims that stand. Credibility, 1 to 6, is of what is cited, not of the source.`
        }
      >
        {citations.length === 0 ? (
          <EmptyState title="Nobody cites it yet" heading="h3">
            On the floor, open the menu of an argument and choose “Cite a source for this claim”.
          </EmptyState>
        ) : (
          <CitationList debate={debate} citations={citations} names="claim" delegations={delegations} refusal={refusals.grade} />
        )}
        {pages.hasNextPage ? (
          <div>
            <Button icon="chevron-down" busy={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
              More citations
            </Button>
          </div>
        ) : null}
      </Section>
      <OriginSection debate={debate} source={source} refusal={refusals.write} />
    </Stack>
  );
}

function factsOf({ url, doi, pages, language, note, addedBy }: SourcePageView) {
  return [
    { key: "Address", value: url ? <ExternalLink href={url}>{url}</ExternalLink> : null },
    { key: "DOI", value: doi || null },
    { key: "Pages", value: pages || null },
    { key: "Language", value: language || null },
    { key: "Note", value: note || null },
    { key: "Added by", value: addedBy ?? "The scenario’s author" },
  ].flatMap(({ key, value }) => (value === null ? [] : [{ key, value: <span className="wrap-anywhere">{value}</span> }]));
}
