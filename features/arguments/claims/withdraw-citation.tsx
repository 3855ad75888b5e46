"use client";

import { Button } from "@/components/ui/actions/button";
import type { CitationView } from "@/contracts/floor";
import { useWithdrawal } from "../use-withdrawal";

export function WithdrawCitation({ claimId, citation }: { readonly claimId: string; readonly citation: CitationView }) {
  const { withdrawCitation } = useWithdrawal();
  return (
    <div>
      <Button size="small" variant="quiet" onClick={() => withdrawCitation(claimId, citation)}>
        Withdraw this citation
      </Button>
    </div>
  );
}
