"use client";

import { type ComponentProps, useState } from "react";
import { Section } from "@/components/layout/section";
import { LinkButton } from "@/components/ui/actions/link-button";
import { Monogram } from "@/components/ui/marks/monogram";
import type { DebateView, DelegationView, PersonView } from "@/contracts/debates/debates";
import { plural } from "@/lib/format";
import { BenchItem } from "./bench-item";
import { PersonRow } from "./person-row";
import { SeatDialog } from "./seat-dialog";
import type { Seating } from "./seating";
import { SpreadForm } from "./spread-form";
import type { Nudged } from "./taking-part/nudge-dialog";

type Props = {
  readonly debate: DebateView;
  readonly seating: Seating;
  /** Why seats cannot be given now, or null. */
  readonly refusal: string | null;
  readonly onNudge: (nudged: Nudged) => void;
  readonly refresh: () => Promise<unknown>;
};

/** Who is here, delegation by delegation, and the seats. */
export function PeopleSection({ debate, seating, refusal, onNudge, refresh }: Props) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { running, unseated, panellists, benches } = seating;
  const filled = benches.filter(({ state }) => state !== "empty");
  const taking = [...unseated, ...panellists, ...benches.flatMap(({ people }) => people)];
  const here = taking.filter(({ isPresent }) => isPresent).length;
  const person = taking.find(({ participantId }) => participantId === chosen) ?? null;
  const colleagues = taking.filter(({ delegation }) => delegation !== null && delegation === person?.delegation).length - 1;
  const seat = {
    refusal,
    delegations: debate.delegations,
    onSeat: ({ participantId }: PersonView) => setChosen(participantId),
    onNudge: ({ participantId, displayName: name }: PersonView) => onNudge({ to: { participantId }, name, text: "" }),
  };
  return (
    <Section
      title="People"
      actions={<LinkButton href={`/debates/${debate.slug}/control/seats`}>Seats and names</LinkButton>}
      lead={taking.length === 0 ? undefined : `${plural(taking.length, "person", "people")} in the room, ${here} here now.`}
    >
      {taking.length === 0 ? <p className="measure font-sans text-base text-muted">{NOBODY[debate.status]}</p> : null}
      {unseated.length > 0 ? (
        <div className="flex flex-col gap-2">
          <People title="Without a seat" people={unseated} seat={seat} />
          <SpreadForm debate={debate} unseated={unseated.length} refusal={refusal} refresh={refresh} />
        </div>
      ) : null}
      {panellists.length > 0 ? <People title="On the panel, without a seat" people={panellists} seat={seat} /> : null}
      {filled.length > 0 ? (
        <ul className="grid gap-x-12 gap-y-6 md:grid-cols-2 2xl:grid-cols-3">
          {filled.map((bench) => (
            <BenchItem key={bench.delegation.key} bench={bench} {...seat} />
          ))}
        </ul>
      ) : null}
      <EmptyBenches delegations={benches.filter(({ state }) => state === "empty").map(({ delegation }) => delegation)} />
      {running.length > 0 ? (
        <p className="font-sans text-sm text-muted">Running the debate: {running.map(({ displayName }) => displayName).join(", ")}.</p>
      ) : null}
      <SeatDialog debate={debate} person={person} colleagues={colleagues} onClose={() => setChosen(null)} refresh={refresh} />
    </Section>
  );
}

type PeopleProps = {
  readonly title: string;
  readonly people: readonly PersonView[];
  readonly seat: Omit<ComponentProps<typeof PersonRow>, "person">;
};

function People({ title, people, seat }: PeopleProps) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-serif text-lg font-semibold">{title}</h3>
      <ul className="grid gap-x-12 border-t border-line md:grid-cols-2 2xl:grid-cols-3 *:border-b *:border-line">
        {people.map((one) => (
          <PersonRow key={one.participantId} person={one} {...seat} />
        ))}
      </ul>
    </div>
  );
}

const NOBODY = {
  draft: "Nobody yet: open the room, then hand out its code.",
  open: "Nobody has joined yet. Hand out the room code, the link or the QR picture; everybody who joins appears here at once.",
  closed: "Nobody joined this debate.",
} as const satisfies Record<DebateView["status"], string>;

function EmptyBenches({ delegations }: { readonly delegations: readonly DelegationView[] }) {
  if (delegations.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-serif text-base font-semibold">Delegations without anybody</h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-2 font-sans text-base">
        {delegations.map(({ key, name, monogram }) => (
          <li key={key} className="flex items-center gap-2">
            <Monogram letters={monogram} size="small" />
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
