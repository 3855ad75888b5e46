"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Notice } from "@/components/ui/feedback/notice";
import { Badge } from "@/components/ui/marks/badge";
import type { DebateView } from "@/contracts/debates/debates";
import type { PanelResultsView } from "@/contracts/panel/results";
import { ANONYMITY } from "@/domain/disclosure";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../shell/option-looks";
import { RoomHeader } from "../../shell/room-header";
import { CalibrationSection } from "./calibration-section";
import { Convergence } from "./convergence";
import { HeatSection } from "./criteria/heat-section";
import { FilesSection } from "./files-section";
import { headlineOf } from "./findings";
import { ItemSection } from "./item/item-section";
import { ItemsTable } from "./item/items-table";
import { OpposingSection } from "./opposing-section";
import { RoundsSection, StopRuleNotice } from "./rounds-section";
import { seriesOf } from "./series";

type Props = { readonly debate: string };

/** What the panel came to, round by round, from what was computed when each of them closed. */
export function PanelResultsRoom({ debate }: Props) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.panelResults.get.queryOptions({ debate }));
  const { data: facts } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const isFirstComputing = view.rounds.length === 0 && view.computing !== null;
  return (
    <div className="flex flex-col gap-10">
      <RoomHeader
        eyebrow={
          <>
            The panel <Badge tone={view.closedAt ? "strong" : "neutral"}>{stateWords(view)}</Badge>
          </>
        }
        title={isFirstComputing ? `Round ${view.computing} has closed` : headlineOf(view)}
        lead={`${ANONYMITY[view.anonymity].title}: ${ANONYMITY[view.anonymity].toPanellists}`}
      />
      {view.computing === null ? null : (
        <Notice title={`The figures of round ${view.computing} are being computed`}>They appear here by themselves in a moment.</Notice>
      )}
      {view.rounds.length > 0 ? <Told view={view} debate={facts} /> : isFirstComputing ? null : <Awaited view={view} />}
    </div>
  );
}

/** What will stand here, for whoever comes before the first close. */
function Awaited({ view: { refusal, stopRule, openRound } }: { readonly view: PanelResultsView }) {
  if (refusal)
    return (
      <EmptyState title="Not yet" heading="h2">
        {refusal}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-8">
      <EmptyState title={openRound === null ? "No round has closed yet" : `Round ${openRound} is still open`} heading="h2">
        When a round closes, its figures are computed once and stand here: how the panel answered each item, round by round; where it agrees
        and where it is split; options by criteria with weights to try; and who stayed. Each picture can be saved, with its numbers.
        Nobody’s single answer is shown where the panel hides it.
      </EmptyState>
      {stopRule ? <StopRuleNotice stopRule={stopRule} rounds={[]} /> : null}
    </div>
  );
}

function stateWords({ closedAt, openRound }: PanelResultsView): string {
  if (closedAt) return "Closed";
  return openRound === null ? "Between rounds" : openRound === 0 ? "Collecting items" : `Round ${openRound} is open`;
}

function Told({ view, debate }: { readonly view: PanelResultsView; readonly debate: DebateView }) {
  const { rounds, calibration, purpose, labels, files, stopRule } = view;
  const last = rounds.at(-1)!;
  const series = seriesOf(rounds);
  const opposing = <OpposingSection rounds={rounds} />;
  return (
    <div className="flex flex-col gap-12">
      <StopRuleNotice stopRule={stopRule} rounds={rounds} />
      {purpose === "policy" ? opposing : null}
      <RoundsSection rounds={rounds} />
      <Convergence series={series} />
      <HeatSection rounds={rounds} looks={looksOf(debate.options)} labels={labels} />
      {purpose === "policy" ? null : opposing}
      {calibration ? <CalibrationSection calibration={calibration} series={series} /> : null}
      <Section title="Item by item" id="items">
        <ItemsTable series={series} stop={last.results.stop} />
        {series.map((one) => (
          <ItemSection
            key={one.item.id}
            series={one}
            judged={last.results.stop?.items.find(({ key }) => key === one.item.key) ?? null}
            hasRule={last.results.stop !== null}
          />
        ))}
      </Section>
      <FilesSection debate={debate.slug} files={files} />
    </div>
  );
}
