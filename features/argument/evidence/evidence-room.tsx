"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { Stack } from "@/components/layout/stack";
import type { LedgerView } from "@/contracts/argument/evidence";
import { plural } from "@/lib/format";
import { useTRPC } from "@/lib/trpc/client";
import { looksOf } from "../../shell/option-looks";
import { RoomHeader } from "../../shell/room-header";
import { DisputedClaims } from "./disputed/disputed-claims";
import { FIRST_CHOICE } from "./ledger/ledger-pages";
import { SourceLedger } from "./ledger/source-ledger";
import { useLedger } from "./ledger/use-ledger";
import { PreparedEvidence } from "./prepared-evidence";

type Props = {
  readonly debate: string;
  /** The way to add a source. */
  readonly addSource: ReactNode;
};

/** What the debate rests on: its sources and who cites them, what is disputed, and what was prepared. */
export function EvidenceRoom({ debate, addSource }: Props) {
  const trpc = useTRPC();
  const { data: view } = useSuspenseQuery(trpc.debates.get.queryOptions({ debate }));
  const { data: prepared } = useSuspenseQuery(trpc.evidence.prepared.queryOptions({ debate }));
  const whole = useLedger(debate, FIRST_CHOICE).data?.pages[0];
  const looks = useMemo(() => looksOf(view.options), [view.options]);
  const delegations = useMemo(() => new Map(view.delegations.map((one) => [one.key, one])), [view.delegations]);
  return (
    <Stack gap={12}>
      <RoomHeader title="Evidence" lead={whole ? summaryOf(whole) : null} actions={addSource} />
      <SourceLedger debate={debate} looks={looks} delegations={delegations} />
      <DisputedClaims debate={debate} delegations={delegations} />
      <PreparedEvidence items={prepared} looks={looks} options={view.options.map(({ key }) => key)} />
    </Stack>
  );
}

function summaryOf({ counts, citations, claims, bare }: LedgerView): string {
  if (counts.all === 0) return "No sources yet. A claim weighs more with one.";
  const without =
    claims === 0 || bare === 0 ? "Every claim cites at least one." : `${plural(bare, "claim")} ${bare === 1 ? "cites" : "cite"} nothing.`;
  return `${plural(counts.all, "source")}, cited ${plural(citations, "time")}. ${without}`;
}
