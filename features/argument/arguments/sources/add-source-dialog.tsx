"use client";

import { useState } from "react";
import { Chip } from "@/components/ui/marks/chip";
import { Dialog } from "@/components/ui/overlays/dialog";
import { PasteSources } from "./paste-sources";
import { SourceForm } from "./source-form";

type Props = {
  readonly debate: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The ids of what was added, or was there already. */
  readonly onAdded: (sourceIds: readonly string[]) => void;
};

/** Adds a source by pasting or by filling in. Nothing is ever fetched from the address. */
export function AddSourceDialog({ debate, open, onClose, onAdded }: Props) {
  const [way, setWay] = useState<"paste" | "form">("paste");
  const [address, setAddress] = useState("");
  return (
    <Dialog open={open} onClose={onClose} title="Add a source">
      <fieldset className="flex gap-2">
        <legend className="sr-only">How to add it</legend>
        <Chip pressed={way === "paste"} onClick={() => setWay("paste")}>
          Paste
        </Chip>
        <Chip pressed={way === "form"} onClick={() => setWay("form")}>
          Fill in a form
        </Chip>
      </fieldset>
      {way === "paste" ? (
        <PasteSources
          debate={debate}
          onAdded={onAdded}
          onDescribe={(pasted) => {
            setAddress(pasted);
            setWay("form");
          }}
        />
      ) : (
        <SourceForm debate={debate} address={address} onAdded={onAdded} />
      )}
    </Dialog>
  );
}
