"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Notice } from "@/components/ui/feedback/notice";
import { TextLink } from "@/components/ui/text/text-link";
import type { CruxesView } from "@/contracts/argument/strength";
import type { Semantics } from "@/domain/argumentation";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf, type OptionLooks } from "../../../shell/option-looks";
import { RoomHeader } from "../../../shell/room-header";
import { OptionsOverview } from "../strength/options-overview";
import { orderInWords } from "../strength/order";
import { SemanticsTabs } from "../strength/semantics-tabs";
import { CampCruxes } from "./camp-cruxes";
import { GraphCruxes } from "./graph-cruxes";

type Props = { readonly debate: string; readonly semantics: Semantics };

/** What the disagreement turns on: in the graph, and between those who favour different options. */
export function CruxesRoom({ debate: slug, semantics }: Props) {
  const trpc = useTRPC();
  const { data: debate } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate: slug }));
  const { data: cruxes } = useSuspenseQuery(trpc.strength.cruxes.queryOptions({ debate: slug, semantics }));
  const { data: overview } = useSuspenseQuery(trpc.strength.overview.queryOptions({ debate: slug }));
  const looks = useMemo(() => looksOf(debate.options), [debate.options]);
  return (
    <div className="flex flex-col gap-8">
      <RoomHeader
        eyebrow={<TextLink href={`/debates/${slug}/map`}>Map</TextLink>}
        title="What it turns on"
        lead={findingOf(cruxes, looks)}
      />
      <SemanticsTabs page={`/debates/${slug}/map/cruxes`} semantics={semantics} />
      {cruxes.converged ? null : (
        <Notice tone="warning" title="Some strengths do not settle">
          Some arguments of this debate lead back to themselves, and the numbers in such a circle never come to rest. What follows from them
          is no result.
        </Notice>
      )}
      <Section title="What the arguments make of the options" lead="Computed strength, 0 to 100. Nobody’s position, and no vote.">
        <OptionsOverview debate={slug} overview={overview} semantics={semantics} looks={looks} />
      </Section>
      <Section
        title={cruxes.claimsThatTurn > 0 ? "Claims that decide the order" : "Claims that count most"}
        lead="Each claim is taken away in thought, one at a time, and all strengths are computed again."
      >
        {cruxes.graph.length === 0 ? (
          <EmptyState title="Nothing decides yet">Arguments for and against the options are what this is found from.</EmptyState>
        ) : (
          <GraphCruxes debate={slug} cruxes={cruxes} looks={looks} />
        )}
      </Section>
      <Section
        title="Claims the camps see differently"
        lead="A camp is everybody whose delegation favours the same option most, by its latest position. Means of ratings, −1 (all disagree) to 1 (all agree)."
      >
        <CampCruxes debate={slug} cruxes={cruxes} delegations={debate.delegations} looks={looks} />
      </Section>
    </div>
  );
}

function findingOf({ graph, claimsThatTurn, claimsThatCount, order }: CruxesView, looks: OptionLooks): string {
  const label = (key: string) => looks(key).label;
  const [first] = graph;
  if (!first) return "No claim moves an option yet.";
  if (claimsThatTurn === 0)
    return `No single claim would change the order of the options, which is ${orderInWords(order, label)}. ${plural(claimsThatCount, "claim")} would make some option stronger or weaker.`;
  return `Most turns on “${first.claim.text}” Without it the order would be ${orderInWords(first.orderAfter, label)}, instead of ${orderInWords(order, label)}.`;
}
