"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/forms/text-field";
import { Dialog } from "@/components/ui/overlays/dialog";
import { plural } from "@/lib/format";
import { useFloor } from "../floor-context";

type Props = {
  readonly open: boolean;
  /** Claims that cannot be chosen: the one answered, and those in the draft already. */
  readonly without: readonly string[];
  readonly onClose: () => void;
  readonly onPick: (claimId: string) => void;
};

const SHOWN = 12;

/** Finds a claim that stands on the floor by words it contains. */
export function ClaimPicker({ open, without, onClose, onPick }: Props) {
  const { view, delegations } = useFloor();
  const [wanted, setWanted] = useState("");
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = open
    ? view.claims.filter(
        ({ id, text, status }) => status === "visible" && !without.includes(id) && words.every((word) => text.toLowerCase().includes(word)),
      )
    : [];
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Use a claim from the floor"
      description="The same claim can be a reason in several places; replies to it count in each."
    >
      <TextField label="Words it contains" type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
      <p role="status" className="font-sans text-sm text-muted">
        {found.length > SHOWN
          ? `${plural(found.length, "claim")}; the first ${SHOWN} are shown. Write more words.`
          : plural(found.length, "claim")}
      </p>
      <ul className="divide-y divide-line border-y border-line empty:hidden">
        {found.slice(0, SHOWN).map(({ id, text, delegation }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onPick(id)}
              className="flex min-h-11 w-full flex-col gap-0.5 px-1 py-2 text-left hover:bg-wash"
            >
              <span dir="auto" className="font-serif text-base">
                {text}
              </span>
              {delegation ? <span className="font-sans text-sm text-muted">{delegations.get(delegation)?.name ?? delegation}</span> : null}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
