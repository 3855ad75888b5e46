"use client";

import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { useToast } from "@/components/ui/feedback/toast";
import { FormError } from "@/components/ui/forms/form-error";
import { Select } from "@/components/ui/forms/select";
import { Dialog } from "@/components/ui/overlays/dialog";
import type { DebateView, PersonView } from "@/contracts/debates/debates";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { roleWords } from "../../shell/seats/role-words";
import { AppointForm, SubstituteForm } from "./head-forms";

type Props = {
  readonly debate: DebateView;
  /** Whose seat it is about; null keeps the dialog closed. */
  readonly person: PersonView | null;
  /** How many others sit in the same delegation. */
  readonly colleagues: number;
  readonly onClose: () => void;
  readonly refresh: () => Promise<unknown>;
};

/** Gives a person a seat, another one or none, or makes them head or substitute of their delegation. */
export function SeatDialog({ debate, person, colleagues, onClose, refresh }: Props) {
  return (
    <Dialog open={person !== null} onClose={onClose} title={person ? `Seat of ${person.displayName}` : ""}>
      {person ? (
        <SeatForm key={person.participantId} debate={debate} person={person} colleagues={colleagues} onDone={onClose} refresh={refresh} />
      ) : null}
    </Dialog>
  );
}

const NONE = "";
const KINDS = { chair: "chair", "red-team": "red team", observer: "observes" } as const;

type FormProps = Pick<Props, "debate" | "colleagues" | "refresh"> & { readonly person: PersonView; readonly onDone: () => void };

function SeatForm({ debate, person, colleagues, onDone, refresh }: FormProps) {
  const client = useTRPCClient();
  const toast = useToast();
  const [wanted, setWanted] = useState(person.delegation ?? NONE);
  const nameOf = (key: string | null) => debate.delegations.find((delegation) => delegation.key === key)?.name;
  const { participantId, displayName } = person;
  const done = async (message: string) => {
    await refresh();
    onDone();
    toast({ message });
  };
  const seating = useAct(
    (input: { readonly delegation: string | null }, keyed) =>
      client.seats.assign.mutate({ debate: debate.slug, participantId, ...input, ...keyed }),
    (seat) => done(seat.delegation ? `${displayName} sits with ${nameOf(seat.delegation)}.` : `${displayName} has no seat.`),
  );
  const isSame = wanted === (person.delegation ?? NONE);
  const left = nameOf(person.delegation);
  const leaves = colleagues === 0 ? `${left} then has nobody.` : person.isHead ? `Whoever has sat longest with ${left} then heads it.` : "";
  return (
    <div className="flex flex-col gap-6">
      <form
        className="flex flex-col items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSame) seating.act({ delegation: wanted === NONE ? null : wanted });
        }}
      >
        <Select
          label="Delegation"
          className="w-full"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
          options={[
            { value: NONE, label: person.delegation ? "No seat: observes" : "Choose a delegation" },
            ...debate.delegations.map(({ key, name, kind }) => ({
              value: key,
              label: kind === "voting" ? name : `${name} (${KINDS[kind]})`,
            })),
          ]}
        />
        <p className="measure font-sans text-sm text-muted">
          {displayName} is {roleWords(person, debate.delegations)}
          {person.realName && person.realName !== displayName ? `, and gave the name ${person.realName}` : ""}.
        </p>
        {person.delegation && !isSame ? (
          <p className="measure font-sans text-sm text-muted">
            What {displayName} has written stays where it is, and who votes in an open poll stays the same. {leaves}
          </p>
        ) : null}
        <Button type="submit" variant="primary" busy={seating.isBusy} refusal={isSame ? refusalToStay(person) : null}>
          {!person.delegation ? "Give this seat" : wanted === NONE ? "Take the seat back" : "Move"}
        </Button>
        <FormError message={seating.problem} title="The seat stays as it was" />
      </form>
      {person.delegation && !person.isHead ? (
        <>
          <AppointForm debate={debate} person={person} delegation={nameOf(person.delegation) ?? ""} onDone={done} />
          <SubstituteForm debate={debate} person={person} delegation={nameOf(person.delegation) ?? ""} onDone={done} />
        </>
      ) : null}
    </div>
  );
}

const refusalToStay = ({ delegation, displayName }: PersonView): string =>
  delegation ? `${displayName} sits there. Choose another delegation to move them.` : "Choose a delegation first.";
