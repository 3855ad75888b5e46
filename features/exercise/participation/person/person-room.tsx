"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Section } from "@/components/layout/section";
import { KeyValueList } from "@/components/ui/data/key-value-list";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { formatNumber } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../../shell/room-header";
import { Checklist } from "../checklist";
import { ContributionList } from "../contribution-list";
import { FIGURES } from "../people/people-table";
import { nameOf } from "../people/shown";
import { FIGURE_WORDS } from "../words";
import { AssessmentForm } from "./assessment-form";
import { PersonTurner } from "./person-turner";

/** One person for those who run the debate: what was asked, what they did, and how they are judged. */
export function PersonRoom({ debate, participantId }: { readonly debate: string; readonly participantId: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data } = useSuspenseQuery(trpc.participation.person.queryOptions({ debate, participantId }));
  const { person, checklist, contributions, isCut } = data;
  const delegation = view.delegations.find(({ key }) => key === person.delegation)?.name ?? "No seat";
  return (
    <div className="flex flex-col gap-10">
      <RoomHeader
        eyebrow={[delegation, person.roleInWords, person.hasLeft ? "left" : null].filter(Boolean).join(", ")}
        title={nameOf(person)}
        lead={person.realName ? `Goes by ${person.name} in the debate.` : null}
        actions={<PersonTurner debate={debate} previous={data.previous} next={data.next} />}
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-10">
          <Section title="What was asked">
            {checklist.some(({ items }) => items.length > 0) ? (
              <Checklist debate={debate} phases={checklist} />
            ) : (
              <p className="font-sans text-base text-muted">Nothing is asked of this person.</p>
            )}
          </Section>
          <Section title="Contributions">
            {contributions.length > 0 ? (
              <ContributionList debate={debate} contributions={contributions} isCut={isCut} now={view.now} />
            ) : (
              <EmptyState title="Nothing yet" heading="h3">
                What {nameOf(person)} says in the debate is listed here.
              </EmptyState>
            )}
          </Section>
        </div>
        <div className="flex min-w-0 flex-col gap-10 max-lg:order-first">
          <AssessmentForm key={participantId} debate={debate} view={data} />
          <Section title="In figures">
            <KeyValueList items={FIGURES.map((figure) => ({ key: FIGURE_WORDS[figure], value: formatNumber(person.figures[figure]) }))} />
          </Section>
        </div>
      </div>
    </div>
  );
}
