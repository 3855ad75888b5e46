"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import type { MyPartView } from "@/contracts/exercise/participation";
import { standingOf } from "@/domain/participation";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../../shell/room-header";
import { Checklist } from "../checklist";
import { ContributionList } from "../contribution-list";
import { FeedbackSection } from "./feedback-section";

/** What is asked of whoever looks, what they did, and what they are told about it. */
export function MyPartRoom({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: part } = useSuspenseQuery(trpc.participation.mine.queryOptions({ debate }));
  const asks = part.checklist.some(({ items }) => items.length > 0);
  return (
    <div className="flex flex-col gap-10">
      <RoomHeader title="My part" lead={leadOf(part)} />
      {part.feedback ? <FeedbackSection feedback={part.feedback} rubric={part.rubric} now={view.now} /> : null}
      <Section title="What is asked of you" lead={asks ? "Counted in the phase that asks for it. What you withdraw does not count." : null}>
        {asks ? (
          <Checklist debate={debate} phases={part.checklist} />
        ) : (
          <p className="measure font-sans text-base text-muted">Nothing is asked of you in this debate. Take part as you see fit.</p>
        )}
      </Section>
      {!part.feedback && part.rubric.length > 0 ? <RubricSection rubric={part.rubric} /> : null}
      <Section title="What you contributed">
        {part.contributions.length > 0 ? (
          <ContributionList debate={debate} contributions={part.contributions} isCut={part.isCut} now={view.now} />
        ) : (
          <EmptyState title="Nothing yet" heading="h3">
            Arguments, sources, positions, speeches and answers of yours are listed here, each with the way to it.
          </EmptyState>
        )}
      </Section>
    </div>
  );
}

function leadOf({ checklist }: MyPartView): string {
  const { met, asked } = standingOf(checklist);
  if (asked === 0) return "What is asked of you, what you did, and feedback on it.";
  return met === asked ? `All ${asked} things asked so far are done.` : `${met} of ${asked} things asked so far are done.`;
}

function RubricSection({ rubric }: Pick<MyPartView, "rubric">) {
  return (
    <Section title="What your part is judged by" lead="You read your points and a comment here once the instructor releases them.">
      <dl className="divide-y divide-line border-y border-line">
        {rubric.map(({ key, label, description, points }) => (
          <div key={key} className="flex flex-col gap-1 py-3 font-sans">
            <dt className="flex items-baseline justify-between gap-4 text-base font-semibold">
              {label}
              <span className="figures font-normal whitespace-nowrap">{points} points</span>
            </dt>
            <dd className="measure text-base text-muted">{description}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
