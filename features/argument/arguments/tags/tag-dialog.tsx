"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { Checkbox } from "@/components/ui/forms/checkbox";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import type { ClaimView } from "@/contracts/argument/floor";
import { useTRPCClient } from "@/lib/trpc/client";
import { useAct } from "@/lib/trpc/use-act";
import { useFloor } from "../floor/floor-context";
import { useRefreshFloor } from "../use-changes";

type Props = { readonly claim: ClaimView; readonly open: boolean; readonly onClose: () => void };

/** Says which of the scenario's criteria a claim speaks to. */
export function TagDialog({ claim, open, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="What this claim speaks to"
      description="People find it by these criteria on the map and in the matrix."
    >
      <blockquote dir="auto" className="border-l-2 border-edge pl-3 font-serif text-lg wrap-anywhere">
        {claim.text}
      </blockquote>
      <Criteria claim={claim} onClose={onClose} />
    </Dialog>
  );
}

function Criteria({ claim, onClose }: Omit<Props, "open">) {
  const client = useTRPCClient();
  const { slug, debate } = useFloor();
  const refresh = useRefreshFloor();
  const [chosen, setChosen] = useState<readonly string[]>(claim.criteria);
  const { act, isBusy, problem } = useAct(
    ({ criteria }: { readonly criteria: readonly string[] }, keyed) =>
      client.floor.tagClaim.mutate({ debate: slug, claimId: claim.id, criteria: [...criteria], ...keyed }),
    async () => {
      onClose();
      await refresh();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act({ criteria: chosen });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-2">
      {debate.criteria.map(({ key, label }) => (
        <Checkbox
          key={key}
          label={label}
          checked={chosen.includes(key)}
          onChange={({ target }) => setChosen(target.checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
        />
      ))}
      <FormError title="Not saved" message={problem} />
      <div className="flex flex-wrap gap-2 pt-2">
        <Button type="submit" variant="primary" busy={isBusy}>
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
