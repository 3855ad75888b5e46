import { useEffect, useState } from "react";
import type { QuotationCheckView } from "@/contracts/argument/evidence";
import { useTRPCClient } from "@/lib/trpc/client";
import { VerbatimMark } from "../../../shell/evidence/verbatim-mark";

const PAUSE_MS = 450;

type Props = { readonly debate: string; readonly sourceId: string; readonly quotation: string };

/** Tells, a moment after the last change, whether what is quoted stands in the source's text. Shown only where the debate has that. */
export function QuotationCheck({ debate, sourceId, quotation }: Props) {
  const client = useTRPCClient();
  const asked = `${sourceId} ${quotation}`;
  const [known, setKnown] = useState<{ readonly asked: string; readonly check: QuotationCheckView } | null>(null);
  useEffect(() => {
    if (quotation.trim() === "") return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      client.evidence.checkQuotation
        .mutate({ debate, sourceId, quotation }, { signal: controller.signal })
        .then((check) => setKnown({ asked: `${sourceId} ${quotation}`, check }))
        // It is checked again when it is saved.
        .catch(() => {});
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [client, debate, sourceId, quotation]);
  const check = known?.asked === asked && quotation.trim() !== "" ? known.check : null;
  return (
    <div role="status" className="flex flex-col gap-1 pt-2 font-sans text-sm text-muted empty:hidden">
      {check ? <VerbatimMark status={check.status} line={check.line} /> : null}
      {check?.status === "not-found" ? <p>Check the wording; mark what you leave out with “…”. You can cite it all the same.</p> : null}
      {check?.status === "no-text" ? (
        <p>This source’s text is not here, so its words cannot be checked. Add the text on the source’s page.</p>
      ) : null}
    </div>
  );
}
