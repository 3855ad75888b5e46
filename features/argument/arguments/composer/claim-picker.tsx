"use client";

import { Dialog } from "@/components/ui/overlays/dialog";
import type { SimilarClaim } from "@/contracts/argument/search";
import { ClaimSearch } from "../suggestions/claim-search";

type Props = {
  readonly open: boolean;
  /** Claims that cannot be chosen: the one answered, and those in the draft already. */
  readonly without: readonly string[];
  readonly onClose: () => void;
  readonly onPick: (claim: SimilarClaim) => void;
};

/** Chooses a premise among the claims that stand on the floor. */
export function ClaimPicker({ open, without, onClose, onPick }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title="Use a claim from the floor"
      description="The same claim can be a reason in several places; replies to it count in each."
    >
      <ClaimSearch without={without} onPick={onPick} />
    </Dialog>
  );
}
