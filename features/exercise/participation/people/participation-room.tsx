"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Section } from "@/components/layout/section";
import { buttonClass } from "@/components/ui/actions/button";
import { LinkButton } from "@/components/ui/actions/link-button";
import { EmptyState } from "@/components/ui/feedback/empty-state";
import { Select } from "@/components/ui/forms/select";
import { TextField } from "@/components/ui/forms/text-field";
import { Icon } from "@/components/ui/marks/icon";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { RoomHeader } from "../../../shell/room-header";
import { RequirementsSection } from "../settings/requirements-section";
import { RubricSection } from "../settings/rubric-section";
import { FIGURE_WORDS } from "../words";
import { FIGURES, PeopleTable } from "./people-table";
import { ReleaseSection } from "./release-section";
import { NO_SEAT, type Shown, type SortKey, shownPeople } from "./shown";

/** Everybody's part for those who run the debate: what was asked and done, by person; then feedback, the rubric, and what is asked next. */
export function ParticipationRoom({ debate }: { readonly debate: string }) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: part } = useSuspenseQuery(trpc.participation.people.queryOptions({ debate }));
  const [shown, setShown] = useState<Shown>({ text: "", delegation: "", sort: "delegation" });
  const people = useMemo(() => shownPeople(part, shown), [part, shown]);
  return (
    <div className="flex flex-col gap-10">
      <RoomHeader
        title="Participation"
        lead="What each person was asked and did. Ballots are counted, and never show what was voted; messages are counted, and never read."
        actions={
          <>
            <a href={`/debates/${debate}/export/gradebook.csv`} download className={buttonClass()}>
              <Icon name="download" width="18" height="18" />
              Grade book (CSV)
            </a>
            <LinkButton href={`/debates/${debate}/control`}>Control</LinkButton>
          </>
        }
      />
      {part.people.length === 0 ? (
        <EmptyState title="Nobody takes part yet" heading="h2">
          Everybody who joins by the room code is listed here, with what they do.
        </EmptyState>
      ) : (
        <Section
          title={`${plural(people.length, "person", "people")}${people.length < part.people.length ? ` of ${part.people.length}` : ""}`}
        >
          <search className="grid gap-4 sm:grid-cols-3">
            <TextField
              label="Look for a name"
              type="search"
              value={shown.text}
              onChange={({ target }) => setShown({ ...shown, text: target.value })}
            />
            <Select
              label="Delegation"
              options={[
                { value: "", label: "All" },
                ...view.delegations.map(({ key, name }) => ({ value: key, label: name })),
                { value: NO_SEAT, label: "No seat" },
              ]}
              value={shown.delegation}
              onChange={({ target }) => setShown({ ...shown, delegation: target.value })}
            />
            <Select
              label="Sort by"
              options={SORTS}
              value={shown.sort}
              onChange={({ target }) => setShown({ ...shown, sort: target.value as SortKey })}
            />
          </search>
          <PeopleTable debate={debate} people={people} phases={part.phases} rubric={part.rubric} delegations={view.delegations} />
        </Section>
      )}
      <ReleaseSection debate={debate} part={part} now={view.now} />
      <RubricSection debate={debate} rubric={part.rubric} isReleased={part.releasedAt !== null} />
      <RequirementsSection debate={debate} phases={part.phases} />
    </div>
  );
}

const SORTS = [
  { value: "delegation", label: "Delegation" },
  { value: "name", label: "Name" },
  { value: "met", label: "Requirements met" },
  { value: "points", label: "Points" },
  ...FIGURES.map((value) => ({ value, label: FIGURE_WORDS[value] })),
] satisfies readonly { readonly value: SortKey; readonly label: string }[];
