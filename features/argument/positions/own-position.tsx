"use client";

import { useRef, useState } from "react";
import { Section } from "@/components/layout/section";
import { Button } from "@/components/ui/actions/button";
import { Notice } from "@/components/ui/feedback/notice";
import type { PositionView } from "@/contracts/argument/positions";
import type { DebateView } from "@/contracts/debates/debates";
import type { OptionLooks } from "../../shell/option-looks";
import { DeclareForm } from "./declare-form";

type Props = { readonly debate: DebateView; readonly looks: OptionLooks; readonly revisions: readonly PositionView[] };

/** For somebody who sits in a delegation: what they may do about its position, or why they may not. */
export function OwnPosition({ debate, looks, revisions }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const delegation = debate.delegations.find(({ key }) => key === debate.seat?.delegation);
  if (!delegation) return null;
  const refusal = debate.refusals["position:declare"] ?? null;
  if (debate.role !== "head") return <Notice>{`You sit with ${delegation.name}. ${refusal ?? ""}`}</Notice>;
  const close = () => {
    setIsOpen(false);
    // The form that had the focus is gone.
    requestAnimationFrame(() => button.current?.querySelector("button")?.focus());
  };
  return (
    <Section
      title={`The position of ${delegation.name}`}
      lead="You head this delegation, so you declare its position. Everybody sees it, with its history."
    >
      {isOpen ? (
        <DeclareForm debate={debate} looks={looks} revisions={revisions} onDone={close} />
      ) : (
        <div ref={button}>
          <Button variant="primary" refusal={refusal} onClick={() => setIsOpen(true)}>
            {revisions.length > 0 ? "Revise the position" : "Declare a position"}
          </Button>
        </div>
      )}
    </Section>
  );
}
