import { useState } from "react";
import { Button } from "@/components/ui/actions/button";
import { FormError } from "@/components/ui/forms/form-error";
import { Dialog } from "@/components/ui/overlays/dialog";
import { usePanelAct } from "../use-set-up";

type Props = { readonly debate: string; readonly isRoundOpen: boolean; readonly refusal: string | null };

/** The end of the panel, asked for twice: it cannot be undone. */
export function CloseDialog({ debate, isRoundOpen, refusal }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const closing = usePanelAct<object, null>(
    debate,
    (panel, _, keyed) => panel.close.mutate(keyed),
    "The panel is closed.",
    () => setIsOpen(false),
  );
  return (
    <div>
      <Button refusal={refusal} onClick={() => setIsOpen(true)}>
        Close the panel
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setIsOpen(false)}
        title="Close the panel for good?"
        description={
          isRoundOpen
            ? "The open round is counted as it stands, and nothing is asked any more."
            : "Nothing is asked any more; what was counted stays."
        }
        actions={
          <>
            <Button variant="danger" busy={closing.isBusy} onClick={() => closing.act({})}>
              Close the panel
            </Button>
            <Button variant="quiet" onClick={() => setIsOpen(false)}>
              Keep it open
            </Button>
          </>
        }
      >
        <FormError message={closing.problem} title="Not closed" />
      </Dialog>
    </div>
  );
}
